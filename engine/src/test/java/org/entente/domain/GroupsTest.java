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
  void withoutTablesThereAreNoGroups() {
    assertThat(Groups.read("nowhere.csv", "nowhere.csv").all()).isEmpty();
  }
}
