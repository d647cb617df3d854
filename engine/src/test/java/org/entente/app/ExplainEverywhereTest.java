package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever names a figure in its JSON has the rows behind it, also from the pack. */
class ExplainEverywhereTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Ran run(String line, String... more) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.addAll(List.of(more));
    return Ran.command(arguments.toArray(String[]::new));
  }

  /** The first figure of each kind that has a value. */
  private static Map<String, String> figures(JsonNode node, Map<String, String> byKind) {
    if (node.has("id") && node.has("bounds") && !node.get("value").isNull()) {
      String id = node.get("id").asText();
      byKind.putIfAbsent(kind(id), id);
    }
    node.forEach(child -> figures(child, byKind));
    return byKind;
  }

  /** Without codes and years: "ring:kappa:BLR" is "ring:kappa:". */
  private static String kind(String id) {
    return id.replaceAll("[A-Z]{3}|[0-9]{4}", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ring crink",
        "ring crink --area all",
        "ring crink --area treaty",
        "scan --group crink",
        "ledger crink",
        "theses crink",
        "together crink",
        "acts crink",
        "dyads --states RUS,CHN,IRN --from 2010 --to 2014",
        "ideal-points --states RUS,CHN --from 2015"
      })
  void everyKindOfFigureHasRows(String line) throws Exception {
    Map<String, String> figures =
        figures(JSON.readTree(run(line, "--json").out()), new LinkedHashMap<>());
    assertThat(figures).isNotEmpty();
    for (String id : figures.values()) {
      Ran result = run(line, "--json", "--explain", id);
      assertThat(result.code()).as(id + result.err()).isZero();
      JsonNode told = JSON.readTree(result.out());
      assertThat(told.at("/estimate/id").asText()).isEqualTo(id);
      long rows = 0;
      for (JsonNode set : told.get("rows")) {
        rows += set.get("count").asLong();
      }
      assertThat(rows).as(id).isPositive();
    }
  }

  @Test
  void aNameThatTheResultDoesNotHaveIsRefusedWithTheNearest() {
    Ran result = run("scan --group crink", "--explain", "scan:rnk");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("No figure of this result").contains("scan:rank");
  }

  @Test
  void aPersonReadsTheSame() {
    Ran result = run("scan --group crink", "--explain", "scan:rank");
    assertThat(result.out()).contains("rank").contains("joint_votes");
  }
}
