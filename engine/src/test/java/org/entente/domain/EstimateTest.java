package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void endThatMissesTheValueByRoundingAloneIsTheValue() {
    Estimate above = Estimate.of(0.1 + 0.2, 0.3, 0.3, 1, "share", "m", SEEN, List.of("made"));
    assertThat(above.low()).isEqualTo(0.3);
    assertThat(above.high()).isEqualTo(above.value());
    Estimate below = Estimate.of(0.3, 0.1 + 0.2, 0.1 + 0.2, 1, "share", "m", SEEN, List.of());
    assertThat(below.low()).isEqualTo(below.value());
    assertThat(Estimate.of(0.5, 0.6, 0.7, 1, "share", "m", SEEN, List.of()).low())
        .as("no rounding")
        .isEqualTo(0.6);
  }

  @Test
  void anIntervalThatWasNotAskedForIsNotThere() {
    Estimate bare =
        Estimate.of(0.5, 0.4, 0.6, 9, "share", "m", SEEN, List.of()).withoutInterval("kappa");
    assertThat(bare.value()).isEqualTo(0.5);
    assertThat(bare.low()).isNull();
    assertThat(bare.high()).isNull();
    assertThat(bare.bounds()).isEqualTo(Bounds.NONE);
    assertThat(bare.method()).isEqualTo("kappa; no interval asked for");
    Estimate missing = Estimate.missing("none", "share", "range", SEEN, List.of());
    assertThat(missing.withoutInterval("kappa")).isSameAs(missing);
    assertThatThrownBy(() -> new Estimate(0.5, null, null, 9, "share", "m", SEEN, List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAndMissingValuesHaveNoEnds() {
    assertThat(bounds(0.5, 0.5, "range over leaving one out")).isEqualTo(Bounds.NONE);
    assertThat(Estimate.missing("none", "share", "range", SEEN, List.of()).bounds())
        .isEqualTo(Bounds.NONE);
  }
}
