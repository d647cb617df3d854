package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoteFieldTest {
  private static final double[] SORTED = {0.1, 0.2, 0.2, 0.3};

  @Test
  void percentileCountsWhatLiesBelowAndHalfOfTheTies() {
    assertThat(VoteField.percentile(SORTED, 0.0)).isZero();
    assertThat(VoteField.percentile(SORTED, 0.15)).isEqualTo(25);
    assertThat(VoteField.percentile(SORTED, 0.2)).isEqualTo(50);
    assertThat(VoteField.percentile(SORTED, 0.3)).isEqualTo(87.5);
    assertThat(VoteField.percentile(SORTED, 1.0)).isEqualTo(100);
  }

  @Test
  void aRankAmongNoneIsUnknown() {
    assertThat(VoteField.percentile(new double[0], 0.5)).isNaN();
  }

  @Test
  void quantileIsTheValueThatThePercentageLiesBelow() {
    double[] hundred = new double[101];
    java.util.Arrays.setAll(hundred, i -> i);
    assertThat(VoteField.quantile(hundred, 90)).isEqualTo(90);
    assertThat(VoteField.quantile(hundred, 0)).isZero();
    assertThat(VoteField.quantile(hundred, 100)).isEqualTo(100);
  }
}
