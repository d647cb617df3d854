package org.entente.measure.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  @Test
  void spreadIsTheLargestTieLessTheSmallest() {
    double[][] draws = {{0.1, 0.1}, {0.9, 0.9}, {0.5, 0.5}};
    Spread spread = Spread.of(new double[] {0.1, 0.9, 0.5}, draws);
    assertThat(spread).isEqualTo(new Spread(0.8, 0.8, 0.8));
  }

  @Test
  void drawsThatAreUndefinedDoNotCount() {
    double[][] draws = {{0.1, Double.NaN, 0.2, 0.0}, {0.9, 0.9, 0.8, 1.0}};
    Spread spread = Spread.of(new double[] {0.1, 0.9}, draws);
    assertThat(spread.value()).isEqualTo(0.8, within(1e-12));
    assertThat(spread.low()).isEqualTo(0.6, within(1e-12));
    assertThat(spread.high()).isEqualTo(1.0, within(1e-12));
  }

  /** Ties observed with normal errors, drawn again with the same: the interval is no shorter. */
  @ParameterizedTest
  @CsvSource({"0,0", "0.1,0", "0.3,0", "0.3,0.02", "0.3,0.5"})
  void theIntervalHoldsTheTrueSpread(double far, double common) {
    double[] truth = {0, far / 2, far, far};
    SplitMix random = SplitMix.forPart(5, Math.round(100 * (far + 10 * common)));
    int held = 0;
    int worlds = 1_000;
    for (int world = 0; world < worlds; world++) {
      double[] seen = noisy(truth, common, random);
      double[][] draws = new double[4][300];
      for (int d = 0; d < 300; d++) {
        double[] drawn = noisy(seen, common, random);
        for (int m = 0; m < 4; m++) {
          draws[m][d] = drawn[m];
        }
      }
      Spread spread = Spread.of(seen, draws);
      held += spread.low() <= far && far <= spread.high() ? 1 : 0;
    }
    System.out.printf("spread %.1f: coverage %.3f%n", far, (double) held / worlds);
    assertThat((double) held / worlds).isGreaterThan(0.935);
  }

  private static double[] noisy(double[] ties, double common, SplitMix random) {
    double shared = common * random.nextGaussian();
    return Arrays.stream(ties).map(tie -> tie + shared + 0.05 * random.nextGaussian()).toArray();
  }
}
