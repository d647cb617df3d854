package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Groups groups = Groups.read("test-organisations.csv", "test-memberships.csv");
  private final Period recent = Period.ofYears(2000, 2020);

  private List<String> members(Period period, String... arguments) {
    return groups.members(List.of(arguments), period, Actors.standard());
  }

  @Test
  void codesNamesAndCommasAreRead() {
    assertThat(members(recent, "RUS", "North Korea", "CHN,IRN"))
        .containsExactly("RUS", "PRK", "CHN", "IRN");
  }

  @Test
  void aNameWithACommaIsOneName() {
    assertThat(members(recent, "Korea, Republic of", "JPN")).containsExactly("KOR", "JPN");
  }

  @Test
  void aNamedGroupGivesItsFullMembers() {
    assertThat(members(recent, "crink")).containsExactly("RUS", "CHN", "IRN", "PRK");
    assertThat(members(recent, "axis of upheaval")).hasSize(4);
    assertThat(members(recent, "CRINK", "RUS", "BLR")).hasSize(5);
  }

  @Test
  void duplicatesAreDroppedAndOneIsNoGroup() {
    assertThat(members(recent, "RUS", "Russia", "CHN")).containsExactly("RUS", "CHN");
    assertThatThrownBy(() -> members(recent, "RUS", "Russian Federation"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("at least two");
  }

  @Test
  void anUnknownNameIsRefusedWithWhatItMayMean() {
    assertThatThrownBy(() -> members(recent, "Nigera", "RUS"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Nigera")
        .extracting(error -> ((UserError) error).hint())
        .asString()
        .startsWith("Maybe")
        .contains("NER")
        .contains("NGA");
  }

  @Test
  void anAmbiguousNameIsRefused() {
    assertThatThrownBy(() -> members(recent, "Korea", "RUS"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("two Koreas");
  }

  @Test
  void aStateThatWasNotThereIsRefusedWithItsDate() {
    assertThatThrownBy(() -> members(Period.ofYears(1990, 2000), "SSD", "KEN"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("2011-07-09");
    assertThat(members(Period.ofYears(2005, 2015), "SSD", "KEN")).hasSize(2);
    assertThatThrownBy(() -> members(recent, "USSR", "CHN"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("1991-12-25");
  }

  @Test
  void whatIsNotAStateIsRefused() {
    assertThatThrownBy(() -> members(recent, "Hezbollah", "IRN"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("not a state");
  }

  @Test
  void aGroupThatHadEndedIsRefused() {
    assertThatThrownBy(() -> members(recent, "northern"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no members");
    assertThatThrownBy(() -> members(Period.ofYears(1950, 1955), "northern"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("one member");
  }

  @Test
  void entriesAndExitsWithinThePeriodAreSaid() {
    Group group =
        new Group(
            "pact",
            "Made Pact",
            "forum",
            List.of(
                spell("NOR", 1950, 2025),
                spell("SWE", 1950, 2011),
                spell("FIN", 2010, 2025),
                spell("DNK", 1950, 2012),
                spell("DNK", 2013, 2025),
                spell("ISL", 2016, 2025)),
            "made for tests");
    Turnover turnover = group.during(Period.ofYears(2010, 2015));
    assertThat(turnover.members()).containsExactly("NOR", "FIN", "DNK");
    assertThat(turnover.others()).containsExactly("SWE");
    assertThat(turnover.joined()).isEmpty();
    assertThat(turnover.left()).containsExactly(new Turnover.Change("SWE", 2011));
    assertThat(group.during(Period.ofYears(2009, 2016)).inWords(code -> code))
        .isEqualTo(
            "pact 2009-2016: 3 members for at least half of the time;"
                + " joined: FIN 2010, ISL 2016; left: SWE 2011; not counted: SWE, ISL");
    assertThat(group.during(Period.ofYears(1990, 2000)).inWords(code -> code))
        .endsWith("nobody joined or left");
  }

  @Test
  void aGroupFoundedLateInThePeriodHasItsFoundersAsMembers() {
    Group late =
        new Group(
            "late",
            "Late Pact",
            "forum",
            List.of(spell("MLI", 2023, 2025), spell("NER", 2023, 2025), spell("BFA", 2025, 2025)),
            "made for tests");
    assertThat(late.membersOf(Period.ofYears(2014, 2025))).containsExactly("MLI", "NER");
  }

  private static Group.Membership spell(String code, int from, int to) {
    return new Group.Membership(code, Period.ofYears(from, to));
  }

  @Test
  void guessesAreToldApartFromNames() {
    Groups.Reading reading =
        groups.reading(
            List.of("Untied States", "Rusia", "Burma", "CHN", "crink"), recent, Actors.standard());
    assertThat(reading.guesses())
        .extracting(Resolution::name)
        .containsExactly("Untied States", "Rusia");
    assertThat(reading.named()).extracting(Turnover::group).containsExactly("crink");
    assertThat(reading.members()).containsExactly("USA", "RUS", "MMR", "CHN", "IRN", "PRK");
  }

  @Test
  void aMisspeltGroupIsNamed() {
    assertThatThrownBy(() -> members(recent, "crnik"))
        .isInstanceOf(UserError.class)
        .extracting(error -> ((UserError) error).hint())
        .isEqualTo("Maybe the group crink?");
  }

  @Test
  void withoutTablesThereAreNoGroups() {
    assertThat(Groups.read("nowhere.csv", "nowhere.csv").all()).isEmpty();
  }
}
