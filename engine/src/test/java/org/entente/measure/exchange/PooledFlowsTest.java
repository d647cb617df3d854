package org.entente.measure.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Answers that follow on paper. */
class PooledFlowsTest {
  private static final double[] NOTHING = {0, 0, 0};

  @Test
  void dependenceOnTheOnlySupplierIsOneInEveryCase() {
    double[] flows = {3, 0, 5};
    assertThat(PooledFlows.dependence(flows, flows)).isEqualTo(Range.exact(1));
  }

  @Test
  void dependenceIsPooledPartsOverTotalsWithTheRangeOfLeavingOutAYear() {
    Range range = PooledFlows.dependence(new double[] {1, 0, 2}, new double[] {2, 4, 4});
    assertThat(range.value()).isEqualTo(0.3);
    assertThat(range.low()).isEqualTo(1.0 / 6);
    assertThat(range.high()).isEqualTo(0.5);
  }

  @Test
  void aSingleYearOfImportsSaysNothingOfTheOthers() {
    Range range = PooledFlows.dependence(new double[] {0, 2, 0}, new double[] {0, 4, 0});
    assertThat(range).isEqualTo(new Range(0.5, 0, 1));
  }

  @Test
  void whoReceivedNothingHasNoDependenceAndNotZero() {
    Range range = PooledFlows.dependence(NOTHING, NOTHING);
    assertThat(range.value()).isNaN();
    assertThat(range.low()).isZero();
    assertThat(range.high()).isEqualTo(1);
  }

  @Test
  void aPartBeyondItsTotalIsRefused() {
    assertThatThrownBy(() -> PooledFlows.dependence(new double[] {2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PooledFlows.dependence(new double[] {-1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PooledFlows.dependence(new double[] {1}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PooledFlows.balance(new double[] {-1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void balanceIsOneForAOneWayFlowAndChangesItsSignWithItsDirection() {
    double[] flows = {1, 2, 3};
    assertThat(PooledFlows.balance(flows, NOTHING)).isEqualTo(Range.exact(1));
    assertThat(PooledFlows.balance(NOTHING, flows)).isEqualTo(Range.exact(-1));
    double[] other = {2, 0, 5};
    Range one = PooledFlows.balance(flows, other);
    Range back = PooledFlows.balance(other, flows);
    assertThat(back).isEqualTo(new Range(-one.value(), -one.high(), -one.low()));
  }

  @Test
  void balanceOfBoundsTakesTheLeastAgainstTheMost() {
    Range balance = PooledFlows.balance(new Range(3, 2, 4), new Range(1, 1, 2));
    assertThat(balance).isEqualTo(new Range(0.5, 0, 0.6));
    assertThat(PooledFlows.balance(Range.exact(0), Range.exact(0)).value()).isNaN();
  }

  @Test
  void reciprocityIsZeroForOneWayAndOneForEqualFlows() {
    assertThat(PooledFlows.reciprocity(Range.exact(1))).isEqualTo(Range.exact(0));
    assertThat(PooledFlows.reciprocity(Range.exact(0))).isEqualTo(Range.exact(1));
    Range third = PooledFlows.reciprocity(new Range(-0.5, -1, -0.2));
    assertThat(third.value()).isEqualTo(1.0 / 3, within(1e-12));
    assertThat(third.low()).isZero();
    assertThat(third.high()).isEqualTo(0.8 / 1.2, within(1e-12));
    assertThat(PooledFlows.reciprocity(new Range(0.1, -0.5, 0.2)).high()).isEqualTo(1);
  }

  @Test
  void reciprocityIsValueReturnedOverValueGiven() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1000; i++) {
      double given = random.nextDouble() + 0.01;
      double returned = random.nextDouble() * given;
      Range balance = PooledFlows.balance(Range.exact(given), Range.exact(returned));
      assertThat(PooledFlows.reciprocity(balance).value())
          .isEqualTo(returned / given, within(1e-12));
    }
  }

  @Test
  void rangesHoldTheirValueAndStayInTheirBounds() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 1000; i++) {
      double[] part = random.doubles(5).map(x -> x < 0.4 ? 0 : x).toArray();
      double[] total = part.clone();
      java.util.Arrays.setAll(total, y -> part[y] + random.nextDouble());
      Range share = PooledFlows.dependence(part, total);
      assertThat(share.value()).isBetween(share.low(), share.high());
      assertThat(share.low()).isNotNegative();
      assertThat(share.high()).isLessThanOrEqualTo(1);
      Range balance = PooledFlows.balance(part, total);
      assertThat(balance.value()).isBetween(balance.low(), balance.high());
    }
  }

  @Test
  void leverageOfTheLessDependentIsPositive() {
    Range leverage = new Range(0.8, 0.7, 0.9).minus(new Range(0.1, 0, 0.2));
    assertThat(leverage.value()).isEqualTo(0.7, within(1e-12));
    assertThat(leverage.low()).isEqualTo(0.5, within(1e-12));
    assertThat(leverage.high()).isEqualTo(0.9, within(1e-12));
    assertThat(leverage.sign()).isEqualTo(1);
    assertThat(new Range(-0.1, -0.2, -0.01).sign()).isEqualTo(-1);
    assertThat(new Range(0.1, -0.01, 0.2).sign()).isZero();
  }

  @Test
  void reversedRangesAreRefused() {
    assertThatThrownBy(() -> new Range(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(0, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
