package org.entente.measure.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /** Abramowitz and Stegun, table 26.1. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0.398942280401433",
    "1, 0.841344746068543, 0.241970724519143",
    "-1.5, 0.066807201268858, 0.129517595665892",
    "2.5, 0.993790334674224, 0.017528300493569",
    "-3.7, 0.000107799733477, 0.000424780270551",
    "0.123456, 0.549127, 0.395913"
  })
  void valuesAreThoseOfTheTables(double x, double below, double density) {
    double digits = x == 0.123456 ? 1e-6 : 1e-11;
    assertThat(Normal.below(x)).isEqualTo(below, within(digits));
    assertThat(Normal.density(x)).isEqualTo(density, within(digits));
  }

  @ParameterizedTest
  @CsvSource({"0.001", "0.2", "0.5", "0.975"})
  void theQuantileIsTheInverse(double p) {
    assertThat(Normal.below(Normal.quantile(p))).isEqualTo(p, within(1e-10));
  }
}
