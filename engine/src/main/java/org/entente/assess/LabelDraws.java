package org.entente.assess;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.measure.VoteField;

/**
 * The label over draws from the estimates: each draw of the weakest dyad is ranked, the rules are
 * applied, and the share of draws per label is its probability. Without draws the point decides.
 *
 * @param label the likeliest label
 * @param shares label to its probability
 * @param drawn how many draws there were; 0 where no pair has votes
 * @param rule the rule that gave the label: at the point values if they give it, else in the most
 *     draws
 */
record LabelDraws(String label, Map<String, Double> shares, int drawn, LabelRules.Rule rule) {

  /**
   * @param quantities the group's quantities at their point values
   * @param random weakest dyads of random groups, ascending
   */
  static LabelDraws of(
      LabelRules rules, Map<String, Double> quantities, Weakest weakest, double[] random) {
    Map<LabelRules.Rule, Integer> counts = new LinkedHashMap<>();
    rules.rules().forEach(rule -> counts.put(rule, 0));
    double[] draws = weakest.draws().length == 0 ? new double[] {Double.NaN} : weakest.draws();
    for (double draw : draws) {
      Map<String, Double> drawn = new LinkedHashMap<>(quantities);
      if (!Double.isNaN(draw) && !Double.isNaN(get(quantities, "cohesionPercentile"))) {
        drawn.put("weakestKappa", draw);
        drawn.put("cohesionPercentile", VoteField.percentile(random, draw));
      }
      counts.merge(rules.decide(name -> get(drawn, name)), 1, Integer::sum);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.forEach(
        (rule, count) -> shares.merge(rule.label(), (double) count / draws.length, Double::sum));
    String likeliest =
        shares.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    LabelRules.Rule atPoint = rules.decide(name -> get(quantities, name));
    int drawn = Double.isNaN(weakest.value()) ? 0 : weakest.draws().length;
    return new LabelDraws(likeliest, shares, drawn, ruleFor(likeliest, atPoint, counts));
  }

  private static LabelRules.Rule ruleFor(
      String label, LabelRules.Rule atPoint, Map<LabelRules.Rule, Integer> counts) {
    return atPoint.label().equals(label)
        ? atPoint
        : counts.entrySet().stream()
            .filter(entry -> entry.getKey().label().equals(label))
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
  }

  private static double get(Map<String, Double> quantities, String name) {
    Double value = quantities.get(name);
    return value == null ? Double.NaN : value;
  }
}
