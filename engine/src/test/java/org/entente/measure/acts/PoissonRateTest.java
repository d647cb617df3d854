package org.entente.measure.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.measure.PoissonRate;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonRateTest {
  @Test
  void withoutActsTheBoundIsTheRuleOfThree() {
    PoissonRate rate = PoissonRate.bounded(0, 16);
    assertThat(rate.value()).isZero();
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isCloseTo(-Math.log(0.05) / 16, within(1e-12));
    assertThat(rate.high()).isCloseTo(3.0 / 16, within(0.001));
  }

  /** Exact limits as in Garwood's table (halves of chi-square points). */
  @ParameterizedTest
  @CsvSource({"1, 0.0253, 5.572", "2, 0.242, 7.225", "10, 4.795, 18.39", "50, 37.11, 65.92"})
  void intervalsOfCountsAreTheTabledOnes(int count, double low, double high) {
    PoissonRate rate = PoissonRate.of(count, 1);
    assertThat(rate.low()).isCloseTo(low, within(low * 2e-3));
    assertThat(rate.high()).isCloseTo(high, within(high * 2e-3));
  }

  @Test
  void intervalsHoldTheRateAtLeastAsOftenAsTheySay() {
    SplitMix random = new SplitMix(4);
    int held = 0;
    for (int draw = 0; draw < 4_000; draw++) {
      PoissonRate rate = PoissonRate.bounded(MadeActs.poisson(30, random), 10);
      held += rate.low() <= 3 && 3 <= rate.high() ? 1 : 0;
    }
    assertThat(held / 4_000.0).isBetween(0.945, 0.975);
  }

  @Test
  void hugeCountsDoNotBreakTheArithmetic() {
    PoissonRate rate = PoissonRate.of(2_000, 1);
    assertThat(rate.low()).isBetween(1_910.0, 1_915.0);
    assertThat(rate.high()).isBetween(2_085.0, 2_095.0);
  }

  @Test
  void noYearsAreRefused() {
    for (double years : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> PoissonRate.of(1, years))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> PoissonRate.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
