package org.entente.measure.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedProbitTest {
  private static final double H = 1e-4;

  private static double log(double eta, double lower, double upper, int vote) {
    OrderedProbit probit = new OrderedProbit();
    probit.at(eta, lower, upper, vote);
    return probit.logLikelihood();
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, -0.5, 0.2, 1", "0.3, -0.5, 0.2, 2", "0.3, -0.5, 0.2, 3",
    "-2.1, -0.5, 1.2, 1", "2.4, -0.5, 0.0, 2", "1.8, 0.1, 0.9, 3"
  })
  void derivativesAreThoseOfTheLogLikelihood(double eta, double lower, double upper, int vote) {
    OrderedProbit at = new OrderedProbit();
    at.at(eta, lower, upper, vote);
    double here = at.logLikelihood();
    double up = log(eta + H, lower, upper, vote);
    double down = log(eta - H, lower, upper, vote);
    assertThat(at.byEta()).isEqualTo((up - down) / (2 * H), within(1e-5));
    assertThat(at.etaCurvature()).isEqualTo(-(up - 2 * here + down) / (H * H), within(1e-3));
    assertThat(at.byLower)
        .isEqualTo(
            (log(eta, lower + H, upper, vote) - log(eta, lower - H, upper, vote)) / (2 * H),
            within(1e-5));
    assertThat(at.byUpper)
        .isEqualTo(
            (log(eta, lower, upper + H, vote) - log(eta, lower, upper - H, vote)) / (2 * H),
            within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"0.3, -0.5, 0.2", "-9, 0, 1", "9, 0, 1", "0, 0, 0.001"})
  void probabilitiesOfTheThreeVotesSumToOne(double eta, double lower, double upper) {
    double sum = 0;
    for (int vote = 1; vote <= 3; vote++) {
      sum += Math.exp(log(eta, lower, upper, vote));
    }
    assertThat(sum).isEqualTo(1, within(1e-8));
  }
}
