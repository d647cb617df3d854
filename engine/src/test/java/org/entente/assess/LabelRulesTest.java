package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRulesTest {
  private static final LabelRules RULES = LabelRules.shipped();

  /** A group that is seen and fulfils no other rule. */
  private static Map<String, Double> plain() {
    return new HashMap<>(
        Map.of(
            "seenDyads", 6.0,
            "jointRung", 0.0,
            "hubRung", 0.0,
            "spokeShare", 1.0,
            "obligatedShare", 0.0,
            "obligatedAtMost", 0.0,
            "coveredShare", 1.0,
            "cohesionPercentile", 50.0));
  }

  private static String decide(Map<String, Double> quantities) {
    return RULES.decide(name -> quantities.getOrDefault(name, Double.NaN)).label();
  }

  @ParameterizedTest
  @CsvSource({
    "seenDyads=0, UNDETERMINED",
    "jointRung=3, ALLIANCE",
    "jointRung=2, NONE",
    "cohesionPercentile=90 jointBodyShare=0.17 jointBodyYears=0.5, BLOC",
    "cohesionPercentile=89.9 jointBodyShare=0.17 jointBodyYears=0.5, AD_HOC",
    "cohesionPercentile=90 jointBodyShare=0.18 jointBodyYears=0.5, NONE",
    "cohesionPercentile=90 jointBodyShare=0.17 jointBodyYears=0.4, NONE",
    "hubRung=3 spokeShare=0.34, HUB_AND_SPOKES",
    "hubRung=3 spokeShare=0.5, NONE",
    "hubRung=2 spokeShare=0, NONE",
    "jointBodyShare=0.1 jointBodyYears=0.5, AD_HOC",
    "jointBodyShare=0.1 jointBodyYears=0.4, NONE",
    "jointRung=3 hostilePairs=0.21, NONE",
    "jointRung=3 hostilePairs=0.2, ALLIANCE",
    "obligatedShare=0.5, AD_HOC",
    "obligatedShare=0.49, NONE",
    "jointBodyShare=0.1 jointBodyYears=1 coveredShare=0.4, NONE",
    "coveredShare=0.4 obligatedAtMost=0.6, UNDETERMINED",
    "jointBodyShare=0.1 jointBodyYears=1 coveredShare=0.4 obligatedAtMost=0.6, UNDETERMINED",
    "seenDyads=1, NONE"
  })
  void eachRuleAtItsLimits(String changes, String label) {
    Map<String, Double> quantities = plain();
    for (String change : changes.split(" ")) {
      quantities.put(change.split("=")[0], Double.valueOf(change.split("=")[1]));
    }
    assertThat(decide(quantities)).isEqualTo(label);
  }

  @Test
  void theFirstRuleThatHoldsDecides() {
    Map<String, Double> all = plain();
    all.putAll(
        Map.of(
            "cohesionPercentile", 99.0,
            "jointBodyShare", 0.05,
            "jointBodyYears", 1.0,
            "hubRung", 3.0,
            "spokeShare", 0.0,
            "obligatedShare", 1.0));
    assertThat(decide(all)).isEqualTo("BLOC");
    all.put("jointRung", 3.0);
    assertThat(decide(all)).isEqualTo("ALLIANCE");
    all.put("seenDyads", 0.0);
    assertThat(decide(all)).isEqualTo("UNDETERMINED");
  }

  @ParameterizedTest
  @ValueSource(strings = {">=", "<=", ">", "<"})
  void whatIsNotKnownFulfilsNoCondition(String operator) {
    LabelRules.Condition condition = new LabelRules.Condition("x", operator, 0, "");
    assertThat(condition.holds(name -> Double.NaN)).isFalse();
  }

  @Test
  void aGroupWithVotesAloneIsUndetermined() {
    assertThat(decide(Map.of("seenDyads", 1.0))).isEqualTo("UNDETERMINED");
  }

  @Test
  void everyRuleLooksAtAQuantityThatTheTestsHandOut() {
    List<String> known =
        List.of(
            "seenDyads",
            "hostilePairs",
            "jointRung",
            "floorRung",
            "hubRung",
            "spokeShare",
            "obligatedShare",
            "obligatedAtMost",
            "coveredShare",
            "jointBodyShare",
            "jointBodyYears",
            "weakestKappa",
            "cohesionPercentile");
    for (LabelRules.Rule rule : RULES.rules()) {
      assertThat(rule.conditions()).extracting(LabelRules.Condition::quantity).isSubsetOf(known);
      assertThat(rule.conditions()).allMatch(condition -> !condition.reason().isBlank());
    }
  }
}
