package org.entente.measure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class LevelShiftsTest {
  private static final double[] ONE = MadeSeries.all(40, 1);

  private static ChangePoints find(double[] values, double[] errors, int window) {
    return LevelShifts.of(Series.of(MadeSeries.years(values.length), values, errors, window), 7);
  }

  private static double[] step(double size, int... breaks) {
    return MadeSeries.values(ONE, 1, size, breaks, new SplitMix(21));
  }

  @Test
  void aConstantSeriesHasNoChange() {
    ChangePoints none = find(MadeSeries.all(40, 3), ONE, 1);
    assertThat(none.isJudged()).isTrue();
    assertThat(none.breaks()).isEmpty();
    assertThat(none.levels()).hasSize(1);
    assertThat(none.levels().get(0).mean()).isEqualTo(3, within(1e-12));
  }

  @Test
  void theErrorOfAMeanOfIndependentValuesFallsWithTheRootOfTheirNumber() {
    Level level = find(MadeSeries.all(36, 3), MadeSeries.all(36, 1), 1).levels().get(0);
    assertThat(level.error()).isEqualTo(1.0 / 6, within(1e-12));
  }

  /** Variance of the mean of 4 with correlations 2/3 and 1/3: (4 + 2 (3 * 2/3 + 2 * 1/3)) / 16. */
  @Test
  void overlapMakesTheErrorOfAMeanLarger() {
    Scatter scatter =
        Scatter.of(Series.of(MadeSeries.years(4), MadeSeries.all(4, 0), MadeSeries.all(4, 1), 3));
    double variance = (4 + 2 * (3 * 2 / 3.0 + 2 / 3.0)) / 16;
    assertThat(scatter.error(MadeSeries.all(4, 0.25)))
        .isEqualTo(Math.sqrt(variance), within(1e-12));
  }

  @Test
  void redrawsHaveTheErrorsAndTheOverlapOfTheSeries() {
    int[] positions = {0, 1, 2, 4, 9};
    Series series = Series.of(positions, new double[5], new double[] {1, 2, 1, 1, 1}, 3);
    Scatter scatter = Scatter.of(series);
    int draws = 40_000;
    double[][] product = new double[5][5];
    SplitMix random = new SplitMix(5);
    for (int i = 0; i < draws; i++) {
      double[] drawn = scatter.redraw(new double[5], random);
      for (int t = 0; t < 5; t++) {
        for (int u = 0; u < 5; u++) {
          product[t][u] += drawn[t] * drawn[u] / draws;
        }
      }
    }
    assertThat(product[0]).containsExactly(new double[] {1, 4 / 3.0, 1 / 3.0, 0, 0}, within(0.05));
    assertThat(product[1][1]).isEqualTo(4, within(0.1));
    assertThat(product[2])
        .containsExactly(new double[] {1 / 3.0, 4 / 3.0, 1, 1 / 3.0, 0}, within(0.05));
  }

  @Test
  void extraScatterIsFoundAndAStepIsNotTakenForIt() {
    SplitMix random = new SplitMix(9);
    double[] errors = MadeSeries.all(4000, 1);
    double[] twice = MadeSeries.values(MadeSeries.all(4000, 2), 5, 9, new int[] {2000}, random);
    Series series = Series.of(MadeSeries.years(4000), twice, errors, 5);
    assertThat(Scatter.extraVariance(series, twice)).isEqualTo(3, within(0.6));
    double[] small = MadeSeries.values(MadeSeries.all(4000, 0.5), 5, 0, new int[0], random);
    assertThat(Scatter.extraVariance(series, small)).isZero();
  }

  @Test
  void aStepIsFoundWhereItIs() {
    ChangePoint found = find(step(5, 25), ONE, 1).breaks().get(0);
    assertThat(found.position()).isEqualTo(1975);
    assertThat(found.from()).isLessThanOrEqualTo(1975).isGreaterThan(1972);
    assertThat(found.to()).isGreaterThanOrEqualTo(1975).isLessThan(1978);
    assertThat(found.low()).isLessThan(5);
    assertThat(found.high()).isGreaterThan(5);
    assertThat(found.change()).isEqualTo(found.after() - found.before(), within(1e-12));
    assertThat(found.support()).isGreaterThan(0.95);
  }

  @Test
  void twoStepsAreFoundInOrder() {
    ChangePoints found = find(step(6, 12, 27), ONE, 1);
    assertThat(found.breaks()).extracting(ChangePoint::position).containsExactly(1962, 1977);
    assertThat(found.levels()).extracting(Level::values).containsExactly(12, 15, 13);
    assertThat(found.levels().get(1).from()).isEqualTo(1962);
    assertThat(found.levels().get(1).to()).isEqualTo(1976);
  }

  @Test
  void aWeakerStepHasLessSupportAndAWiderInterval() {
    ChangePoint strong = find(step(6, 20), ONE, 1).breaks().get(0);
    ChangePoint weak = find(step(1.5, 20), ONE, 1).breaks().get(0);
    assertThat(weak.support()).isLessThan(strong.support());
    assertThat(weak.to() - weak.from()).isGreaterThan(strong.to() - strong.from());
  }

  @Test
  void unitAndOriginDoNotMatter() {
    double[] values = step(2, 25);
    double[] moved = new double[40];
    for (int t = 0; t < 40; t++) {
      moved[t] = 8 * values[t] - 16;
    }
    ChangePoints one = find(values, ONE, 1);
    ChangePoints other = find(moved, MadeSeries.all(40, 8), 1);
    assertThat(other.penalty()).isEqualTo(one.penalty(), within(1e-9));
    assertThat(other.breaks()).hasSameSizeAs(one.breaks()).isNotEmpty();
    for (int k = 0; k < one.breaks().size(); k++) {
      ChangePoint a = one.breaks().get(k);
      ChangePoint b = other.breaks().get(k);
      assertThat(new int[] {b.position(), b.from(), b.to()})
          .containsExactly(a.position(), a.from(), a.to());
      assertThat(b.support()).isEqualTo(a.support());
      assertThat(new double[] {b.before() + 16, b.after() + 16, b.change(), b.low(), b.high()})
          .containsExactly(
              new double[] {
                8 * a.before(), 8 * a.after(), 8 * a.change(), 8 * a.low(), 8 * a.high()
              },
              within(1e-9));
    }
  }

  @Test
  void missingValuesAreSkippedAndNotZero() {
    double[] values = step(5, 20);
    double[] errors = ONE.clone();
    for (int t : new int[] {3, 18, 19, 20, 21, 33}) {
      values[t] = Double.NaN;
    }
    errors[34] = Double.NaN;
    ChangePoints found = find(values, errors, 1);
    assertThat(found.values()).isEqualTo(33);
    ChangePoint only = found.breaks().get(0);
    assertThat(found.breaks()).hasSize(1);
    assertThat(only.position()).isEqualTo(1972);
    assertThat(only.from()).as("the shift may lie in the gap").isLessThanOrEqualTo(1968);
  }

  @Test
  void leadingAndTrailingGapsChangeNothing() {
    double[] values = step(3, 20);
    double[] longer = MadeSeries.all(50, Double.NaN);
    System.arraycopy(values, 0, longer, 5, 40);
    ChangePoints inner =
        LevelShifts.of(
            Series.of(java.util.stream.IntStream.range(1955, 1995).toArray(), values, ONE, 1), 7);
    assertThat(find(longer, MadeSeries.all(50, 1), 1)).isEqualTo(inner);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    double[] values = MadeSeries.values(ONE, 3, 3, new int[] {17}, new SplitMix(31));
    ChangePoints many = find(values, ONE, 3);
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      assertThat(pool.submit(() -> find(values, ONE, 3)).get()).isEqualTo(many);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void fewValuesAreTooShortToJudge() {
    ChangePoints result = find(new double[] {0, 0, Double.NaN, 9, 9, 9}, MadeSeries.all(6, 1), 1);
    assertThat(result.isJudged()).isFalse();
    assertThat(result.reason()).isEqualTo("too short: 5 values, a shift needs 6");
    assertThat(result.levels()).isEmpty();
    assertThat(find(new double[0], new double[0], 1).isJudged()).isFalse();
  }

  @Test
  void withoutErrorsAndScatterNothingIsJudged() {
    ChangePoints result = find(MadeSeries.all(20, 1), MadeSeries.all(20, 0), 1);
    assertThat(result.reason()).startsWith("no standard errors");
  }

  /** Two years of unanimous votes must not outweigh all others. */
  @Test
  void anErrorOfZeroAmongOthersIsNotTakenAtItsWord() {
    double[] errors = ONE.clone();
    errors[5] = 0;
    assertThat(Series.of(MadeSeries.years(40), step(0), errors, 1).error(5)).isEqualTo(0.1);
  }

  @Test
  void aSeriesThatCannotBeIsRefused() {
    double[] two = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new int[] {5, 5}, two, two, 1))
        .withMessageContaining("5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new int[] {5, 6}, two, new double[] {1, -1}, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new int[] {5, 6}, two, new double[3], 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Series.of(new int[] {5, 6}, two, two, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new int[] {5, 6}, new double[] {1, 1 / 0.0}, two, 1));
  }
}
