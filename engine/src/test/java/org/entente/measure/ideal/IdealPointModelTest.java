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
  void pointsHaveMeanZeroAndDeviationOne() {
    MadeAssembly made = MadeAssembly.of(30, 4, 30, 1, 0.1, new SplitMix(5));
    IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
    double sum = 0;
    double squares = 0;
    for (double[] path : fit.points()[0]) {
      for (double point : path) {
        sum += point;
        squares += point * point;
      }
    }
    assertThat(sum / 120).isEqualTo(0, within(1e-9));
    assertThat(squares / 120).isEqualTo(1, within(1e-9));
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

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    MadeAssembly made = MadeAssembly.of(25, 3, 20, 1, 0.1, new SplitMix(9));
    IdealPoints many = IdealPointModel.fit(made.ballots(), 1, made.anchor());
    try (var pool = closing(new ForkJoinPool(1))) {
      IdealPoints one =
          pool.pool().submit(() -> IdealPointModel.fit(made.ballots(), 1, made.anchor())).get();
      assertThat(one.points()).isDeepEqualTo(many.points());
      assertThat(one.errors()).isDeepEqualTo(many.errors());
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

  /** 90 % intervals, points of four worlds of 100 states, 15 sessions of 60 roll calls. */
  @Test
  @Tag("slow")
  void ninetyPercentIntervalsHoldTheTruthAsOftenAsTheySay() {
    long inside = 0;
    long all = 0;
    for (int world = 0; world < 4; world++) {
      MadeAssembly made = MadeAssembly.of(100, 15, 60, 1, 0.1, SplitMix.forPart(5, world));
      IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
      for (int i = 0; i < 100; i++) {
        for (int t = 0; t < 15; t++) {
          double gap = Math.abs(fit.points()[0][i][t] - made.points()[i][t]);
          inside += gap <= 1.6449 * fit.errors()[0][i][t] ? 1 : 0;
          all++;
        }
      }
    }
    System.out.printf("ideal points: 90 %% intervals hold %.3f%n", (double) inside / all);
    assertThat((double) inside / all).isBetween(0.87, 0.93);
  }
}
