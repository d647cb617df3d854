package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.exchange.LedgerBuilder;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.report.LedgerTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger from the pack. */
class LedgerCommandTest {
  @TempDir Path folder;

  private static Ran ledger(String line) {
    return Ran.command(("ledger " + line).split(" "));
  }

  /** Iran's minister told in November 2022 of drones given before the war. */
  @Test
  void aReportMadeLaterIsNotThereInAReplay() {
    String id = "irn-rus-drones-iran-2021-11";
    assertThat(ledger("RUS IRN --from 2014 --to 2022 --json").worked().out()).contains(id);
    assertThat(ledger("RUS IRN --as-of 2022-02-24 --json").worked().out()).doesNotContain(id);
  }

  @Test
  void reportsStandByGiverReceiverAndKindWithTheirRanges() {
    String out = ledger("RUS PRK --top 1000").worked().out();
    assertThat(out)
        .doesNotContain(" shown; more")
        .contains("North Korea to Russia: ammunition")
        .contains("Russia to North Korea: fuel")
        .contains("at least 1,000 containers")
        .contains("4,000,000 to 6,000,000 rounds")
        .contains("at most 9,000,000 rounds")
        .contains("no quantity")
        .contains("CONTRADICTS [")
        .contains("no report is no zero");
    assertThat(out.lines()).allMatch(line -> line.length() <= 130);
  }

  @Test
  void theSummaryComesFirstAndThenTheNewestReports() {
    String out = ledger("crink").worked().out();
    assertThat(out)
        .containsSubsequence(
            "Both ways in ",
            "depends more on",
            "name two members, or --json",
            " reports of transfers, 2014-2025",
            "The newest 20, and all that another contradicts:",
            " of 100 shown; more with --top N, all with --csv FILE or --json.",
            "Reports:");
    assertThat(shown(out)).hasSizeBetween(20, 60);
    assertThat(out.lines()).allMatch(line -> line.length() <= 96);
    ledger("RUS PRK --top 0").failedWith(2, "--top 0 is outside 1 to 100000");
  }

  /** Numbers of the reports in the list, each of which also has its citation. */
  private static List<String> shown(String out) {
    List<String> numbers =
        Pattern.compile("(?m)^  \\[(\\d+)]").matcher(out).results().map(m -> m.group(1)).toList();
    int half = numbers.size() / 2;
    assertThat(numbers.subList(0, half)).isEqualTo(numbers.subList(half, numbers.size()));
    return numbers.subList(0, half);
  }

  @Test
  void noContradictionIsHiddenHoweverFewAreShown() {
    try (Evidence pack = Evidence.openPack(new StoreFiles(folder))) {
      Ledger ledger =
          new LedgerBuilder(pack, Actors.standard())
              .build(
                  new Ledger.Request(List.of("PRK", "RUS"), Period.ofYears(2014, 2025), Set.of()));
      int contradicted =
          (int) ledger.entries().stream().filter(each -> !each.contradictedBy().isEmpty()).count();
      assertThat(contradicted).isGreaterThan(2);
      for (int top = 1; top <= ledger.entries().size(); top++) {
        String out = LedgerTable.render(ledger, List.of(), top, Actors.standard());
        assertThat(out).contains(contradicted + " reports are contradicted by another.");
        assertThat(Pattern.compile("CONTRADICTS").matcher(out).results()).hasSize(contradicted);
        assertThat(shown(out)).hasSizeBetween(top, top + contradicted);
        Matcher other = Pattern.compile("CONTRADICTS\\s+\\[(\\d+)]").matcher(out);
        while (other.find()) {
          assertThat(shown(out)).contains(other.group(1));
        }
      }
    }
  }

  @Test
  void aDenialStandsAgainstTheDeliveriesThatItDenies() {
    for (JsonNode entry : ledger("RUS PRK --json").json().get("entries")) {
      if (entry.get("id").asText().equals("prk-rus-munitions-denied-north-2022-11")) {
        assertThat(entry.get("denial").asBoolean()).isTrue();
        assertThat(entry.get("contradictedBy")).hasSize(2);
        return;
      }
    }
    fail("the denial is not in the ledger");
  }

  @Test
  void workersSentAndWorkersPresentStandSideBySide() {
    JsonNode entries = ledger("RUS PRK --category personnel --json").json().get("entries");
    List<JsonNode> workers = new ArrayList<>();
    entries.forEach(
        entry -> {
          if (entry.get("what").asText().equals("workers")) {
            workers.add(entry);
          }
        });
    assertThat(workers)
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.get("contradictedBy")).isEmpty())
        .extracting(entry -> entry.get("unit").asText())
        .containsExactlyInAnyOrder("persons", "workers at a time");
  }

  @Test
  void aReportOfNoLaunchersIsNoDenialOfMissiles() {
    for (JsonNode entry : ledger("RUS IRN --json").json().get("entries")) {
      if (entry.get("what").asText().contains("launchers")) {
        assertThat(entry.get("denial").asBoolean()).isTrue();
        assertThat(entry.get("contradictedBy")).isEmpty();
        return;
      }
    }
    fail("the report of launchers is not in the ledger");
  }

  @Test
  void yearsBeforeThePeriodAreSaidToBeSo() {
    assertThat(ledger("RUS PRK").worked().out())
        .contains("Russia gave more in 2005-2009 (before the period), North Korea in 2020-2024.");
    assertThat(ledger("RUS PRK --from 2000").worked().out())
        .contains("Russia gave more in 2005-2009, North Korea in 2020-2024.")
        .contains("  2005-2009  ");
  }

  @Test
  void jsonHasItsFields() {
    JsonNode json = ledger("RUS IRN --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "version", "asOf", "members", "from", "to", "categories")
        .contains("entries", "counts", "pairs", "missing");
    assertThat(json.get("entries")).isNotEmpty();
    for (JsonNode entry : json.get("entries")) {
      assertThat(entry.get("citation").asText()).isNotBlank();
      assertThat(entry.get("reportedBy").asText()).isNotBlank();
      assertThat(entry.get("from").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
      for (String end : List.of("low", "high")) {
        assertThat(entry.get(end).isNumber() || entry.get(end).isNull()).isTrue();
      }
    }
    List<JsonNode> estimates = new ArrayList<>(json.findParents("coverage"));
    assertThat(estimates).isNotEmpty();
    for (JsonNode estimate : estimates) {
      assertThat(estimate.get("value").isNumber())
          .isEqualTo(estimate.get("low").isNumber())
          .isNotEqualTo(estimate.has("reason"));
    }
  }

  @Test
  void contradictionsAreMutual() {
    JsonNode entries = ledger("RUS PRK --json").json().get("entries");
    List<String> said = new ArrayList<>();
    for (JsonNode entry : entries) {
      for (JsonNode other : entry.get("contradictedBy")) {
        said.add(entry.get("id").asText() + " " + other.asText());
      }
    }
    assertThat(said).isNotEmpty();
    assertThat(said).allMatch(each -> said.contains(each.replaceFirst("(\\S+) (\\S+)", "$2 $1")));
  }

  @Test
  void categoriesNarrowTheReports() {
    JsonNode json = ledger("RUS PRK --category fuel,air-defence --json").json();
    assertThat(json.get("entries")).isNotEmpty();
    for (JsonNode entry : json.get("entries")) {
      assertThat(entry.get("category").asText()).isIn("fuel", "air defence");
    }
    ledger("RUS PRK --category sweets").failedWith(2, "sweets", "ammunition");
  }

  @Test
  void csvHasOneLineForEachReport() throws IOException {
    Path file = folder.resolve("t.csv");
    Ran ran = ledger("RUS PRK --csv " + file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Wrote ");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .isEqualTo(
            "id,source,target,what,category,from,to,low,high,unit,reported,reported_by,contradicted_by,note,"
                + "citation,url");
    assertThat(lines).hasSizeGreaterThan(20).anyMatch(line -> line.contains(",1000000,,rounds,"));
    ledger("RUS PRK --csv " + folder.resolve("no/t")).failedWith(2, "no folder");
  }

  @Test
  void thePackSaysWhatItLacks() {
    assertThat(ledger("RUS PRK").worked().out()).contains("full store");
  }

  @Test
  void questionsThatDoNotFitAreTheCallersMistake() {
    ledger("RUS").failedWith(2, "at least two");
    ledger("RUS Atlantis").failedWith(2, "Atlantis");
    ledger("RUS PRK --from 2030 --to 2020").failedWith(2);
  }

  @Test
  void nothingOnRecordIsMissingEvidence() {
    ledger("BTN HOUTHIS").failedWith(3, "BTN", "HOUTHIS", "not zero");
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(ledger("crink --json").out()).isEqualTo(ledger("crink --json").out());
  }
}
