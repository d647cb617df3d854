package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.domain.Cleavage;
import org.entente.domain.JointVotes;
import org.junit.jupiter.api.Test;

class ResidualCorrelationTest {
  private static final int[] VOTES = {300, 0, 0, 0, 0, 0, 0, 0, 0};

  private static JointVotes table(int n, double r, double designEffect) {
    return new JointVotes(
        new int[] {n, 0, 0, 0, 0, 0, 0, 0, 0}, 1, new Cleavage(r, designEffect, 0));
  }

  @Test
  void aStateCorrelatesWithItselfByOne() {
    ResidualCorrelation same = new ResidualCorrelation(10);
    for (int v = 0; v < 10; v++) {
      same.add(v - 4, v - 4, 0, v);
    }
    assertThat(same.value()).isEqualTo(1, within(1e-12));
    assertThat(same.designEffect()).isEqualTo(1);
  }

  @Test
  void withoutSurpriseThereIsNoCorrelation() {
    ResidualCorrelation none = new ResidualCorrelation(3);
    none.add(0, 0.2, 0, 0);
    assertThat(none.value()).isNaN();
    assertThat(none.designEffect()).isEqualTo(1);
    assertThat(new ResidualCorrelation(0).value()).isNaN();
  }

  @Test
  void whatTheModelLetsExpectIsTakenOff() {
    ResidualCorrelation shifted = new ResidualCorrelation(2);
    shifted.add(1, 1, 0.5, 0);
    shifted.add(1, 1, 0.5, 1);
    assertThat(shifted.value()).isEqualTo(0.5, within(1e-12));
  }

  /** Clusters of four roll calls that repeat each other: the variance is four times as large. */
  @Test
  void repeatedRollCallsWidenTheErrorByTheirNumber() {
    ResidualCorrelation once = new ResidualCorrelation(4_000);
    ResidualCorrelation repeated = new ResidualCorrelation(4_000);
    SplitMix random = new SplitMix(8);
    for (int v = 0; v < 1_000; v++) {
      double a = random.nextGaussian();
      double b = 0.5 * a + random.nextGaussian();
      for (int copy = 0; copy < 4; copy++) {
        once.add(a, b, 0, 4 * v + copy);
        repeated.add(a, b, 0, v);
      }
    }
    assertThat(repeated.designEffect() / once.designEffect()).isEqualTo(4, within(0.01));
  }

  @Test
  void oneClusterCountsAsOneVote() {
    ResidualCorrelation day = new ResidualCorrelation(20);
    SplitMix random = new SplitMix(3);
    for (int v = 0; v < 20; v++) {
      day.add(random.nextGaussian(), random.nextGaussian(), 0, 7);
    }
    assertThat(day.designEffect()).isEqualTo(20);
  }

  @Test
  void intervalsOfClusteredResidualsHoldTheTruth() {
    int worlds = 2_000;
    int held = 0;
    for (int w = 0; w < worlds; w++) {
      ResidualCorrelation made = made(SplitMix.forPart(15, w));
      JointVotes table = table(300, made.value(), made.designEffect());
      held +=
          ResidualCorrelation.draw(table, -TableInterval.Z95) <= 0.4
                  && ResidualCorrelation.draw(table, TableInterval.Z95) >= 0.4
              ? 1
              : 0;
    }
    assertThat((double) held / worlds).isBetween(0.92, 0.97);
  }

  /** 100 clusters of three votes; half of each residual is its cluster's; true correlation 0.4. */
  private static ResidualCorrelation made(SplitMix random) {
    ResidualCorrelation made = new ResidualCorrelation(VOTES[0]);
    for (int c = 0; c < 100; c++) {
      double[] shared = pair(random);
      for (int v = 0; v < 3; v++) {
        double[] own = pair(random);
        made.add(
            Math.sqrt(0.5) * (shared[0] + own[0]), Math.sqrt(0.5) * (shared[1] + own[1]), 0, c);
      }
    }
    return made;
  }

  private static double[] pair(SplitMix random) {
    double a = random.nextGaussian();
    return new double[] {a, 0.4 * a + Math.sqrt(1 - 0.16) * random.nextGaussian()};
  }

  @Test
  void fewVotesLeaveEverythingOpen() {
    assertThat(ResidualCorrelation.draw(table(3, 0.9, 1), -1)).isEqualTo(-1);
    assertThat(ResidualCorrelation.draw(table(3, 0.9, 1), 1)).isEqualTo(1);
  }

  @Test
  void aTableWithoutResidualsHasNoDraw() {
    assertThat(ResidualCorrelation.draw(new JointVotes(VOTES, 1), 1)).isNaN();
  }
}
