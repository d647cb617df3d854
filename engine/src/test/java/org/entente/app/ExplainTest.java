package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessment;
import org.entente.assess.Assessor;
import org.entente.assess.explain.Figure;
import org.entente.assess.explain.Figures;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;
import org.entente.evidence.StoreFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number of an assessment resolves to rows. */
class ExplainTest {
  private static final AssessRequest FOUR =
      new AssessRequest(
          List.of("CHN", "IRN", "PRK", "RUS"), Period.ofYears(2014, 2025), "USA", 200, 1);

  @TempDir java.nio.file.Path folder;

  @Test
  void everyFigureWithAnIdInTheJsonResolvesToRowsOfThePack() {
    try (Evidence pack = Evidence.openPack(new StoreFiles(folder))) {
      resolves(pack);
    }
    JsonNode json = Ran.command("assess", "crink", "--json").json();
    try (Evidence pack = Evidence.openPack(new StoreFiles(folder))) {
      Figures figures = Figures.of(new Assessor(pack, Actors.standard()).assess(FOUR));
      TreeSet<String> known = new TreeSet<>();
      figures.all().forEach(figure -> known.add(figure.id()));
      assertThat(known).containsAll(ids(json));
    }
  }

  private static List<String> ids(JsonNode json) {
    List<String> ids = new ArrayList<>();
    for (JsonNode estimate : json.findParents("bounds")) {
      ids.add(estimate.get("id").asText());
    }
    assertThat(ids).hasSizeGreaterThan(1000);
    return ids;
  }

  @Test
  @Tag("slow")
  void everyFigureResolvesToRowsOfTheStore() {
    try (Evidence store = MirrorStore.open()) {
      resolves(store);
    }
  }

  private static void resolves(Evidence evidence) {
    Assessment assessment = new Assessor(evidence, Actors.standard()).assess(FOUR);
    FigureRows rows = evidence.rowsOf(5);
    List<String> without = new ArrayList<>();
    int asked = 0;
    for (Figure figure : Figures.of(assessment).all()) {
      if (figure.estimate().isPresent() && !figure.id().startsWith("ringM")) {
        asked++;
        long count = figure.rows().apply(rows).stream().mapToLong(RowSet::count).sum();
        if (count == 0) {
          without.add(figure.id());
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(asked).isGreaterThan(600);
  }

  @Test
  void theQueryTheCountAndTheFirstRowsArePrinted() {
    Ran ran = Ran.command("assess", "crink", "--explain", "kappa:chn-rus:2014-2025").worked();
    assertThat(ran.out())
        .startsWith("kappa:CHN-RUS:2014-2025: 0.")
        .contains("12 rows", "FROM joint_votes WHERE body = 'ga'", "'CHN', 'RUS'");
    JsonNode json =
        Ran.command("assess", "crink", "--explain", "armsFlow:RUS>CHN:2014-2025", "--json").json();
    assertThat(json.at("/rows/0/count").asInt()).isGreaterThan(5);
    assertThat(json.at("/rows/0/first")).hasSize(5);
    assertThat(json.at("/rows/0/first/0/measure").asText()).isEqualTo("armsFlow");
    assertThat(json.at("/sources/0/citation").asText()).contains("SIPRI");
  }

  @Test
  void theMembersOfAPairMayStandInEitherOrderAndYearsMayBeLeftOut() {
    String asItIs = explained("kappa:CHN-RUS:2014-2025");
    assertThat(asItIs).contains("First 5 of 12 rows: ");
    assertThat(explained("kappa:RUS-CHN:2014-2025")).isEqualTo(asItIs);
    assertThat(explained("kappa:rus-chn")).isEqualTo(asItIs);
    assertThat(explained("armsFlow:CHN>RUS")).startsWith("armsFlow:CHN>RUS:2014-2025");
    assertThat(explained("armsFlow:RUS>CHN")).startsWith("armsFlow:RUS>CHN:2014-2025");
  }

  private static String explained(String id) {
    return Ran.command("assess", "crink", "--explain", id).worked().out();
  }

  @Test
  void theYearlyCountsOfAPairAddUpToTheVotesOfItsFigure() {
    JsonNode json =
        Ran.command("assess", "crink", "--explain", "kappa:CHN-RUS:2025-2025", "--json").json();
    JsonNode row = json.at("/rows/0/first/0");
    int sum = 0;
    for (String cell : List.of("yy", "ya", "yn", "ay", "aa", "an", "ny", "na", "nn")) {
      sum += Integer.parseInt(row.get(cell).asText());
    }
    assertThat(json.at("/estimate/n").asInt()).isEqualTo(sum);
  }

  @Test
  void unknownNamesAreAnsweredWithTheNearest() {
    Ran.command("assess", "crink", "--explain", "kapa:CHN-RUS:2014-2025")
        .failedWith(2, "kapa:CHN-RUS", "Maybe one of: kappa:CHN-RUS:2014-2025");
    Ran.command("assess", "crink", "--explain", "kapa:RUS-CHN")
        .failedWith(2, "kapa:RUS-CHN", "Maybe one of: kappa:CHN-RUS:2014-2025");
    Ran.command("assess", "crink", "--explain", "armsFlow:RUS-CHN")
        .failedWith(2, "Maybe one of: armsFlow:RUS>CHN:2014-2025, armsFlow:CHN>RUS:2014-2025");
    Ran.command("assess", "crink", "--explain", "hub:CHN")
        .failedWith(2, "Maybe one of: hub:share, hub:", "hub:centralisation", "hub:weakestToMean");
    Ran.command("assess", "crink", "--explain", "'; DROP TABLE tie; --").failedWith(2, "DROP");
    Ran.command("assess", "crink", "--explain", "x".repeat(5000)).failedWith(2, "xxx...");
  }
}
