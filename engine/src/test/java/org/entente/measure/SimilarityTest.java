package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.SmallWorld;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract for every similarity, and values worked out by hand. */
class SimilarityTest {
  private static final double EXACT = 1e-12;
  private static final VoteMatrix WORLD = SmallWorld.votes();

  private static double value(VoteMatrix votes, String one, String other, Similarity measure) {
    PairCounts counts = new PairCounts(votes.words());
    counts.load(votes, SmallWorld.at(votes, one), SmallWorld.at(votes, other));
    return counts.value(measure);
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void agreementOfAStateWithItselfIsOne(Similarity measure) {
    for (String state : List.of("BLA", "RIV", "HUB", "SPA", "ABS")) {
      assertThat(value(WORLD, state, state, measure)).as(state).isEqualTo(1, within(EXACT));
    }
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void theOrderOfTheTwoStatesDoesNotMatter(Similarity measure) {
    VoteMatrix votes = RandomVotes.of(8, 90, 1);
    for (int a = 0; a < 8; a++) {
      for (int b = 0; b < a; b++) {
        String one = votes.states().get(a);
        String other = votes.states().get(b);
        assertThat(value(votes, one, other, measure))
            .isEqualTo(value(votes, other, one, measure), within(EXACT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void noValueLeavesTheMeasuresRange(Similarity measure) {
    SplitMix random = new SplitMix(3);
    for (int t = 0; t < 20_000; t++) {
      double[] cells = new double[9];
      for (int c = 0; c < 9; c++) {
        cells[c] = random.nextInt(3) == 0 ? random.nextInt(30) : 0;
      }
      double value = measure.of(cells);
      if (!Double.isNaN(value)) {
        assertThat(value).isBetween(measure.lowest() - EXACT, 1 + EXACT);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // pair, n, agreement, S, pi, kappa: see the table of the world
    "BLA,BLD,120,1,1,1,1",
    "BLA,RIV,120,0.16666666666666666,-0.66666666666666666,-0.71428571428571429,-0.66666666666666666",
    "BLA,OUT,120,0.5,0.16666666666666666,-0.27659574468085107,0",
    "HUB,SPA,120,0.75,0.5,0.5,0.5",
    "HUB,SPB,120,0.75,0.5,0.5,0.5",
    "SPA,SPB,120,0.5,0,0,0",
    "ABS,BLA,40,1,1,1,1",
  })
  void theSmallWorldIsAsOnPaper(
      String a, String b, int n, double agreement, double s, double pi, double kappa) {
    PairCounts counts = new PairCounts(WORLD.words());
    counts.load(WORLD, SmallWorld.at(WORLD, a), SmallWorld.at(WORLD, b));
    assertThat(counts.n()).isEqualTo(n);
    assertThat(counts.value(Similarity.AGREEMENT)).isEqualTo(agreement, within(EXACT));
    assertThat(counts.value(Similarity.S)).isEqualTo(s, within(EXACT));
    assertThat(counts.value(Similarity.PI)).isEqualTo(pi, within(EXACT));
    assertThat(counts.value(Similarity.KAPPA)).isEqualTo(kappa, within(EXACT));
  }

  /**
   * Row yes, abstain, no = 20 5 0 / 5 10 5 / 0 5 50, n = 100: sum of d = 20, so S = .8 and
   * agreement = .8. Margins of both: 25, 20, 55, above yes 75, above abstain 55: D_exp = 2*.75*.25
   * + 2*.55*.45 = .87, kappa = pi = 1 - .2/.87.
   */
  @Test
  void aTableWithEqualMarginsWorkedByHand() {
    double[] cells = {20, 5, 0, 5, 10, 5, 0, 5, 50};
    assertThat(Similarity.S.of(cells)).isEqualTo(0.8, within(EXACT));
    assertThat(Similarity.AGREEMENT.of(cells)).isEqualTo(0.8, within(EXACT));
    assertThat(Similarity.KAPPA.of(cells)).isEqualTo(1 - 0.2 / 0.87, within(EXACT));
    assertThat(Similarity.PI.of(cells)).isEqualTo(1 - 0.2 / 0.87, within(EXACT));
  }

  /**
   * 4 2 2 / 0 1 0 / 0 0 1, n = 10: sum of d = 2 + 4 = 6, S = .4. First state above yes 2, above
   * abstain 1; second 6 and 3. kappa: D_exp = (.2*.4 + .6*.8) + (.1*.7 + .3*.9) = .56 + .34 = .9,
   * so 1 - .6/.9 = 1/3. pi: pooled .4 and .2: 2*.4*.6 + 2*.2*.8 = .8, so 1 - .6/.8 = .25.
   */
  @Test
  void aTableWithUnequalMarginsWorkedByHand() {
    double[] cells = {4, 2, 2, 0, 1, 0, 0, 0, 1};
    assertThat(Similarity.S.of(cells)).isEqualTo(0.4, within(EXACT));
    assertThat(Similarity.AGREEMENT.of(cells)).isEqualTo(0.6, within(EXACT));
    assertThat(Similarity.KAPPA.of(cells)).isEqualTo(1 / 3.0, within(EXACT));
    assertThat(Similarity.PI.of(cells)).isEqualTo(0.25, within(EXACT));
  }

  @Test
  void kappaOfIndependentVotersIsNearZero() {
    VoteMatrix votes = RandomVotes.of(2, 200_000, 11);
    assertThat(value(votes, "S00", "S01", Similarity.KAPPA)).isEqualTo(0, within(0.01));
    assertThat(value(votes, "S00", "S01", Similarity.PI)).isEqualTo(0, within(0.01));
  }

  @Test
  void kappaOfTwoWhoAlwaysVoteYesIsUndefinedWhileSIsOne() {
    assertThat(value(WORLD, "OUT", "TWI", Similarity.KAPPA)).isNaN();
    assertThat(value(WORLD, "OUT", "TWI", Similarity.PI)).isNaN();
    assertThat(value(WORLD, "OUT", "TWI", Similarity.S)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void nothingIsDefinedWithAStateThatNeverVoted(Similarity measure) {
    assertThat(value(WORLD, "NON", "BLA", measure)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 128, 200})
  void theBitSetKernelEqualsTheObviousOne(int rollCalls) {
    VoteMatrix votes = RandomVotes.of(7, rollCalls, rollCalls);
    int[] once = new int[votes.clusterCount()];
    java.util.Arrays.fill(once, 1);
    PairCounts counts = new PairCounts(votes.words());
    for (int a = 0; a < 7; a++) {
      for (int b = 0; b < 7; b++) {
        counts.load(votes, a, b);
        for (Similarity measure : Similarity.values()) {
          double slow = SlowSimilarity.of(measure, votes, a, b, once);
          assertThat(counts.value(measure)).isEqualTo(slow, within(EXACT));
          double[] cells = java.util.Arrays.stream(counts.table()).asDoubleStream().toArray();
          assertThat(measure.of(cells)).isEqualTo(slow, within(EXACT));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Similarity.class)
  void theOrderOfTheRollCallsDoesNotMatter(Similarity measure) {
    VoteMatrix votes = RandomVotes.of(2, 100, 5);
    byte[][] turned = new byte[2][100];
    for (int v = 0; v < 100; v++) {
      turned[0][99 - v] = (byte) votes.vote(0, v);
      turned[1][99 - v] = (byte) votes.vote(1, v);
    }
    VoteMatrix other = new VoteMatrix(votes.states(), turned, new int[100]);
    assertThat(value(other, "S00", "S01", measure)).isEqualTo(value(votes, "S00", "S01", measure));
  }
}
