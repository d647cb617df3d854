package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
  @TempDir Path folder;

  private static Ran scan(String line) {
    return Ran.command(("scan " + line).split(" "));
  }

  @Test
  void aGroupIsRankedAmongAllOfItsSize() {
    String out = scan("--group crink --from 2022 --to 2024 --top 2 --replace").worked().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("crink 2022-2024")
        .contains("percentile 99.30 [")
        .contains("The weakest pair is Iran-Russia with kappa 0.46 [")
        .contains("<- the group")
        .contains("With one member replaced")
        .contains("2 of 45,164,207 shown");
    assertThat(out.lines().filter(line -> !line.contains("#"))).allMatch(l -> l.length() <= 110);
  }

  @Test
  void jsonHasTheAgreedFields() {
    JsonNode json =
        scan("--group RUS,CHN,PRK --from 2022 --to 2024 --top 3 --replace --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "version", "asOf", "seed", "size", "from", "to", "measure")
        .contains("eligible", "groups", "excluded", "rows", "focus", "substitutions");
    assertThat(json.get("size").asInt()).isEqualTo(3);
    assertThat(json.get("rows")).hasSize(3);
    assertThat(json.at("/rows/0/members")).hasSize(3);
    assertThat(json.at("/focus/rank/value").asLong()).isPositive();
    assertThat(json.at("/focus/ties").isIntegralNumber()).isTrue();
    assertThat(json.at("/focus/percentile/low").isNumber()).isTrue();
    assertThat(json.at("/substitutions/0/value/sources")).isNotEmpty();
    for (JsonNode estimate : json.findParents("coverage")) {
      assertThat(estimate.get("value").isNumber()).isTrue();
      assertThat(estimate.get("bounds").asText()).isIn("interval", "none");
    }
    assertThat(scan("--size 2 --from 2022 --to 2024 --json").json().get("focus").isNull()).isTrue();
  }

  @Test
  void csvHasOneLineForEachGroupListed() {
    Path file = folder.resolve("t.csv");
    Ran ran =
        Ran.command(
            "scan",
            "--size",
            "3",
            "--contains",
            "Rusia",
            "--from",
            "2022",
            "--to",
            "2024",
            "--top",
            "7",
            "--csv",
            file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Read \"Rusia\" as Russia (RUS).", "Wrote 7 rows");
    List<String> lines = file.toFile().exists() ? lines(file) : List.of();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0))
        .isEqualTo("rank,members,from,to,measure,value,low,high,n,unit,weakest,sources");
    assertThat(lines.subList(1, 8)).allMatch(line -> line.split(",")[1].contains("RUS"));
  }

  private static List<String> lines(Path file) {
    try {
      return java.nio.file.Files.readAllLines(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void questionsThatDoNotFitAreTheCallersMistake() {
    scan("--size 7").failedWith(2, "--size 7", "2 to 6", "Maybe");
    scan("--size 1").failedWith(2, "--size 1");
    scan("--group nato").failedWith(2, "29 members", "2 to 6");
    scan("--size 3 --group crink").failedWith(2, "--size 3", "4 members");
    scan("--size 2 --contains RUS CHN IRN").failedWith(2, "3 states", "2 members");
    scan("--group RUS,CHN --contains IRN").failedWith(2, "IRN");
    scan("--group RUS,CHN --region EUROPE").failedWith(2, "CHN", "region");
    scan("--region NARNIA").failedWith(2, "NARNIA", "EUROPE", "MIDDLE_EAST");
    scan("--measure armsFlow").failedWith(2, "armsFlow", "kappa", "agreement");
    scan("--replace").failedWith(2, "--replace", "--group");
    scan("--top 0").failedWith(2, "--top 0");
    scan("--contains Atlantis").failedWith(2, "Atlantis");
    scan("--csv " + folder.resolve("no/t")).failedWith(2, "no folder");
  }

  @Test
  void statesThatHardlyVotedAreMissingEvidence() {
    scan("--group RUS,CHN --from 1955 --to 1960").failedWith(3, "CHN", "roll calls");
    scan("--size 4 --region OCEANIA --to 1950").failedWith(3, "no group of 4");
  }

  @Test
  void narrowedScansSayWhatTheyAreAmong() {
    assertThat(
            scan("--size 3 --contains BRA --region americas --from 2020 --to 2024 --top 1")
                .worked()
                .out()
                .replaceAll("\\s+", " "))
        .contains("that hold Brazil, 2020-2024");
  }
}
