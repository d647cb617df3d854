package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblySessionTest {
  @ParameterizedTest
  @CsvSource({
    "1946-01-26, 1",
    "1946-12-15, 1",
    "1947-11-29, 2",
    "1971-10-25, 26",
    "2022-03-02, 76",
    "2022-10-12, 77",
    "2025-02-24, 79"
  })
  void aVoteBelongsToTheSessionOpenOnItsDay(LocalDate day, int session) {
    assertThat(AssemblySession.of(day)).isEqualTo(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1945-10-24", "1919-06-28"})
  void thereIsNoSessionBeforeTheFirst(LocalDate day) {
    assertThatIllegalArgumentException().isThrownBy(() -> AssemblySession.of(day));
  }
}
