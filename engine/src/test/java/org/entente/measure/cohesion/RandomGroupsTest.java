package org.entente.measure.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class RandomGroupsTest {
  private static final double NONE = Double.NaN;

  /** Three states that are close, and one far from all. */
  private static final double[][] FOUR = {
    {NONE, 0.9, 0.8, 0.1}, {0.9, NONE, 0.7, 0.2}, {0.8, 0.7, NONE, 0.3}, {0.1, 0.2, 0.3, NONE}
  };

  @Test
  void theThreeFiguresOfAGroup() {
    double[] dyads = RandomGroups.dyads(new int[] {0, 1, 2}, FOUR);
    assertThat(GroupStatistic.WEAKEST.of(dyads)).isEqualTo(0.7);
    assertThat(GroupStatistic.SECOND_WEAKEST.of(dyads)).isEqualTo(0.8);
    assertThat(GroupStatistic.MEAN.of(dyads)).isEqualTo(0.8, within(1e-12));
  }

  @Test
  void aPairHasOneFigureWhateverStandsForIt() {
    for (GroupStatistic statistic : GroupStatistic.values()) {
      assertThat(statistic.of(new double[] {0.4})).isEqualTo(0.4);
      assertThat(statistic.of(new double[] {0.4, Double.NaN})).isNaN();
    }
  }

  @Test
  void oneOfFourTriplesIsTheCloseOne() {
    RandomGroups groups = RandomGroups.draw(new int[] {0, 1, 2, 3}, 3, 8_000, new SplitMix(1));
    double[] weakest = groups.figures(FOUR)[GroupStatistic.WEAKEST.ordinal()];
    double close = Arrays.stream(weakest).filter(value -> value == 0.7).count() / 8_000.0;
    assertThat(close).isBetween(0.25 - 4 * 0.0049, 0.25 + 4 * 0.0049);
    assertThat(weakest).isSorted();
  }

  @Test
  void aPoolNoLargerThanTheGroupGivesNone() {
    assertThat(RandomGroups.draw(new int[] {0, 1, 2}, 3, 10, new SplitMix(1)).figures(FOUR)[0])
        .isEmpty();
  }

  /** On paper: {0,1,2} and {1,2,3} have none, {0,1,3} and {0,2,3} have one. */
  @Test
  void halfOfTheTriplesHaveACloserOutsider() {
    double[] shares = RandomGroups.closerOutsiders(FOUR, 3, 4_000, new SplitMix(1));
    double none = Arrays.stream(shares).filter(share -> share == 0).count() / 4_000.0;
    assertThat(none).isBetween(0.5 - 4 * 0.0079, 0.5 + 4 * 0.0079);
    assertThat(Arrays.stream(shares).distinct().toArray()).containsExactly(0, 1);
  }

  @Test
  void piecesAddUpAndPairsWithoutVotesStayUndefined() {
    int[] table = IntStream.range(0, 18).toArray();
    JointCells cells = new JointCells(List.of("A", "B", "C"), new int[][] {table, {}, {}});
    JointCells.Window both = cells.window(List.of(Similarity.AGREEMENT), new int[] {0, 1});
    double agreement = (table[0] + table[4] + table[8] + table[9] + table[13] + table[17]) / 153.0;
    double[][] values = both.similarity().get(Similarity.AGREEMENT);
    assertThat(values[0][1]).isEqualTo(agreement, within(1e-12)).isEqualTo(values[1][0]);
    assertThat(values[0][2]).isNaN();
    assertThat(both.most()).containsExactly(153, 153, 0);
    assertThat(both.votedOn(100)).containsExactly(0, 1);
    assertThat(cells.window(List.of(Similarity.S), new int[] {0}).most()[0]).isEqualTo(36);
  }
}
