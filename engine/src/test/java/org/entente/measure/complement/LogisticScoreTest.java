package org.entente.measure.complement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class LogisticScoreTest {
  /** Of a yes-or-no feature the fit is the table: 1 of 4 without it, 3 of 4 with it. */
  @Test
  void twoGroupsGetTheirOwnShares() {
    double[][] x = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
    boolean[] y = {true, false, false, false, true, true, true, false};
    LogisticScore score = LogisticScore.fit(x, y);
    assertThat(score.of(new double[] {0})).isEqualTo(0.25, within(1e-3));
    assertThat(score.of(new double[] {1})).isEqualTo(0.75, within(1e-3));
  }

  @Test
  void theWeightsOfAMadeWorldAreFoundAgain() {
    SplitMix random = new SplitMix(1);
    double[][] x = new double[40_000][2];
    boolean[] y = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {random.nextGaussian(), 5 + 2 * random.nextGaussian()};
      double logOdds = -3 + 0.8 * x[i][0] - 0.25 * (x[i][1] - 5);
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
    }
    double[] weights = LogisticScore.fit(x, y).weights();
    assertThat(weights[0]).isEqualTo(-3, within(0.1));
    assertThat(weights[1]).isEqualTo(0.8, within(0.08));
    assertThat(weights[2]).isEqualTo(-0.5, within(0.08));
  }

  @Test
  void aFeatureThatIsAlwaysTheSameWeighsNothing() {
    double[][] x = {{7, 0}, {7, 1}, {7, 0}, {7, 1}};
    LogisticScore score = LogisticScore.fit(x, new boolean[] {false, true, true, true});
    assertThat(score.weights()[1]).isZero();
  }

  @Test
  void outcomesThatAreAllAlikeCannotBeFitted() {
    assertThatThrownBy(() -> LogisticScore.fit(new double[][] {{1}, {2}}, new boolean[2]))
        .hasMessageContaining("0 of 2");
  }
}
