package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** From the pack, which ships findings for named groups. */
class TogetherCommandTest {
  private static Ran together(String line) {
    return Ran.command(("together " + line).split(" "));
  }

  @Test
  void aShippedFindingIsShownWithoutAStore() {
    String out = together("PRK IRN CHN RUS").worked().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("North Korea, Iran, China, Russia, 2014-2025:")
        .contains("All 4 voted on")
        .contains("groups that agree as much pair by pair")
        .contains("beyond pairs")
        .contains("Acts and votes that include all members");
    assertThat(out.lines().filter(line -> !line.startsWith("  "))).allMatch(l -> l.length() <= 96);
  }

  @Test
  void jsonHasTheAgreedFields() {
    JsonNode json = together("crink --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "version", "asOf", "seed", "members", "from", "to", "n", "verdict")
        .contains("multiInformation", "orders", "beyondPairs", "standTogether", "acts", "fit");
    assertThat(json.get("n").isInt()).isTrue();
    assertThat(json.at("/multiInformation/value").isNumber()).isTrue();
    assertThat(json.at("/multiInformationOfTable").isNumber()).isTrue();
    assertThat(json.get("orders")).hasSize(3);
    for (JsonNode order : json.get("orders")) {
      assertThat(order.fieldNames())
          .toIterable()
          .contains("order", "information", "informationOfTable", "g2", "pValue", "power");
      assertThat(order.get("pValue").asDouble()).isBetween(0.0, 1.0);
    }
    for (JsonNode estimate : json.findParents("coverage")) {
      boolean present = estimate.get("value").isNumber();
      assertThat(present || !estimate.get("reason").asText().isBlank()).isTrue();
      if (present) {
        assertThat(estimate.get("low").asDouble()).isLessThan(estimate.get("high").asDouble());
        assertThat(estimate.get("value").asDouble())
            .isBetween(estimate.get("low").asDouble(), estimate.get("high").asDouble());
      }
    }
  }

  @Test
  void whatThePackDoesNotShipNamesTheWayToGetIt() {
    together("BRA ARG CHL").failedWith(3, "full store", "entente build");
  }

  @Test
  void aPairIsTheCallersMistake() {
    together("RUS CHN").failedWith(2, "pair", "Maybe");
  }

  @Test
  void anAssessmentFromThePackShowsTheShippedFinding() {
    JsonNode json = Ran.command("assess", "crink", "--json").json();
    for (JsonNode test : json.get("tests")) {
      if (test.get("name").asText().equals("togetherness")) {
        assertThat(test.get("verdict").asText()).isIn("MET", "NOT_MET", "UNSURE");
        assertThat(test.get("finding").asText())
            .isEqualTo(together("crink --json").json().get("finding").asText());
        return;
      }
    }
    throw new AssertionError("no test of togetherness");
  }
}
