package org.entente.measure.complement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final double[] ONES = {1, 1, 1, 1, 1};

  private static RankedOutcomes ranked(double[] scores, boolean... hits) {
    int[] clusters = new int[scores.length];
    Arrays.setAll(clusters, i -> i % 5);
    return RankedOutcomes.of(scores, hits, clusters);
  }

  @Test
  void aucIsTheShareOfPairsInTheRightOrder() {
    double[] scores = {0.9, 0.1, 0.8, 0.4};
    assertThat(ranked(scores, true, false, true, false).auc(ONES)).isEqualTo(1);
    assertThat(ranked(scores, false, true, false, true).auc(ONES)).isZero();
    assertThat(ranked(scores, true, false, false, true).auc(ONES)).isEqualTo(0.75);
  }

  @Test
  void equalScoresCountHalf() {
    assertThat(ranked(new double[] {1, 1, 1}, true, false, false).auc(ONES)).isEqualTo(0.5);
    assertThat(ranked(new double[] {1, 1, 0}, true, false, false).auc(ONES)).isEqualTo(0.75);
  }

  @Test
  void hitRateLooksAtTheBestScoredOnly() {
    RankedOutcomes four = ranked(new double[] {0.1, 0.9, 0.8, 0.2}, true, true, false, false);
    assertThat(four.hitRate(0.25, ONES)).isEqualTo(1);
    assertThat(four.hitRate(0.5, ONES)).isEqualTo(0.5);
    assertThat(four.hits()).isEqualTo(2);
  }

  @Test
  void aWeightOfZeroTakesADyadOut() {
    RankedOutcomes three = ranked(new double[] {3, 2, 1}, false, true, false);
    assertThat(three.auc(new double[] {0, 1, 1, 1, 1})).isEqualTo(1);
    assertThat(three.auc(ONES)).isEqualTo(0.5);
  }

  /**
   * Dyads with a taste of their own that comes back at every moment: the interval of a score that
   * knows nothing holds 0.5, and one draw of rows alone would be too sure of itself.
   */
  @Test
  void theIntervalOfAScoreThatKnowsNothingHoldsOneHalf() {
    int worlds = 200;
    int held = 0;
    int over = 0;
    for (int world = 0; world < worlds; world++) {
      TrackRecord record = blind(SplitMix.forPart(9, world));
      TrackRecord.Figure auc = record.auc(0);
      held += auc.low() <= 0.5 && auc.high() >= 0.5 ? 1 : 0;
      TrackRecord.Figure gap = record.aucOver(1, 0);
      over += gap.low() > 0 || gap.high() < 0 ? 1 : 0;
    }
    System.out.printf(
        "track record: blind score holds one half %.3f; two blind scores differ %.3f%n",
        (double) held / worlds, (double) over / worlds);
    assertThat((double) held / worlds).isGreaterThan(0.92);
    assertThat((double) over / worlds).isLessThan(0.08);
  }

  private static TrackRecord blind(SplitMix random) {
    int dyads = 60;
    double[] taste = new double[dyads];
    double[][] scores = new double[2][dyads];
    for (int d = 0; d < dyads; d++) {
      taste[d] = 1 / (1 + Math.exp(-2 * random.nextGaussian()));
      scores[0][d] = random.nextGaussian();
      scores[1][d] = random.nextGaussian();
    }
    List<List<RankedOutcomes>> ways = List.of(new ArrayList<>(), new ArrayList<>());
    int[] clusters = new int[dyads];
    Arrays.setAll(clusters, d -> d);
    for (int moment = 0; moment < 6; moment++) {
      boolean[] hits = new boolean[dyads];
      for (int d = 0; d < dyads; d++) {
        hits[d] = random.nextDouble() < taste[d];
      }
      for (int way = 0; way < 2; way++) {
        ways.get(way).add(RankedOutcomes.of(scores[way], hits, clusters));
      }
    }
    return new TrackRecord(ways, dyads, 200, random.nextLong());
  }

  @Test
  void theBaseRateIsTheShareOfAll() {
    RankedOutcomes three = ranked(new double[] {3, 2, 1, 0}, false, true, false, false);
    TrackRecord record = new TrackRecord(List.of(List.of(three)), 5, 100, 1);
    assertThat(record.baseRate().value()).isEqualTo(0.25, within(1e-12));
  }
}
