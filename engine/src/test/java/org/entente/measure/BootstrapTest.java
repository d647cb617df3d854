package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.SmallWorld;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bootstrap over clusters of roll calls, against one written down plainly. */
class BootstrapTest {
  private static final long SEED = 42;

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 130})
  void everyDrawEqualsThatOfAnObviousClusterBootstrap(int rollCalls) {
    VoteMatrix votes = RandomVotes.of(5, rollCalls, 7);
    int[][] pairs = {{0, 1}, {2, 4}, {3, 1}};
    for (Similarity measure : Similarity.values()) {
      double[][] fast = DyadSimilarity.draws(votes, pairs, measure, 50, new SplitMix(SEED));
      SplitMix random = new SplitMix(SEED);
      for (int d = 0; d < 50; d++) {
        int[] times = new int[votes.clusterCount()];
        for (int c = 0; c < times.length; c++) {
          times[random.nextInt(times.length)]++;
        }
        for (int p = 0; p < pairs.length; p++) {
          double slow = SlowSimilarity.of(measure, votes, pairs[p][0], pairs[p][1], times);
          assertThat(fast[p][d]).as("%s draw %d", measure, d).isEqualTo(slow, within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void theSameSeedGivesTheSameBytes(Similarity measure) {
    VoteMatrix votes = RandomVotes.of(9, 100, 3);
    DyadSimilarity.Scores one =
        DyadSimilarity.all(votes, List.of(measure), 200, new SplitMix(SEED)).get(0);
    DyadSimilarity.Scores again =
        DyadSimilarity.all(votes, List.of(measure), 200, new SplitMix(SEED)).get(0);
    assertThat(again.value()).isEqualTo(one.value());
    assertThat(again.low()).isEqualTo(one.low());
    assertThat(again.high()).isEqualTo(one.high());
    assertThat(
            DyadSimilarity.all(votes, List.of(measure), 200, new SplitMix(SEED + 1)).get(0).low())
        .isNotEqualTo(one.low());
  }

  @Test
  void namesOfClustersDoNotMatter() {
    VoteMatrix votes = RandomVotes.of(3, 80, 5);
    int count = votes.clusterCount();
    byte[][] cells = new byte[3][80];
    int[] renamed = new int[80];
    for (int v = 0; v < 80; v++) {
      renamed[v] = count - 1 - votes.cluster(v);
      for (int s = 0; s < 3; s++) {
        cells[s][v] = (byte) votes.vote(s, v);
      }
    }
    VoteMatrix other = new VoteMatrix(votes.states(), cells, renamed);
    assertThat(effect(other)).isEqualTo(effect(votes), within(1e-12));
    double[] one = interval(votes);
    double[] turned = interval(other);
    assertThat(turned[0]).isEqualTo(one[0], within(0.02));
    assertThat(turned[1]).isEqualTo(one[1], within(0.02));
  }

  private static double effect(VoteMatrix votes) {
    PairCounts counts = new PairCounts(votes.words());
    counts.load(votes, 0, 1);
    return DesignEffect.ofKappa(votes, 0, 1, counts.table());
  }

  private static double[] interval(VoteMatrix votes) {
    DyadSimilarity.Scores scores =
        DyadSimilarity.all(votes, List.of(Similarity.KAPPA), 20_000, new SplitMix(SEED)).get(0);
    return new double[] {scores.low()[0], scores.high()[0]};
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void theIntervalHoldsTheValueInTheSmallWorldAndPairsWithoutJointVotesAreLeftOut(Similarity each) {
    VoteMatrix votes = SmallWorld.votes();
    DyadSimilarity.Scores scores =
        DyadSimilarity.all(votes, List.of(each), 300, new SplitMix(SEED)).get(0);
    assertThat(scores.size()).isEqualTo(11 * 10 / 2);
    for (int i = 0; i < scores.size(); i++) {
      if (Double.isNaN(scores.value()[i])) {
        assertThat(scores.low()[i]).isNaN();
      } else {
        assertThat(scores.value()[i]).isBetween(scores.low()[i] - 1e-12, scores.high()[i] + 1e-12);
      }
    }
  }

  /** That it never varied in the sample does not mean that it cannot. */
  @Test
  void aPairThatAlwaysAgreedStillHasAnIntervalWithWidth() {
    VoteMatrix votes = SmallWorld.votes();
    DyadSimilarity.Scores scores =
        DyadSimilarity.all(votes, List.of(Similarity.KAPPA), 300, new SplitMix(SEED)).get(0);
    for (int i = 0; i < scores.size(); i++) {
      if (scores.value()[i] == 1) {
        assertThat(scores.low()[i]).isBetween(0.5, 0.999);
      }
    }
  }

  @Test
  void withoutDrawsTheIntervalIsTheValue() {
    VoteMatrix votes = RandomVotes.of(3, 50, 1);
    DyadSimilarity.Scores scores =
        DyadSimilarity.all(votes, List.of(Similarity.S), 0, new SplitMix(SEED)).get(0);
    assertThat(scores.low()).isEqualTo(scores.value());
    assertThat(scores.high()).isEqualTo(scores.value());
  }
}
