package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the pack, which has the acts. */
class ActsCommandTest {
  @TempDir Path folder;

  private static Ran acts(String line) {
    return Ran.command(("acts " + line).split(" "));
  }

  @Test
  void theActsOfAllStandBesideTheTest() {
    String out = acts("RUS CHN IRN PRK --from 2010").worked().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("Russia, China, Iran, North Korea, 2010-2025: unsure")
        .contains("all 4 took part in 3: 0 with no more others than members, 0 with nobody else")
        .contains("at most 0.19 a year (95 % bound)")
        .contains("What would have been found in 80 % of cases")
        .contains("of 4 triples 4 act in every pair")
        .contains("2021-07-06 statement Launch of the Group of Friends")
        .contains("the first collected")
        .contains("and 23 more after 3.9 years")
        .contains("10,000 worlds")
        .contains("R-hat");
    assertThat(out.lines().filter(line -> !line.startsWith("  "))).allMatch(l -> l.length() <= 96);
  }

  @Test
  void theFirstSinceADayIsNamedWithItsGap() {
    assertThat(acts("crink --from 2010 --since 2022-01-01").worked().out().replaceAll("\\s+", " "))
        .contains("Since 2022-01-01: 1 such act. The first: 2025-09-03")
        .contains("the first since 2021-09-23");
    assertThat(acts("crink --since 2025-10-01").worked().out().replaceAll("\\s+", " "))
        .contains("Since 2025-10-01: no such act; the last was on 2025-09-03");
  }

  @Test
  void kindsAndFewerMembersNarrowAndWidenTheList() {
    String out = acts("crink --least 3 --kind exercise,Statement").worked().out();
    assertThat(out)
        .contains("(exercise or statement)", "CHN IRN RUS, nobody else")
        .doesNotContain(" visit ", "summit  ");
  }

  @Test
  void jsonHasTheAgreedFields() {
    JsonNode json = acts("AUS IND JPN USA --since 2025-01-01 --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "version", "asOf", "seed", "members", "from", "to", "least", "kinds")
        .contains("verdict", "finding", "reason", "complete", "collected", "activity", "byKind")
        .contains("counts", "power", "simplices", "mixing", "acts");
    assertThat(json.get("verdict").asText()).isEqualTo("MET");
    assertThat(json.get("counts")).hasSize(3);
    assertThat(json.at("/counts/2/company").asText()).isEqualTo("nobody");
    for (JsonNode count : json.get("counts")) {
      assertThat(count.get("p").asDouble()).isBetween(0.0, 1.0);
      assertThat(count.at("/rate/low").asDouble()).isLessThan(count.at("/rate/high").asDouble());
      assertThat(count.at("/rate/sources")).isNotEmpty();
    }
    assertThat(json.get("acts")).isNotEmpty();
    for (JsonNode act : json.get("acts")) {
      assertThat(act.get("from").asText()).isGreaterThanOrEqualTo("2025-01-01");
      assertThat(act.get("daysSince").isIntegralNumber()).isTrue();
      assertThat(act.get("source").asText()).isNotBlank();
    }
  }

  @Test
  void csvHasOneLineForEachAct() throws IOException {
    Path file = folder.resolve("acts.csv");
    Ran ran = acts("BFA MLI NER --from 2010 --csv " + file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(ran.err()).contains("Wrote %d rows".formatted(lines.size() - 1));
    assertThat(lines.get(0))
        .isEqualTo("id,kind,name,area,from,to,members,others,days_since,participants,citation");
    assertThat(lines.subList(1, lines.size()))
        .isNotEmpty()
        .allMatch(line -> line.contains("BFA;MLI;NER"));
  }

  @Test
  void questionsThatDoNotFitAreTheCallersMistake() {
    acts("RUS").failedWith(2, "at least two");
    acts("RUS CHN IRN --least 4").failedWith(2, "--least 4", "2 to 3", "Maybe");
    acts("RUS CHN --least 1").failedWith(2, "--least 1");
    acts("RUS CHN --kind exercize").failedWith(2, "exercize", "Maybe exercise?");
    acts("RUS CHN --kind vote").failedWith(2, "Votes", "together");
    acts("RUS CHN --kind qqqqqqqqqqqq").failedWith(2, "qqqq", "agreement");
    acts("RUS CHN --since 2024-13-01").failedWith(2, "2024-13-01", "Maybe");
    acts("RUS CHN --since tomorrow").failedWith(2, "tomorrow");
    acts("RUS CHN --since 2004-12-01").failedWith(2, "2004-12-01", "--from 2004");
    acts("RUS CHN --csv " + folder.resolve("no/t")).failedWith(2, "no folder");
    acts("RUS Atlantis").failedWith(2, "Atlantis");
  }

  @Test
  void whatTheCollectionDoesNotCoverIsMissingEvidence() {
    acts("RUS CHN PRY").failedWith(3, "Paraguay", "not zero");
    acts("RUS CHN --from 1990 --to 2000").failedWith(3, "begins in 2010");
    acts("RUS CHN --from 2026").failedWith(3, "2025");
  }

  @Test
  void aListWithoutATestSaysWhyThereIsNone() {
    assertThat(acts("RUS CHN PRY --least 2").worked().out().replaceAll("\\s+", " "))
        .contains("no evidence")
        .contains("No test: the collection has no act of Paraguay")
        .contains("RUS CHN, nobody else");
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(acts("csto --json").worked().out()).isEqualTo(acts("csto --json").out());
  }
}
