package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.entente.domain.DataIssue;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.DyadSpell;
import org.junit.jupiter.api.Test;

class StateListsTest {

  private static List<String> kinds(Collected read) {
    return read.issues.stream()
        .map(DataIssue::kind)
        .filter(kind -> !kind.equals("state-without-spell"))
        .toList();
  }

  @Test
  void aSpellThatTheRegistryHasRaisesNothing() {
    Collected read = Figures.STATES.read("IND,750,India,1947,8,15,2010,12,31,2016");
    assertThat(read.records).isEqualTo(1);
    assertThat(kinds(read)).isEmpty();
    assertThat(read.rows).isEmpty();
  }

  @Test
  void aSpellThatTheRegistryLacksIsRaised() {
    assertThat(kinds(Figures.STATES.read("IND,750,India,1946,1,1,2010,12,31,2016")))
        .containsExactly("spell-not-in-registry");
    assertThat(kinds(Figures.STATES.read("IND,750,India,1948,1,1,2010,12,31,2016")))
        .containsExactly("registry-is-earlier");
  }

  @Test
  void aNumberOrANameThatTheRegistryDoesNotKnowIsRaised() {
    assertThat(kinds(Figures.STATES.read("XXX,999,Atlantis,1950,1,1,2010,12,31,2016")))
        .containsExactly("number-unknown");
    assertThat(kinds(Figures.STATES.read("IND,750,Atlantis,1947,8,15,2010,12,31,2016")))
        .containsExactly("name-unknown");
    assertThat(kinds(Figures.STATES.read("IND,750,France,1947,8,15,2010,12,31,2016")))
        .containsExactly("name-differs");
  }

  @Test
  void spellsThatWereOpenIn2016AreRaised() {
    assertThat(kinds(Figures.STATES.read("IND,750,India,1947,8,15,2016,12,31,2016")))
        .containsExactly("closed-in-2016");
    assertThat(Figures.times(Figures.STATES.mirrored(), "closed-in-2016")).isEqualTo(195);
  }

  @Test
  void statesThatTheListLeavesOutAreRaisedTogether() {
    assertThat(Figures.STATES.mirrored().issues("state-without-spell"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("VAT").doesNotContain("RUS"));
  }

  @Test
  void aDayThatIsNoneEndsTheReading() {
    assertThatThrownBy(() -> Figures.STATES.read("IND,750,India,1947,2,30,2016,12,31,2016"))
        .hasCauseInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> Figures.STATES.read("IND,750,India,1947,2,3,1930,12,31,2016"))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void noSpellIsWarnedOfAsAnErrorAndEveryDifferenceIsAWarning() {
    assertThat(Figures.STATES.mirrored().issues)
        .isNotEmpty()
        .allMatch(issue -> issue.severity() == DataIssue.Severity.WARNING);
  }

  @Test
  void capitalsAreHeldAgainstNumberAndNameAndTheirSpellsAreNot() {
    assertThat(kinds(Figures.CAPITALS.read("750,India,New Delhi,1900-01-01,2024-12-31,28.6,77.2")))
        .containsExactly("spells-are-wide");
    assertThat(kinds(Figures.CAPITALS.read("999,Atlantis,A,1947-01-01,2024-12-31,28.6,77.2")))
        .containsExactly("number-unknown", "spells-are-wide");
    assertThatThrownBy(
            () -> Figures.CAPITALS.read("750,India,New Delhi,1947-01-01,2024-12-31,128.6,77.2"))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void capitalsBefore1945SayNothing() {
    Collected read =
        Figures.CAPITALS.read("235,Portugal,Rio de Janeiro,1816-01-01,1821-04-24,-22.9,-43.2");
    assertThat(kinds(read)).containsExactly("spells-are-wide");
  }

  @Test
  void countryCodesEndTheirLinesInCarriageReturnsAndRepeat() {
    Collected read =
        Figures.CODES.readFile("StateAbb,CCode,StateNme\rCUB,40,Cuba\rCUB,40,Cuba\rIND,750,India");
    assertThat(read.records).isEqualTo(3);
    assertThat(Figures.times(read, "exact-duplicate")).isEqualTo(1);
  }

  @Test
  void ofTheCountryCodes217Differ() {
    Collected read = Figures.CODES.mirrored();
    assertThat(read.records - Figures.times(read, "exact-duplicate")).isEqualTo(217);
  }

  @Test
  void aCountryNumberWithTwoNamesIsAnError() {
    assertThat(Figures.CODES.read("CUB,40,Cuba", "CUB,40,India").errors()).hasSize(1);
  }

  @Test
  void aBorderIsOneUndirectedSpellOfWholeMonths() {
    Collected read =
        Figures.CONTIGUITY.read(
            "365,731,1,1948-08-01,1990-02-01", "731,365,1,1948-08-01,1990-02-01");
    assertThat(read.rows)
        .containsExactly(
            new DyadSpell(
                1,
                "contiguity",
                "PRK",
                "RUS",
                false,
                LocalDate.of(1948, 8, 1),
                LocalDate.of(1990, 2, 28),
                1.0,
                ""));
    assertThat(kinds(read)).containsExactly("day-without-meaning");
  }

  @Test
  void aBorderAtTheEndOfTheEditionIsOpenAndOneBefore1945KeepsItsStart() {
    DyadSpell spell =
        Figures.CONTIGUITY
            .read("2,20,1,1920-01-01,2016-12-01", "20,2,1,1920-01-01,2016-12-01")
            .rows(DyadSpell.class)
            .get(0);
    assertThat(spell.to()).isNull();
    assertThat(spell.from()).isEqualTo(LocalDate.of(1920, 1, 1));
  }

  @Test
  void spellsWithoutContiguityAreLeftOut() {
    Collected read =
        Figures.CONTIGUITY.read("2,365,0,1946-01-01,1958-12-01", "365,2,0,1946-01-01,1958-12-01");
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "no-longer-contiguous")).isEqualTo(2);
    assertThat(Figures.times(Figures.CONTIGUITY.mirrored(), "no-longer-contiguous")).isEqualTo(180);
  }

  @Test
  void aSpellWithoutMirrorImageIsAnError() {
    assertThat(Figures.CONTIGUITY.read("2,20,1,1920-01-01,2016-12-01").errors())
        .extracting(DataIssue::kind)
        .containsExactly("mirror");
  }
}
