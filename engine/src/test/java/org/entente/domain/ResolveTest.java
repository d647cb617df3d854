package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTest {
  private final Actors actors = Actors.standard();

  /** Names as people write them; an empty code says that there must be none. */
  @ParameterizedTest
  @CsvFileSource(resources = "names-as-typed.csv", numLinesToSkip = 1)
  void namesAsTyped(String name, String day, String code) {
    LocalDate on = day == null || day.isEmpty() ? null : LocalDate.parse(day);
    Resolution resolution = actors.resolve(name, on);
    assertThat(resolution.code()).as(resolution.toString()).isEqualTo(code);
    if (code == null) {
      assertThat(resolution.reason()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nigera", "Austrlia", "Slovania", "Jambia", "Malwi", "Irann"})
  void nearPairsAreNeverConfused(String name) {
    Resolution resolution = actors.resolve(name, null);
    assertThat(resolution.code()).isNull();
    assertThat(resolution.candidates()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aStateThatWasNotThereIsToldWithItsCarrier() {
    Resolution resolution = actors.resolve("South Sudan", LocalDate.of(2000, 1, 1));
    assertThat(resolution.code()).isNull();
    assertThat(resolution.reason()).isEqualTo("South Sudan joined the state system on 2011-07-09");
    assertThat(resolution.candidates()).containsExactly("SDN");
  }

  @Test
  void aMisspellingIsReadAloud() {
    Resolution resolution = actors.resolve("Ukrane", null);
    assertThat(resolution.code()).isEqualTo("UKR");
    assertThat(resolution.reason()).isEqualTo("read as \"Ukraine\"");
  }

  @Test
  void aCapitalHalfOfWhoseLettersDifferIsNotSuggested() {
    assertThat(actors.resolve("axis", null).candidates()).isEmpty();
    assertThat(actors.resolve("axis powers", null).candidates()).isEmpty();
    assertThat(actors.resolve("Pariss", null).candidates()).containsExactly("FRA");
  }

  @Test
  void filesAreNotGuessed() {
    assertThat(actors.resolveExactly("Ukrane", null).code()).isNull();
    assertThat(actors.resolveExactly("Allemagne", null).code()).isNull();
    assertThat(actors.resolveExactly("365", null).code()).isNull();
    assertThat(actors.resolveExactly("Russian", null).code()).isNull();
  }

  @Test
  void filesMayNameACountryBeforeItsIndependence() {
    assertThat(actors.resolveExactly("Ukraine", LocalDate.of(1950, 1, 1)).code()).isEqualTo("UKR");
    assertThat(actors.resolveExactly("Yugoslavia", LocalDate.of(2010, 1, 1)).code()).isNull();
    assertThat(actors.resolveExactly("Viet Nam", LocalDate.of(1960, 1, 1)).code()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?", "-", "()", "NA", "()()((", "///", "Ã", "\uD83D\uDE00"})
  void oddTextIsUnknownOrACodeButNoFailure(String text) {
    assertThat(actors.resolve(text, null).name()).isEqualTo(text);
    assertThat(actors.resolveExactly(text, LocalDate.of(1960, 1, 1)).name()).isEqualTo(text);
  }

  @Test
  void aVeryLongNameIsUnknown() {
    assertThat(actors.resolve("republic of ".repeat(2000) + "x", null).code()).isNull();
  }
}
