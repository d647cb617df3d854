package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private static AsOf on(String day) {
    return new AsOf(LocalDate.parse(day), false);
  }

  @Test
  void aYearCountsFromItsLastDayOn() {
    assertThat(on("2024-12-31").lastWholeYear()).isEqualTo(2024);
    assertThat(on("2024-12-30").lastWholeYear()).isEqualTo(2023);
    assertThat(on("2024-01-01").lastWholeYear()).isEqualTo(2023);
    assertThat(on("2024-01-31").lastWholeYear()).isEqualTo(2023);
  }

  @Test
  void aDayIsWithinAYearThatHasNotEnded() {
    assertThat(on("2024-06-01").withinYear()).isTrue();
    assertThat(on("2024-12-31").withinYear()).isFalse();
  }
}
