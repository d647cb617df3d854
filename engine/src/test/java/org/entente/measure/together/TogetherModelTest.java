package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class TogetherModelTest {
  private static final TogetherModel.Effort SMALL =
      new TogetherModel.Effort(99, 10, 60, 39, 40, 200, 60);

  private static MadeVotes world() {
    return MadeVotes.of(20, 400, new SplitMix(5));
  }

  @Test
  void aPlantedExclusiveOrIsBeyondPairs() {
    Together found = world().withExclusiveOr().model(SMALL, 1).measure(0, 1, 2);
    assertThat(found.order(3).finding().rank().isAboveMatched(0.05)).isTrue();
    assertThat(found.beyondPairs().rank().isAboveMatched(0.05)).isTrue();
    assertThat(found.order(3).textbookP()).isLessThan(0.05);
  }

  @Test
  void figuresOfAResultAgreeWithEachOther() {
    Together found = world().model(SMALL, 1).measure(0, 1, 2, 3);
    double sum = found.orders().stream().mapToDouble(order -> order.finding().value()).sum();
    assertThat(found.multiInformation()).isCloseTo(sum, within(1e-12));
    assertThat(found.orders().stream().mapToDouble(Together.Order::share).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(found.beyondPairs().value())
        .isCloseTo(sum - found.order(2).finding().value(), within(1e-12));
    assertThat(found.order(3).g2())
        .isCloseTo(2 * found.n() * found.order(3).finding().value(), within(1e-9));
    assertThat(found.n()).isEqualTo(400);
    assertThat(found.matchedGroups()).isEqualTo(60);
    assertThat(found.order(2).power()).isNull();
    assertThat(found.order(4).power()).isNotNull();
  }

  @Test
  void theNumberOfThreadsDoesNotChangeADigit() throws Exception {
    Together one = measured(1);
    Together three = measured(3);
    assertThat(three).isEqualTo(one);
  }

  private static Together measured(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> world().model(SMALL, 9).measure(3, 4, 5)).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anOrderWithMoreParametersThanRollCallsIsNotCarriedAndSaysWhy() {
    Together found = MadeVotes.of(12, 70, new SplitMix(2)).model(SMALL, 1).measure(0, 1, 2, 3);
    assertThat(found.order(3).carried()).isTrue();
    assertThat(found.order(4).carried()).isFalse();
    assertThat(found.order(4).reason()).contains("80").contains("70");
    assertThat(found.order(4).power()).isNull();
  }

  @Test
  void aPairHasNothingBeyondItself() {
    assertThatThrownBy(() -> world().model(SMALL, 1).measure(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void standingTogetherIsTheSameVoteOfAllAgainstMost() {
    Alike four = new Alike(4);
    assertThat(four.isAgainst(0, (byte) 2)).isTrue();
    assertThat(four.isAgainst(80, (byte) 0)).isTrue();
    assertThat(four.isAgainst(40, (byte) 1)).isFalse();
    assertThat(four.isAgainst(41, (byte) 0)).isFalse();
    assertThat(four.isAgainst(0, Majority.NONE)).isFalse();
  }

  @Test
  void matchedGroupsAgreePairByPairAsTheFocusDoes() {
    MadeVotes world = world();
    double[][] kappa = world.kappa();
    int[] all = java.util.stream.IntStream.range(0, 20).toArray();
    MatchedGroups pool = MatchedGroups.draw(3, all, kappa, 300, 4);
    int[] focus = {0, 1, 2};
    int[] nearest = pool.nearest(focus, 10);
    double near = distance(kappa, focus, pool.group(nearest[0]));
    for (int g = 0; g < pool.size(); g++) {
      if (!java.util.Arrays.equals(pool.group(g), focus)) {
        assertThat(distance(kappa, focus, pool.group(g))).isGreaterThanOrEqualTo(near);
      }
    }
    assertThat(nearest).hasSize(10).doesNotHaveDuplicates();
  }

  private static double distance(double[][] kappa, int[] a, int[] b) {
    double[] x = {kappa[a[0]][a[1]], kappa[a[0]][a[2]], kappa[a[1]][a[2]]};
    double[] y = {kappa[b[0]][b[1]], kappa[b[0]][b[2]], kappa[b[1]][b[2]]};
    java.util.Arrays.sort(x);
    java.util.Arrays.sort(y);
    return Math.sqrt(
        Math.pow(x[0] - y[0], 2) + Math.pow(x[1] - y[1], 2) + Math.pow(x[2] - y[2], 2));
  }

  @Test
  void triplesOfALargeGroupAreAllLookedAtOrSampled() {
    MadeVotes world = world();
    Majority majority = Majority.of(world.votes());
    int[] seven = {0, 1, 2, 3, 4, 5, 6};
    SubGroups triples = SubGroups.of(world.votes(), seven, 3, majority, 1);
    assertThat(triples.groups()).isEqualTo(35);
    assertThat(triples.all()).isEqualTo(35);
    int[] twelve = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    SubGroups quads = SubGroups.of(world.votes(), twelve, 4, majority, 1);
    assertThat(quads.groups()).isEqualTo(SubGroups.MOST);
    assertThat(quads.all()).isEqualTo(495);
  }
}
