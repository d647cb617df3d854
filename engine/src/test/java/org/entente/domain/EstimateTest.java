package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final Coverage SEEN = Coverage.full(Period.ofYear(2020));

  private static Bounds bounds(double low, double high, String method) {
    return Estimate.of(0.5, low, high, 9, "share", method, SEEN, List.of("made")).bounds();
  }

  @Test
  void errorsOfVotesGiveAnInterval() {
    assertThat(bounds(0.4, 0.6, "kappa; bootstrap over clusters")).isEqualTo(Bounds.INTERVAL);
    assertThat(bounds(0.4, 0.6, "arrangement of unbounded things")).isEqualTo(Bounds.INTERVAL);
  }

  @Test
  void aMethodThatSpeaksOfARangeGivesNoInterval() {
    assertThat(bounds(0.4, 0.6, "ties; range over leaving one out")).isEqualTo(Bounds.RANGE);
    assertThat(bounds(0.4, 0.6, "share; bounds for unreported flows")).isEqualTo(Bounds.RANGE);
  }

  @Test
  void countsAndMissingValuesHaveNoEnds() {
    assertThat(bounds(0.5, 0.5, "range over leaving one out")).isEqualTo(Bounds.NONE);
    assertThat(Estimate.missing("none", "share", "range", SEEN, List.of()).bounds())
        .isEqualTo(Bounds.NONE);
  }
}
