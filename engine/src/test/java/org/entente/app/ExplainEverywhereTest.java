package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assess.Measure;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.RowSet;
import org.entente.evidence.StoreFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever names a figure in its JSON has the rows behind it, also from the pack. */
class ExplainEverywhereTest {
  private static Ran run(String line, String... more) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.addAll(List.of(more));
    return Ran.command(arguments.toArray(String[]::new));
  }

  /** Three figures of each kind that have a value. */
  private static Map<String, List<String>> figures(
      JsonNode node, Map<String, List<String>> byKind) {
    if (node.has("id") && node.has("bounds") && !node.get("value").isNull()) {
      String id = node.get("id").asText();
      List<String> same = byKind.computeIfAbsent(kind(id), kind -> new ArrayList<>());
      if (same.size() < 3) {
        same.add(id);
      }
    }
    node.forEach(child -> figures(child, byKind));
    return byKind;
  }

  /** Without codes and years: "ring:kappa:BLR" is "ring:kappa:". */
  private static String kind(String id) {
    return id.replaceAll("[A-Z]{3}|[0-9]{4}", "");
  }

  @ParameterizedTest
  @CsvSource({
    "ring crink, KAPPA",
    "ring crink --area all, KAPPA",
    "ring crink --area treaty, OBLIGATION",
    "scan --group crink, KAPPA",
    "ledger crink, KAPPA",
    "theses crink, KAPPA",
    "together crink, KAPPA",
    "acts crink, KAPPA",
    "'dyads --states RUS,CHN,IRN --from 2014 --to 2025', KAPPA",
    "'ideal-points --states RUS,CHN --from 2015', KAPPA"
  })
  void everyKindOfFigureHasRows(String line, Measure measure, @TempDir Path home)
      throws IOException {
    Map<String, List<String>> figures = figures(run(line, "--json").json(), new LinkedHashMap<>());
    assertThat(figures).isNotEmpty();
    RowsBehind rows =
        new RowsBehind(
            List.of("CHN", "IRN", "PRK", "RUS"), Period.ofYears(2014, 2025), measure, "USA");
    try (Evidence evidence = Evidence.openPack(new StoreFiles(home))) {
      for (String id : figures.values().stream().flatMap(List::stream).toList()) {
        List<RowSet> sets = rows.of(id, evidence.rowsOf(1));
        assertThat(sets.stream().mapToLong(RowSet::count).sum()).as(id).isPositive();
      }
    }
    String id = figures.values().iterator().next().get(0);
    JsonNode told = run(line, "--json", "--explain", id).json();
    assertThat(told.at("/estimate/id").asText()).isEqualTo(id);
    assertThat(told.get("rows")).isNotEmpty();
    assertThat(told.get("sources")).isNotEmpty();
  }

  @Test
  void aNameThatTheResultDoesNotHaveIsRefusedWithTheNearest() {
    run("scan --group crink", "--explain", "scan:rnk")
        .failedWith(2, "No figure of this result", "scan:rank");
  }

  @Test
  void aPersonReadsTheSame() {
    assertThat(run("scan --group crink", "--explain", "scan:rank").worked().out())
        .contains("rank")
        .contains("joint_votes");
  }
}
