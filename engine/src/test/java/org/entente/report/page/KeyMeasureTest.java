package org.entente.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.assess.Measure;
import org.entente.domain.PolicyArea;
import org.junit.jupiter.api.Test;

class KeyMeasureTest {
  @Test
  void everyKeyMeasureIsAMeasureOfItsArea() {
    for (KeyMeasure key : KeyMeasure.ALL) {
      Measure measure = Measure.byId(key.measure());
      assertThat(measure.id()).isEqualTo(key.measure());
      assertThat(measure.area()).isEqualTo(key.area());
    }
  }

  @Test
  void everyAreaWithAMeasureHasOneKeyMeasure() {
    assertThat(KeyMeasure.ALL.stream().map(KeyMeasure::area))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(Measure.values()).map(Measure::area).distinct().toList());
    assertThat(KeyMeasure.VOTES.area()).isEqualTo(PolicyArea.DIPLOMATIC);
    assertThat(KeyMeasure.PROMISE.area()).isEqualTo(PolicyArea.TREATY);
  }
}
