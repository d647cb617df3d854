package org.entente.measure.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShareSpreadTest {
  private static final int WORLDS = 1500;
  private static final double LIMIT = 1.0 / 3;

  /** How often the interval holds the truth, lies below the limit, and above it. */
  private record Rates(double held, double below, double above) {}

  private static Rates rates(double[] shares, int years, double dependence, long part) {
    double truth =
        DoubleStream.of(shares).max().orElse(0) - DoubleStream.of(shares).min().orElse(0);
    YearChain chain = new YearChain(years, dependence);
    Map<Integer, ShareSpread> known = new HashMap<>();
    SplitMix random = SplitMix.forPart(5, part);
    double[] found = new double[3];
    for (int world = 0; world < WORLDS; world++) {
      int[] counts =
          Arrays.stream(shares)
              .mapToInt(share -> YearChainTest.drawn(random, years, share, dependence))
              .toArray();
      int most = Arrays.stream(counts).max().orElse(0);
      int fewest = Arrays.stream(counts).min().orElse(0);
      ShareSpread spread =
          known.computeIfAbsent(100 * most + fewest, key -> ShareSpread.of(counts, chain));
      found[0] += spread.low() <= truth + 1e-9 && truth <= spread.high() + 1e-9 ? 1 : 0;
      found[1] += spread.high() < LIMIT ? 1 : 0;
      found[2] += spread.low() >= LIMIT ? 1 : 0;
    }
    Rates rates = new Rates(found[0] / WORLDS, found[1] / WORLDS, found[2] / WORLDS);
    System.out.printf(
        "%s, %d years, dependence %.2f: held %.3f, below %.3f, above %.3f%n",
        Arrays.toString(shares), years, dependence, rates.held(), rates.below(), rates.above());
    return rates;
  }

  private static double[] all(int members, double share) {
    return DoubleStream.generate(() -> share).limit(members).toArray();
  }

  @Test
  void membersWithEqualSharesAreSeldomFoundApart() {
    for (int members : new int[] {2, 4, 8}) {
      for (double share : new double[] {0.1, 0.5, 0.9}) {
        Rates rates = rates(all(members, share), 12, 0.45, 100L * members + (long) (10 * share));
        assertThat(rates.above()).isLessThanOrEqualTo(0.05);
        assertThat(rates.held()).isGreaterThanOrEqualTo(0.94);
      }
    }
  }

  /** The hardest case for a verdict of apart: a true spread of just the limit. */
  @Test
  @Tag("slow")
  void membersAtTheLimitAreFoundOnEitherSideFivePercentOfTheTimeAtMost() {
    double[][] worlds = {
      {0.0, 0.333},
      {0.3, 0.633},
      {0.6, 0.933},
      {0.3, 0.3, 0.633, 0.633},
      {0.3, 0.45, 0.5, 0.633},
      {0.1, 0.1, 0.1, 0.433},
      {0.2, 0.3, 0.3, 0.3, 0.4, 0.4, 0.5, 0.533}
    };
    for (int w = 0; w < worlds.length; w++) {
      for (int years : new int[] {12, 40}) {
        Rates rates = rates(worlds[w], years, 0.45, 1000L * years + w);
        assertThat(rates.above()).isLessThanOrEqualTo(0.04);
        assertThat(rates.below()).isLessThanOrEqualTo(0.04);
        assertThat(rates.held()).isGreaterThanOrEqualTo(0.94);
      }
    }
  }

  @Test
  void aPlantedSpreadIsFound() {
    assertThat(rates(new double[] {0.95, 0.02}, 15, 0.3, 1).above()).isGreaterThan(0.6);
    assertThat(rates(new double[] {0.9, 0.05, 0.05, 0.9}, 40, 0.45, 2).above()).isGreaterThan(0.8);
  }

  @Test
  void aLongPeaceIsFoundAlike() {
    assertThat(rates(all(4, 0.01), 40, 0.45, 3).below()).isGreaterThan(0.9);
  }

  /** Members that go to war together are less spread; no more are found apart for it. */
  @Test
  void membersThatFightTogetherAreNotFoundApart() {
    YearChain chain = new YearChain(12, 0.45);
    SplitMix random = SplitMix.forPart(5, 77);
    int apart = 0;
    for (int world = 0; world < 300; world++) {
      int count = YearChainTest.drawn(random, 12, 0.5, 0.45);
      apart += ShareSpread.of(new int[] {count, count, count}, chain).low() > 0 ? 1 : 0;
    }
    assertThat(apart).isZero();
  }

  @Test
  void theIntervalIsOrderedAndWithinZeroAndOne() {
    YearChain chain = new YearChain(11, 0.44);
    for (int most = 0; most <= 11; most++) {
      for (int fewest = 0; fewest <= most; fewest++) {
        ShareSpread spread = ShareSpread.of(new int[] {fewest, most, most}, chain);
        assertThat(spread.low()).isBetween(0.0, spread.value());
        assertThat(spread.high()).isBetween(spread.value(), 1.0);
      }
    }
  }

  @Test
  void oneMemberAndImpossibleCountsAreRefused() {
    YearChain chain = new YearChain(5, 0);
    assertThatThrownBy(() -> ShareSpread.of(new int[] {1}, chain))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShareSpread.of(new int[] {1, 6}, chain))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1, 6] of 5");
    assertThatThrownBy(() -> ShareSpread.of(new int[] {-1, 2}, chain))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
