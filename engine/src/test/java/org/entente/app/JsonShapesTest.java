package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes that others rely on. */
class JsonShapesTest {
  private static final String HEADER = "a,b,from,to,measure,value,low,high,n,unit,sources";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess RUS CHN IRN PRK --from 2014 --json",
        "ring crink --from 2018 --json",
        "dyads --states RUS,CHN,IRN --from 2018 --json"
      })
  void resultsSayWhatTheyRestOn(String line) {
    JsonNode json = Ran.command(line.split(" ")).json();
    assertThat(json.get("schema").asText()).isEqualTo("entente/1");
    assertThat(json.get("version").asText()).isEqualTo(Version.NUMBER);
    assertThat(json.get("asOf").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(json.get("seed").isIntegralNumber()).isTrue();
    estimatesOf(json).forEach(JsonShapesTest::isProper);
    assertThat(estimatesOf(json)).isNotEmpty();
  }

  private static List<JsonNode> estimatesOf(JsonNode json) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode parent : json.findParents("coverage")) {
      found.add(parent);
    }
    return found;
  }

  private static void isProper(JsonNode estimate) {
    assertThat(estimate.fieldNames())
        .toIterable()
        .contains("value", "low", "high", "n", "unit", "method", "coverage", "sources", "id");
    assertThat(estimate.get("n").isIntegralNumber()).isTrue();
    if (estimate.get("value").isNull()) {
      assertThat(estimate.get("reason").asText()).isNotBlank();
      assertThat(estimate.get("low").isNull() && estimate.get("high").isNull()).isTrue();
    } else {
      assertThat(estimate.get("value").isNumber()).isTrue();
      assertThat(estimate.get("low").isNumber()).isTrue();
      assertThat(estimate.get("high").isNumber()).isTrue();
      assertThat(estimate.get("sources")).isNotEmpty();
    }
  }

  @Test
  void assessmentHasItsParts() {
    JsonNode json =
        Ran.command("assess", "RUS", "CHN", "IRN", "PRK", "--from", "2014", "--json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("members", "from", "to", "pole", "label", "labels", "tests", "profile")
        .contains("specifications", "ring");
    assertThat(json.get("from").isInt() && json.get("to").isInt()).isTrue();
    assertThat(json.get("labels")).isNotEmpty().allMatch(JsonNode::isNumber);
    double sum = 0;
    for (JsonNode share : json.get("labels")) {
      sum += share.asDouble();
    }
    assertThat(sum).isBetween(0.999, 1.001);
    for (JsonNode test : json.get("tests")) {
      assertThat(test.fieldNames())
          .toIterable()
          .contains("name", "verdict", "estimate", "threshold", "percentile");
      assertThat(test.get("verdict").asText()).matches("MET|NOT_MET|UNSURE|NO_EVIDENCE");
    }
    for (JsonNode row : json.get("profile")) {
      assertThat(row.fieldNames())
          .toIterable()
          .contains("a", "b", "area", "from", "to", "measure", "estimate");
    }
    assertThat(json.at("/specifications/count").asInt()).isGreaterThanOrEqualTo(100);
    assertThat(json.at("/specifications/label")).isEqualTo(json.at("/label"));
  }

  @Test
  void resolutionsWithoutACodeSayWhy() {
    JsonNode json = Ran.command("resolve", "Russia", "Korea", "Atlantis", "", "--json").json();
    assertThat(json.get("schema").asText()).isEqualTo("entente/1");
    assertThat(json.get("names")).hasSize(4);
    for (JsonNode name : json.get("names")) {
      assertThat(name.get("name").isTextual()).isTrue();
      assertThat(name.get("candidates").isArray()).isTrue();
      if (name.get("code").isNull()) {
        assertThat(name.get("reason").asText()).isNotBlank();
      }
    }
    assertThat(json.at("/names/0/code").asText()).isEqualTo("RUS");
    assertThat(json.at("/names/1/candidates")).hasSize(2);
  }

  @Test
  void jsonEscapesWhatWasTyped() {
    String name = "\"\\\n\u0001</script>\u2028";
    assertThat(Ran.command("resolve", name, "--json").json().at("/names/0/name").asText())
        .isEqualTo(name);
  }

  @Test
  void sourcesAreComplete() {
    JsonNode json = Ran.command("sources", "--json").json();
    assertThat(json.get("schema").asText()).isEqualTo("entente/1");
    assertThat(json.get("asOf").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(json.get("sources")).hasSizeGreaterThan(30);
    for (JsonNode source : json.get("sources")) {
      assertThat(source.get("id").asText()).isNotBlank();
      assertThat(source.get("licence").asText()).isNotBlank();
      assertThat(source.get("from").isInt()).isTrue();
      if (source.get("rows").isNull()) {
        assertThat(source.get("reason").asText()).isNotBlank();
      }
    }
  }

  @Test
  void fetchPlanIsJsonToo() {
    JsonNode json = Ran.command("fetch", "--dry-run", "--json").json();
    assertThat(json.get("schema").asText()).isEqualTo("entente/1");
    assertThat(json.get("files")).isNotEmpty();
  }

  @Test
  void dyadTableHasTheAgreedColumns() {
    List<String> lines =
        Ran.command("dyads", "--states", "RUS,CHN,IRN", "--from", "2018")
            .worked()
            .out()
            .lines()
            .toList();
    assertThat(lines.get(0)).isEqualTo(HEADER);
    assertThat(lines.size()).isGreaterThan(3);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(cells).hasSize(11);
      assertThat(cells[0]).isLessThan(cells[1]);
      for (int c : new int[] {2, 3, 8}) {
        assertThat(cells[c]).matches("\\d+");
      }
      for (int c : new int[] {5, 6, 7}) {
        assertThat(cells[c]).matches("-?\\d+(\\.\\d+)?(e[+-]\\d+)?|");
      }
    }
  }

  @Test
  void directedMeasuresNameSourceAndTargetBehindTheAgreedColumns() {
    List<String> lines =
        Ran.command(
                "dyads",
                "--measure",
                "kappa,tradeDependence",
                "--states",
                "RUS,CHN",
                "--from",
                "2010",
                "--to",
                "2014")
            .worked()
            .out()
            .lines()
            .toList();
    assertThat(lines.get(0)).isEqualTo(HEADER + ",source,target");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(cells[0]).isEqualTo("CHN");
      assertThat(cells[1]).isEqualTo("RUS");
      if (cells[4].equals("kappa")) {
        assertThat(cells[11] + cells[12]).isEmpty();
      } else {
        assertThat(cells[11] + cells[12]).isIn("CHNRUS", "RUSCHN");
      }
    }
    assertThat(lines).anyMatch(line -> line.endsWith("CHN,RUS") && line.contains("trade"));
    assertThat(lines).anyMatch(line -> line.endsWith("RUS,CHN") && line.contains("trade"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess RUS CHN IRN --from 2014 --json",
        "ring RUS CHN --from 2018 --json",
        "dyads --states RUS,CHN,IRN,PRK --from 2000",
        "sources --json"
      })
  void sameInputGivesTheSameBytes(String line) {
    assertThat(Ran.command(line.split(" ")).out()).isEqualTo(Ran.command(line.split(" ")).out());
  }

  @Test
  void orderOfMembersDoesNotChangeTheLabel() {
    JsonNode one = Ran.command("assess", "RUS", "CHN", "IRN", "--from", "2014", "--json").json();
    JsonNode other = Ran.command("assess", "IRN", "RUS", "CHN", "--from", "2014", "--json").json();
    assertThat(other.get("label")).isEqualTo(one.get("label"));
  }

  @Test
  void dyadsDoNotDependOnThreads() {
    String[] one = "dyads --states RUS,CHN,IRN --from 2000 --threads 1".split(" ");
    String[] many = "dyads --states RUS,CHN,IRN --from 2000 --threads 7".split(" ");
    assertThat(Ran.command(one).out()).isEqualTo(Ran.command(many).out());
  }
}
