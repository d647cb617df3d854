package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.entente.SmallWorld;
import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much clusters widen the error, and the error itself. */
class DesignEffectTest {

  private static double effect(VoteMatrix votes, int a, int b) {
    PairCounts counts = new PairCounts(votes.words());
    counts.load(votes, a, b);
    return DesignEffect.ofKappa(votes, a, b, counts.table());
  }

  @Test
  void itIsOneWhenEveryRollCallIsAClusterOfItsOwn() {
    VoteMatrix votes = SmallWorld.votes(1);
    assertThat(effect(votes, SmallWorld.at(votes, "HUB"), SmallWorld.at(votes, "SPA")))
        .isEqualTo(1, within(1e-9));
    assertThat(effect(votes, SmallWorld.at(votes, "BLA"), SmallWorld.at(votes, "RIV")))
        .isEqualTo(1, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void itIsTheNumberOfRepetitionsWhenEveryRollCallIsRepeatedInItsCluster(int times) {
    VoteMatrix once = RandomVotes.of(2, 60, 9);
    byte[][] cells = new byte[2][60 * times];
    int[] clusters = new int[60 * times];
    for (int v = 0; v < clusters.length; v++) {
      clusters[v] = v / times;
      cells[0][v] = (byte) once.vote(0, v / times);
      cells[1][v] = (byte) once.vote(1, v / times);
    }
    VoteMatrix repeated = new VoteMatrix(once.states(), cells, clusters);
    assertThat(effect(repeated, 0, 1)).isCloseTo(times, withinPercentage(2));
  }

  @Test
  void itIsOneWhereKappaIsUndefined() {
    VoteMatrix votes = SmallWorld.votes();
    assertThat(effect(votes, SmallWorld.at(votes, "OUT"), SmallWorld.at(votes, "TWI")))
        .isEqualTo(1);
  }

  /**
   * Centred sums over a single cluster are 0: without a rule of its own the interval would close.
   */
  @Test
  void votesThatAllLieInOneClusterCountAsOne() {
    VoteMatrix random = RandomVotes.of(2, 20, 4);
    byte[][] cells = new byte[2][20];
    for (int v = 0; v < 20; v++) {
      cells[0][v] = (byte) random.vote(0, v);
      cells[1][v] = (byte) random.vote(1, v);
    }
    VoteMatrix votes = new VoteMatrix(random.states(), cells, new int[20]);
    PairCounts counts = new PairCounts(votes.words());
    counts.load(votes, 0, 1);
    assertThat(effect(votes, 0, 1)).isEqualTo(counts.n());
  }

  @Test
  void itIsNeverBelowOneOrAboveTheNumberOfJointVotes() {
    for (int seed = 0; seed < 200; seed++) {
      VoteMatrix votes = RandomVotes.of(2, 12, seed);
      PairCounts counts = new PairCounts(votes.words());
      counts.load(votes, 0, 1);
      assertThat(effect(votes, 0, 1)).isBetween(1.0, Math.max(1.0, counts.n()));
    }
  }

  @Test
  void orderOfTheTwoStatesDoesNotMatter() {
    VoteMatrix votes = RandomVotes.of(4, 150, 2);
    assertThat(effect(votes, 3, 1)).isEqualTo(effect(votes, 1, 3), within(1e-9));
  }

  /** S is a mean of 1 - d, so its error is the standard deviation of d over the root of n. */
  @Test
  void theErrorOfSIsThatOfAMean() {
    int[] cells = {2000, 500, 0, 500, 1000, 500, 0, 500, 5000};
    TableInterval.Result result = TableInterval.of(Similarity.S, new JointVotes(cells, 1));
    assertThat(result.standardError()).isEqualTo(Math.sqrt(0.2 * 0.8 / 10_000), within(2e-6));
  }

  /**
   * On a 2 x 2 table of half yes and half no on both sides with agreement p, kappa = 2p - 1 and its
   * large-sample error is 2 sqrt(p (1 - p) / n) (Fleiss, Cohen and Everitt 1969, equal margins).
   */
  @Test
  void theErrorOfKappaIsTheKnownOneForEvenMargins() {
    int[] cells = {4000, 0, 1000, 0, 0, 0, 1000, 0, 4000};
    TableInterval.Result result = TableInterval.of(Similarity.KAPPA, new JointVotes(cells, 1));
    assertThat(result.value()).isEqualTo(0.6, within(1e-12));
    assertThat(result.standardError()).isEqualTo(2 * Math.sqrt(0.16 / 10_000), within(1e-5));
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void fourTimesTheEffectDoublesTheError(Similarity measure) {
    int[] cells = {20, 5, 1, 5, 10, 5, 2, 5, 50};
    double plain = TableInterval.of(measure, new JointVotes(cells, 1)).standardError();
    double wide = TableInterval.of(measure, new JointVotes(cells, 4)).standardError();
    assertThat(wide).isEqualTo(2 * plain, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void influencesAverageToZeroAndKeepTheirOrder(Similarity measure) {
    double[] cells = {20, 5, 1, 5, 10, 5, 2, 5, 50};
    double[] influence = DesignEffect.influence(cells, measure);
    double mean = 0;
    for (int c = 0; c < 9; c++) {
      mean += cells[c] * influence[c] / Arrays.stream(cells).sum();
    }
    assertThat(mean).isEqualTo(0, within(1e-9));
    assertThat(influence[0]).isGreaterThan(influence[2]);
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void theIntervalStaysWithinTheMeasuresRange(Similarity measure) {
    for (int[] cells : new int[][] {{5, 0, 0, 0, 0, 0, 0, 0, 4}, {0, 0, 5, 0, 0, 0, 5, 0, 0}}) {
      TableInterval.Result result = TableInterval.of(measure, new JointVotes(cells, 3));
      assertThat(result.low()).isBetween(measure.lowest(), result.value());
      assertThat(result.high()).isBetween(result.value(), 1.0);
      assertThat(result.low()).isLessThan(result.high());
    }
  }

  @Test
  void anUndefinedKappaHasNoIntervalEither() {
    TableInterval.Result result =
        TableInterval.of(
            Similarity.KAPPA, new JointVotes(new int[] {9, 0, 0, 0, 0, 0, 0, 0, 0}, 1));
    assertThat(result.value()).isNaN();
    assertThat(result.low()).isNaN();
    assertThat(result.high()).isNaN();
  }
}
