package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.assess.ripple.MadeEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RipplesCommandTest {
  @TempDir static Path home;
  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException {
    MadeEvents.in(Files.createDirectories(home.resolve(".entente")), 1);
  }

  private static Ran ripples(String line) {
    return Ran.in(home, ("ripples " + line).split(" "));
  }

  @Test
  void theTableHasEveryPairAndSaysWhatTheEventsCannotTell() {
    Ran ran = ripples("RUS CHN IRN --from 2019 --to 2020");
    String out = ran.worked().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("Russia, China, Iran, 2019-2020:")
        .contains("CHN-RUS", "IRN-RUS", "CHN-IRN", "all pairs")
        .contains("and not who did it");
    assertThat(out.lines().filter(line -> !line.startsWith("  "))).allMatch(l -> l.length() <= 96);
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    String line = "RUS CHN IRN --from 2019 --to 2020 --json";
    assertThat(ripples(line).out()).isEqualTo(ripples(line).out()).isNotEmpty();
  }

  @Test
  void jsonHasTheAgreedFields() throws IOException {
    Ran ran = ripples("RUS CHN IRN --from 2019 --to 2020 --lag 1 --json");
    JsonNode json = new ObjectMapper().readTree(ran.worked().out());
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "members", "pole", "lag", "verdict", "finding", "targets", "outsiders")
        .contains("group", "pairs", "knownDays", "leftOut");
    assertThat(json.get("lag").asInt()).isEqualTo(1);
    assertThat(json.at("/group/lag").asInt()).isEqualTo(1);
    assertThat(json.get("pairs")).hasSize(3);
    assertThat(json.at("/pairs/0/lags")).hasSize(4);
    assertThat(json.at("/pairs/0/lags/0/ratio/value").isNumber()).isTrue();
    assertThat(json.at("/pairs/0/lags/0/pValue").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void csvHasARowForEachPairAndLag() throws IOException {
    Path file = folder.resolve("ripples.csv");
    Ran ran = ripples("RUS CHN IRN --from 2019 --to 2020 --csv " + file);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1 + 3 * 4);
    int columns = lines.get(0).split(",").length;
    assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
  }

  @Test
  void anotherPoleHasItsOwnAllies() {
    assertThat(ripples("RUS IRN --pole GBR --from 2019 --to 2020").worked().out())
        .contains("Toward United Kingdom");
  }

  @Test
  void withoutAStoreTheEventsAreMissingEvidence() {
    Ran.command("ripples", "RUS", "CHN").failedWith(3, "full store", "entente build");
  }

  @Test
  void yearsWithoutEventsAreMissingEvidence() {
    Ran ran = ripples("RUS CHN --from 2000 --to 2010");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("2018", "Maybe");
  }

  @Test
  void aLagThatIsNotTestedAndAPoleInTheGroupAreTheCallersMistakes() {
    ripples("RUS CHN --lag 5").failedWith(2, "--lag 5", "Maybe");
    ripples("RUS USA").failedWith(2, "USA", "Maybe");
    ripples("RUS").failedWith(2, "Maybe");
  }
}
