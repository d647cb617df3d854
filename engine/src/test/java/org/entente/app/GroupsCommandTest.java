package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.entente.domain.Groups;
import org.junit.jupiter.api.Test;

class GroupsCommandTest {
  @Test
  void everyNamedGroupHasALine() {
    Ran ran = Ran.command("groups").worked();
    Groups.standard()
        .all()
        .forEach(
            group ->
                assertThat(
                        ran.out()
                            .lines()
                            .anyMatch(
                                line ->
                                    line.startsWith("  " + group.id() + " ")
                                        && line.endsWith(group.name())))
                    .as(group.id())
                    .isEqualTo(!group.id().startsWith("ref-")));
  }

  @Test
  void membersAreThoseOfTheDay() {
    JsonNode then = Ran.command("groups", "nato", "--on", "1985", "--json").worked().json();
    assertThat(then.at("/groups/0/members")).hasSize(16);
    JsonNode later = Ran.command("groups", "nato", "--on", "2024-03-07", "--json").worked().json();
    assertThat(later.at("/groups/0/members")).hasSize(32);
    assertThat(later.at("/groups/0/spells/0/to").isNull()).isTrue();
    assertThat(later.get("keptTo").asInt()).isEqualTo(2025);
    assertThat(Ran.command("groups", "nato").out()).contains("Kept by hand to the end of 2025.");
  }

  @Test
  void aGroupThatEndedSaysWhen() {
    assertThat(Ran.command("groups", "warsaw pact").worked().out())
        .contains("Warsaw Treaty Organization (warsaw-pact), alliance", "none", "1991-07-01");
  }

  @Test
  void aMisspeltGroupIsAnsweredWithTheOneThatIsNear() {
    Ran.command("groups", "brisc").failedWith(2, "\"brisc\"", "Maybe brics");
    Ran.command("groups", "zzzzzzzz").failedWith(2, "entente groups");
    Ran.command("groups", "--on", "yesterday").failedWith(2, "\"yesterday\" is no date");
  }
}
