package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingCommandTest {
  @TempDir Path folder;

  private static Ran ring(String line) {
    return Ran.command(("ring " + line).split(" "));
  }

  @Test
  void everyAreaStandsInOneTable() {
    String out = ring("crink --area all --top 5").worked().out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains("percentile areas inside kappa rung bodies")
        .contains("5 of ")
        .contains("more is further")
        .contains("States only: Hezbollah");
  }

  @Test
  void jsonKeepsUnseenStatesApartFromZeros() {
    JsonNode json = ring("RUS CHN IRN PRK --area all --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains(
            "schema", "asOf", "members", "from", "to", "falseDiscoveries", "states", "scales");
    JsonNode votes = json.at("/scales/0");
    assertThat(votes.get("measure").asText()).isEqualTo("kappa");
    List<String> codes = new ArrayList<>();
    votes.get("ring").forEach(each -> codes.add(each.get("state").asText()));
    votes.get("withoutEvidence").forEach(each -> codes.add(each.asText()));
    assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(185).doesNotContain("RUS");
    JsonNode first = votes.at("/ring/0");
    assertThat(first.at("/weakest/low").asDouble())
        .isLessThan(first.at("/weakest/high").asDouble());
    assertThat(first.at("/spread/low").asDouble()).isNotNegative();
    assertThat(first.at("/movement/n").asInt()).isBetween(6, 12);
    assertThat(first.get("q").asDouble()).isBetween(first.get("p").asDouble(), 1.0);
  }

  @Test
  void theRingOfVotesIsThatOfThePlainTable() {
    JsonNode plain = ring("crink --json").json().get("ring");
    JsonNode several =
        ring("crink --area diplomatic --spoilers --json").json().at("/scales/0/ring");
    for (JsonNode row : plain) {
      for (JsonNode other : several) {
        if (row.get("state").equals(other.get("state"))) {
          assertThat(other.at("/weakest/value")).isEqualTo(row.at("/estimate/value"));
          assertThat(other.get("weakestWith")).isEqualTo(row.get("weakestWith"));
          assertThat(other.at("/movement/value")).isEqualTo(row.at("/movement/value"));
        }
      }
    }
    assertThat(plain).hasSizeGreaterThan(150);
  }

  @Test
  void indiaIsCloseToOneMemberAndFarFromAnother() {
    String out = ring("crink --area diplomatic --spoilers --top 50").worked().out();
    assertThat(out).contains("India ").doesNotContain("France ");
  }

  @Test
  void csvHasALineForEveryOutsiderAndMeasure() throws IOException {
    Path file = folder.resolve("ring.csv");
    Ran ran = ring("crink --csv " + file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Wrote ");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("state,measure,area,from,to,unit,weakest,");
    assertThat(lines).filteredOn(line -> line.contains(",kappa,DIPLOMATIC,")).hasSize(193);
    int columns = lines.get(0).split(",", -1).length;
    assertThat(lines.subList(1, lines.size())).allMatch(l -> l.split(",", -1).length == columns);
  }

  @Test
  void moversAreCountedScaleByScale() {
    String out =
        ring("crink --movers --from 2000 --to 2014 --top 3").worked().out().replaceAll("\\s+", " ");
    assertThat(out)
        .containsPattern(
            "Diplomacy \\(kappa, weakest tie\\): of \\d+ outsiders \\d+ move in, \\d+ out")
        .containsPattern("Treaties \\(rung 0-3, mean tie to the members\\): of \\d+ outsiders");
  }

  @Test
  void moversAndSpoilersAreTwoTables() {
    ring("RUS CHN --movers --spoilers").failedWith(2, "--movers and --spoilers");
  }
}
