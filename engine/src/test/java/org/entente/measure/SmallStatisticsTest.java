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

  /** y = 1, 3, 2, 5 in 2000 to 2003: slope 1.1, residuals -.1 .8 -1.3 .6, so 2.7 / 2 / 5 = .27. */
  @Test
  void aLineThroughFourPointsWorkedByHand() {
    Slope.Line line = Slope.of(new int[] {2000, 2001, 2002, 2003}, new double[] {1, 3, 2, 5});
    assertThat(line.perYear()).isEqualTo(1.1, within(1e-12));
    double reach = 4.302652729911275 * Math.sqrt(0.27); // Student's t, 2 degrees of freedom
    assertThat(line.low()).isEqualTo(1.1 - reach, within(1e-3));
    assertThat(line.high()).isEqualTo(1.1 + reach, within(1e-3));
  }

  @Test
  void aPerfectLineHasNoErrorAndGapsBetweenYearsCount() {
    Slope.Line line = Slope.of(new int[] {1990, 1995, 2000, 2020}, new double[] {0, 5, 10, 30});
    assertThat(line.perYear()).isEqualTo(1, within(1e-12));
    assertThat(line.low()).isEqualTo(1, within(1e-9));
    assertThat(line.high()).isEqualTo(1, within(1e-9));
  }

  @Test
  void twoYearsHaveNoSlope() {
    assertThat(Slope.of(new int[] {1990, 1991}, new double[] {0, 1}).perYear()).isNaN();
  }

  /** True slope 0, normal noise: a 95 % interval misses it once in twenty, even of few years. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 12, 40})
  void theIntervalOfASlopeIsHonest(int years) {
    SplitMix random = new SplitMix(years);
    int[] x = java.util.stream.IntStream.range(0, years).toArray();
    int covered = 0;
    for (int t = 0; t < 4_000; t++) {
      double[] y = new double[years];
      Arrays.setAll(y, i -> random.nextGaussian());
      Slope.Line line = Slope.of(x, y);
      covered += line.low() <= 0 && 0 <= line.high() ? 1 : 0;
    }
    assertThat(covered / 4_000.0).isBetween(0.935, 0.965);
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
