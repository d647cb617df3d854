package org.entente.measure.complement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScoreSpreadTest {
  private static final int MOMENTS = 14;
  private static final int DYADS = 600;
  private static final int CLASSES = 3;
  private static final int DRAWS = 100;
  private static final double[] TRUE = {-3, 0.8, 0.4};
  private static final double[][] ASKED = {{0, 0}, {1.5, 1}, {-1, -1}, {2, 2}};

  /**
   * Ties of dyads at moments. Each comes with exactly the probability that the true weights give,
   * but the ties of a moment, and those of a dyad, are drawn to one side together.
   *
   * @param moments share of what decides that all ties of a moment have in common
   * @param dyads the same of a dyad
   */
  private static ScoreSpread.Rows world(double moments, double dyads, SplitMix random) {
    double[] ofDyads = gaussians(DYADS, random);
    double[] feature = gaussians(DYADS, random);
    List<double[]> x = new ArrayList<>();
    List<Boolean> y = new ArrayList<>();
    List<int[]> at = new ArrayList<>();
    for (int moment = 0; moment < MOMENTS; moment++) {
      double ofMoment = random.nextGaussian();
      for (int dyad = 0; dyad < DYADS; dyad++) {
        boolean isThere = random.nextDouble() < 0.2 + 0.8 * moment / (MOMENTS - 1);
        for (int kind = 0; isThere && kind < CLASSES; kind++) {
          double[] row = {feature[dyad], random.nextGaussian()};
          double decides =
              Math.sqrt(moments) * ofMoment
                  + Math.sqrt(dyads) * ofDyads[dyad]
                  + Math.sqrt(1 - moments - dyads) * random.nextGaussian();
          x.add(row);
          y.add(normal(decides) < truth(row));
          at.add(new int[] {moment, dyad});
        }
      }
    }
    boolean[] came = new boolean[y.size()];
    IntStream.range(0, came.length).forEach(i -> came[i] = y.get(i));
    return new ScoreSpread.Rows(
        x.toArray(double[][]::new),
        came,
        at.stream().mapToInt(each -> each[0]).toArray(),
        at.stream().mapToInt(each -> each[1]).toArray());
  }

  private static double[] gaussians(int count, SplitMix random) {
    double[] drawn = new double[count];
    Arrays.setAll(drawn, i -> random.nextGaussian());
    return drawn;
  }

  private static double truth(double[] row) {
    return LogisticScore.probability(TRUE[0] + TRUE[1] * row[0] + TRUE[2] * row[1]);
  }

  /** Normal distribution function (Abramowitz and Stegun 26.2.17, error below 1e-7). */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double sum =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double beyond = sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    return x < 0 ? beyond : 1 - beyond;
  }

  /** Share of worlds in which the interval holds the truth, mean over the rows asked. */
  static double coverage(double moments, double dyads, int worlds) {
    long held = 0;
    for (int world = 0; world < worlds; world++) {
      ScoreSpread.Rows rows = world(moments, dyads, SplitMix.forPart(7, world));
      LogisticScore score = LogisticScore.fit(rows.x(), rows.y());
      ScoreSpread spread = ScoreSpread.of(score, rows, DRAWS, world);
      for (double[] asked : ASKED) {
        double[] ends = spread.interval(asked);
        held += ends[0] <= truth(asked) && truth(asked) <= ends[1] ? 1 : 0;
      }
    }
    return held / (double) (worlds * ASKED.length);
  }

  /** As in the arms register, what a moment's ties have in common weighs most. */
  @Test
  @Tag("slow")
  void intervalsHoldTheTrueProbabilityInNineteenOfTwentyWorlds() {
    double coverage = coverage(0.1, 0.05, 400);
    System.out.printf("Predicted ties: %.3f of the intervals hold the truth%n", coverage);
    assertThat(coverage).isBetween(0.93, 0.97);
  }

  /** The product of weights counts what is each row's own three times. */
  @Test
  @Tag("slow")
  void intervalsAreTooWideWhereMomentsHaveNothingInCommon() {
    double coverage = coverage(0, 0, 100);
    System.out.printf("Predicted ties, rows apart: %.3f hold the truth%n", coverage);
    assertThat(coverage).isGreaterThan(0.97);
  }

  @Test
  void whoseMomentsDifferMoreIsLessSure() {
    assertThat(width(0.3)).isGreaterThan(1.5 * width(0));
  }

  private static double width(double moments) {
    ScoreSpread.Rows rows = world(moments, 0, new SplitMix(3));
    double[] ends =
        ScoreSpread.of(LogisticScore.fit(rows.x(), rows.y()), rows, DRAWS, 1).interval(ASKED[0]);
    return Math.log(ends[1] / ends[0]);
  }

  @Test
  void aRefitWithWholeWeightsIsTheFitToRowsRepeated() {
    ScoreSpread.Rows rows = world(0.1, 0.05, new SplitMix(5));
    double[] weights = new double[rows.y().length];
    Arrays.setAll(weights, row -> rows.y()[row] && rows.x()[row][0] > 1 ? 2 : 1);
    int[] repeated =
        IntStream.range(0, weights.length)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
            .toArray();
    boolean[] y = new boolean[repeated.length];
    IntStream.range(0, y.length).forEach(i -> y[i] = rows.y()[repeated[i]]);
    LogisticScore longer =
        LogisticScore.fit(
            Arrays.stream(repeated).mapToObj(row -> rows.x()[row]).toArray(double[][]::new), y);
    LogisticScore fitted = LogisticScore.fit(rows.x(), rows.y());
    LogisticScore end = end(fitted, rows, weights);
    for (double[] asked : ASKED) {
      assertThat(end.logOdds(asked)).isEqualTo(longer.logOdds(asked), within(1e-4));
      assertThat(end.logOdds(asked)).isNotCloseTo(fitted.logOdds(asked), within(0.05));
    }
  }

  /** Refitted until nothing changes. */
  private static LogisticScore end(LogisticScore fitted, ScoreSpread.Rows rows, double[] weights) {
    LogisticScore score = fitted;
    for (int times = 0; times < 10; times++) {
      score = score.refitted(fitted.standardised(rows.x()), rows.y(), weights);
    }
    return score;
  }

  @Test
  void twoStepsOfARefitAreCloseToItsEnd() {
    ScoreSpread.Rows rows = world(0.1, 0.05, new SplitMix(5));
    LogisticScore fitted = LogisticScore.fit(rows.x(), rows.y());
    double[] gaps = new double[30];
    double[] ends = new double[gaps.length];
    for (int draw = 0; draw < gaps.length; draw++) {
      double[] weights = rows.draw(SplitMix.forPart(1, draw));
      LogisticScore two = fitted.refitted(fitted.standardised(rows.x()), rows.y(), weights);
      ends[draw] = end(fitted, rows, weights).logOdds(ASKED[1]);
      gaps[draw] = two.logOdds(ASKED[1]) - ends[draw];
    }
    System.out.printf("refits: spread %.3f, gaps %.4f%n", deviation(ends), deviation(gaps));
    assertThat(deviation(gaps)).isLessThan(0.1 * deviation(ends));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  @Test
  void theSameSeedGivesTheSameEnds() {
    ScoreSpread.Rows rows = world(0.1, 0.05, new SplitMix(5));
    LogisticScore score = LogisticScore.fit(rows.x(), rows.y());
    assertThat(ScoreSpread.of(score, rows, 20, 1).interval(ASKED[1]))
        .isEqualTo(ScoreSpread.of(score, rows, 20, 1).interval(ASKED[1]))
        .isNotEqualTo(ScoreSpread.of(score, rows, 20, 2).interval(ASKED[1]));
  }

  @Test
  void oneMomentTellsNothingOfOthers() {
    ScoreSpread.Rows rows =
        new ScoreSpread.Rows(
            new double[][] {{1}, {2}, {3}},
            new boolean[] {true, false, true},
            new int[3],
            new int[] {0, 1, 2});
    LogisticScore score = LogisticScore.fit(rows.x(), rows.y());
    assertThatThrownBy(() -> ScoreSpread.of(score, rows, 10, 1)).hasMessageContaining("1 moments");
  }
}
