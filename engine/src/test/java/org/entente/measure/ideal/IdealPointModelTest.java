package org.entente.measure.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdealPointModelTest {

  private static double correlation(double[][] truth, IdealPoints fit) {
    double n = 0;
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int t = 0; t < truth[i].length; t++) {
        sum += truth[i][t] * fit.points()[0][i][t];
        n++;
      }
    }
    return sum / n; // both have mean 0 and standard deviation 1
  }

  @Test
  void plantedPointsAreFound() {
    MadeAssembly made = MadeAssembly.of(60, 8, 40, 1, 0.1, new SplitMix(3));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
    assertThat(fit.converged()).isTrue();
    assertThat(correlation(made.points(), fit)).isGreaterThan(0.95);
  }

  @Test
  void pointsHaveMeanZeroAndDeviationOneOverAllVotes() {
    MadeAssembly made = MadeAssembly.of(30, 4, 30, 1, 0.1, new SplitMix(5));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
    assertThat(overVotes(fit, (i, t) -> fit.points()[0][i][t])).isEqualTo(0, within(1e-9));
    assertThat(overVotes(fit, (i, t) -> fit.points()[0][i][t] * fit.points()[0][i][t]))
        .isEqualTo(1, within(1e-9));
  }

  private interface OfPoint {
    double at(int state, int session);
  }

  /** Mean over states and sessions, weighted by the votes cast. */
  private static double overVotes(IdealPoints fit, OfPoint figure) {
    double sum = 0;
    double votes = 0;
    for (int i = 0; i < fit.states().size(); i++) {
      for (int t = fit.first()[i]; t <= fit.last()[i]; t++) {
        sum += fit.votes()[i][t] * figure.at(i, t);
        votes += fit.votes()[i][t];
      }
    }
    return sum / votes;
  }

  /** Sessions in one order, roll calls in them in another: the same points. */
  @Test
  void theOrderOfRollCallsDoesNotMatter() {
    MadeAssembly made = MadeAssembly.of(25, 3, 20, 1, 0.1, new SplitMix(7));
    int n = made.session().length;
    byte[][] votes = new byte[25][n];
    int[] session = new int[n];
    int[] clusters = new int[n];
    for (int v = 0; v < n; v++) {
      int from = (v * 7) % n;
      session[v] = made.session()[from];
      clusters[v] = v;
      for (int i = 0; i < 25; i++) {
        votes[i][v] = (byte) made.matrix().vote(i, from);
      }
    }
    Ballots shuffled =
        new Ballots(new VoteMatrix(made.matrix().states(), votes, clusters), session);
    IdealPoints one = IdealPointModel.fit(made.ballots(), 1, made.anchor());
    IdealPoints other = IdealPointModel.fit(shuffled, 1, made.anchor());
    for (int i = 0; i < 25; i++) {
      assertThat(other.points()[0][i]).containsExactly(one.points()[0][i], within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theNumberOfThreadsDoesNotMatter(int dimensions) throws Exception {
    MadeAssembly made = MadeAssembly.of(25, 3, 20, 1, 0.1, new SplitMix(9));
    IdealPoints many = IdealPointModel.fit(made.ballots(), dimensions, made.anchor());
    try (var pool = closing(new ForkJoinPool(1))) {
      IdealPoints one =
          pool.pool()
              .submit(() -> IdealPointModel.fit(made.ballots(), dimensions, made.anchor()))
              .get();
      assertThat(one.points()).isDeepEqualTo(many.points());
      assertThat(one.errors()).isDeepEqualTo(many.errors());
      assertThat(one.report()).isEqualTo(many.report());
    }
  }

  private record Closing(ForkJoinPool pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.shutdown();
    }
  }

  private static Closing closing(ForkJoinPool pool) {
    return new Closing(pool);
  }

  @Test
  void theAnchorStandsOnThePositiveSide() {
    MadeAssembly made = MadeAssembly.of(25, 3, 20, 1, 0.1, new SplitMix(11));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, "S007");
    int row = fit.states().indexOf("S007");
    double mean = 0;
    for (double point : fit.points()[0][row]) {
      mean += point / 3;
    }
    assertThat(mean).isPositive();
  }

  @Test
  void aStateHasNoPointOutsideItsVotes() {
    byte[][] votes = new byte[12][20];
    SplitMix random = new SplitMix(13);
    int[] session = new int[20];
    int[] clusters = new int[20];
    for (int v = 0; v < 20; v++) {
      session[v] = v / 10;
      clusters[v] = v;
      for (int i = 0; i < 11; i++) {
        votes[i][v] = (byte) (1 + random.nextInt(3));
      }
      votes[11][v] = (byte) (v < 10 ? 0 : 1 + random.nextInt(3));
    }
    List<String> names = MadeAssembly.of(12, 1, 1, 1, 1, random).matrix().states();
    IdealPoints fit =
        IdealPointModel.fit(
            new Ballots(new VoteMatrix(names, votes, clusters), session), 1, "S000");
    assertThat(fit.has(11, 0)).isFalse();
    assertThat(fit.has(11, 1)).isTrue();
    assertThat(fit.votes()[11]).containsExactly(0, 10);
  }

  @Test
  void votesThatNeverDifferAreRefused() {
    byte[][] votes = new byte[6][4];
    for (byte[] row : votes) {
      java.util.Arrays.fill(row, (byte) 1);
    }
    VoteMatrix same =
        new VoteMatrix(List.of("A", "B", "C", "D", "E", "F"), votes, new int[] {0, 1, 2, 3});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdealPointModel.fit(new Ballots(same, new int[4]), 1, "A"))
        .withMessageContaining("no roll call");
  }

  /** Four worlds each: coverage of the 90 % intervals of all points. */
  @ParameterizedTest
  @CsvSource({
    "many sessions, 100, 15, 60, 1, 0.1, 0.15, 0, 0",
    "few states and roll calls, 60, 8, 40, 1, 0.1, 0.15, 0, 0",
    "weak cleavage, 100, 10, 30, 0.5, 0.1, 0.15, 0, 0",
    "a bloc far out, 100, 10, 60, 1, 0.1, 0.15, 8, 0",
    "four votes in ten missing, 100, 10, 60, 1, 0.1, 0.4, 0, 0",
    "twenty states that seldom vote, 100, 10, 60, 1, 0.1, 0.15, 0, 20"
  })
  @Tag("slow")
  void ninetyPercentIntervalsHoldTheTruthAsOftenAsTheySay(
      String name,
      int states,
      int sessions,
      int rollCalls,
      double b,
      double walk,
      double absent,
      int bloc,
      int rare) {
    double[] discrimination = {b};
    MadeAssembly.Plan plan =
        new MadeAssembly.Plan(
            states, sessions, rollCalls, discrimination, walk, absent, bloc, rare);
    assertThat(coverage(name, plan)).isBetween(0.87, 0.93);
  }

  /** The prior gives a step a variance of 0.1; states here make steps a fifth of that. */
  @ParameterizedTest
  @CsvSource({"strong cleavage, 190, 6, 80, 1.5", "few roll calls, 100, 12, 15, 1"})
  @Tag("slow")
  void intervalsOfStatesThatHardlyMoveAreTooWideRatherThanTooNarrow(
      String name, int states, int sessions, int rollCalls, double b) {
    double[] discrimination = {b};
    MadeAssembly.Plan plan =
        new MadeAssembly.Plan(states, sessions, rollCalls, discrimination, 0.02, 0.15, 0, 0);
    assertThat(coverage(name, plan)).isBetween(0.9, 0.97);
  }

  private static double coverage(String name, MadeAssembly.Plan plan) {
    long inside = 0;
    long all = 0;
    for (int world = 0; world < 4; world++) {
      MadeAssembly made = MadeAssembly.of(plan, SplitMix.forPart(5, world));
      IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
      for (int i = 0; i < plan.states(); i++) {
        for (int t = Math.max(0, fit.first()[i]); t <= fit.last()[i]; t++) {
          double gap = Math.abs(fit.points()[0][i][t] - made.points()[i][t]);
          inside += gap <= 1.6449 * fit.errors()[0][i][t] ? 1 : 0;
          all++;
        }
      }
    }
    double share = (double) inside / all;
    System.out.printf("ideal points, %s: 90 %% intervals hold %.3f%n", name, share);
    return share;
  }

  @Test
  void theReportCountsEveryVoteAndWhatWasLeftOut() {
    byte[][] votes = new byte[8][6];
    SplitMix random = new SplitMix(19);
    for (int i = 0; i < 8; i++) {
      votes[i][0] = 1;
      votes[i][1] = (byte) (i < 4 ? 1 + i % 3 : 0);
      for (int v = 2; v < 6; v++) {
        votes[i][v] = (byte) (1 + random.nextInt(3));
      }
    }
    List<String> names = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    VoteMatrix matrix = new VoteMatrix(names, votes, new int[] {0, 1, 2, 3, 4, 5});
    IdealPoints fit = IdealPointModel.fit(new Ballots(matrix, new int[6]), 1, "A");
    FitReport report = fit.report();
    assertThat(report.used()).isEqualTo(4);
    assertThat(report.tooFew()).isEqualTo(1);
    assertThat(report.unanimous()).isEqualTo(1);
    assertThat(report.votes()).isEqualTo(32);
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      for (int v = 2; v < 6; v++) {
        sum += Math.log(fit.probabilities(i, 0, v)[3 - votes[i][v]]);
      }
    }
    assertThat(report.logLikelihood()).isEqualTo(sum, within(1e-9));
    assertThat(report.geometricMeanProbability()).isEqualTo(Math.exp(sum / 32), within(1e-9));
  }

  private static final MadeAssembly.Plan PLANE =
      new MadeAssembly.Plan(60, 4, 50, new double[] {1, 0.6}, 0.1, 0.15, 0, 0);

  @Test
  void aPlantedPlaneIsFound() {
    MadeAssembly made = MadeAssembly.of(PLANE, new SplitMix(23));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 2, made.anchor());
    assertThat(fit.converged()).isTrue();
    assertThat(multipleCorrelation(made.all()[0], fit)).isGreaterThan(0.93);
    assertThat(multipleCorrelation(made.all()[1], fit)).isGreaterThan(0.85);
    assertThat(correlation(made.points(), fit)).isGreaterThan(0.9);
  }

  /** Of one true dimension with both fitted ones: any linear map of the plane is allowed. */
  private static double multipleCorrelation(double[][] truth, IdealPoints fit) {
    double cross = product(fit.points()[0], fit.points()[1]);
    double one = product(truth, fit.points()[0]);
    double two = product(truth, fit.points()[1]);
    return Math.sqrt((one * one + two * two - 2 * one * two * cross) / (1 - cross * cross));
  }

  private static double product(double[][] x, double[][] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int t = 0; t < x[i].length; t++) {
        sum += x[i][t] * y[i][t] / x.length / x[i].length;
      }
    }
    return sum;
  }

  @Test
  void dimensionsAreStandardUncorrelatedAndInOrderOfWeight() {
    MadeAssembly made = MadeAssembly.of(PLANE, new SplitMix(25));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 2, made.anchor());
    double[][] x = fit.points()[0];
    double[][] y = fit.points()[1];
    assertThat(overVotes(fit, (i, t) -> x[i][t] * y[i][t])).isEqualTo(0, within(1e-9));
    assertThat(overVotes(fit, (i, t) -> x[i][t] * x[i][t])).isEqualTo(1, within(1e-9));
    assertThat(overVotes(fit, (i, t) -> y[i][t] * y[i][t])).isEqualTo(1, within(1e-9));
    double[][] b = fit.discrimination();
    double one = product(new double[][] {b[0]}, new double[][] {b[0]});
    double two = product(new double[][] {b[1]}, new double[][] {b[1]});
    double both = product(new double[][] {b[0]}, new double[][] {b[1]});
    assertThat(one).isGreaterThan(two);
    assertThat(both / Math.sqrt(one * two)).isEqualTo(0, within(0.05));
  }

  @Test
  void theLongerTailOfTheSecondDimensionIsPositive() {
    MadeAssembly made = MadeAssembly.of(PLANE, new SplitMix(27));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 2, made.anchor());
    double cubes = 0;
    for (double[] path : fit.points()[1]) {
      for (double x : path) {
        cubes += x * x * x;
      }
    }
    assertThat(cubes).isPositive();
  }
}
