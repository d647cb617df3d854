package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, lines, quantiles and distances against sums done by hand. */
class SmallStatisticsTest {

  @Test
  void aShareWithNothingMissingIsExact() {
    assertThat(Dependence.of(3, 12, 0, 0)).isEqualTo(new Dependence.Share(0.25, 0.25, 0.25));
  }

  /** 3 of 12 known; 1 may be missing with the partner, 4 with others: 3/16 to 4/13. */
  @Test
  void theBoundsOfAShareAreTheWorstCasesOfWhatIsMissing() {
    Dependence.Share share = Dependence.of(3, 12, 1, 4);
    assertThat(share.value()).isEqualTo(0.25);
    assertThat(share.low()).isEqualTo(3 / 16.0, within(1e-12));
    assertThat(share.high()).isEqualTo(4 / 13.0, within(1e-12));
  }

  @Test
  void whateverIsMissingTheTrueShareLiesWithinTheBounds() {
    SplitMix random = new SplitMix(8);
    for (int t = 0; t < 5_000; t++) {
      double part = random.nextDouble();
      double total = part + random.nextDouble();
      double mine = random.nextDouble();
      double others = random.nextDouble();
      Dependence.Share share = Dependence.of(part, total, mine, others);
      double more = mine * random.nextDouble();
      double truth = (part + more) / (total + more + others * random.nextDouble());
      assertThat(truth).isBetween(share.low(), share.high());
      assertThat(share.value()).isBetween(share.low(), share.high());
    }
  }

  @Test
  void aPartLargerThanItsWholeIsRefused() {
    assertThatThrownBy(() -> Dependence.of(2, 1, 0, 0)).hasMessageContaining("no share");
    assertThatThrownBy(() -> Dependence.of(-1, 1, 0, 0)).hasMessageContaining("no share");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 39, 40, 41, 1_000})
  void theEndsOfAnIntervalAreThoseOfTheSortedDraws(int count) {
    SplitMix random = new SplitMix(count);
    double[] draws = new double[count + 3];
    Arrays.setAll(draws, i -> i < count ? random.nextInt(50) : Double.NaN);
    double[] sorted = Arrays.copyOf(draws, count);
    Arrays.sort(sorted);
    double[] ends = Quantile.interval(draws, count);
    assertThat(ends[0]).isEqualTo(sorted[(int) Math.floor(0.025 * (count - 1))]);
    assertThat(ends[1]).isEqualTo(sorted[(int) Math.ceil(0.975 * (count - 1))]);
  }

  @Test
  void noDrawsHaveNoInterval() {
    assertThatThrownBy(() -> Quantile.interval(new double[3], 0)).hasMessageContaining("no draws");
  }

  @Test
  void theDistanceOfRegimesIsNeverBelowZeroOrAboveOne() {
    RegimeDistance.Distance near = RegimeDistance.of(0.5, 0.03, 0.52, 0.04);
    assertThat(near.value()).isEqualTo(0.02, within(1e-12));
    assertThat(near.low()).isZero();
    assertThat(near.high()).isEqualTo(0.02 + 1.96 * 0.05, within(1e-4));
    assertThat(RegimeDistance.of(0.02, 0.1, 0.98, 0.1).high()).isEqualTo(1);
    assertThat(RegimeDistance.of(0.2, 0, 0.9, 0).low()).isEqualTo(0.7, within(1e-12));
  }
}
