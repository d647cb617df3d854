package org.entente.assess;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The label over draws from the estimates: each draw of the weakest dyad is ranked, the rules are
 * applied, and the share of draws per label is its probability.
 */
record LabelDraws(String label, Map<String, Double> shares, LabelRules.Rule rule) {

  /**
   * @param quantities the group's quantities at their point values
   * @param random weakest dyads of random groups, ascending
   */
  static LabelDraws of(
      LabelRules rules, Map<String, Double> quantities, Weakest weakest, double[] random) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rules.labels().forEach(label -> counts.put(label, 0));
    double[] draws = weakest.draws();
    for (double draw : draws) {
      Map<String, Double> drawn = new LinkedHashMap<>(quantities);
      if (!Double.isNaN(draw)) {
        drawn.put("weakestKappa", draw);
        drawn.put("cohesionPercentile", VoteField.percentile(random, draw));
      }
      counts.merge(rules.decide(name -> get(drawn, name)).label(), 1, Integer::sum);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.forEach((label, count) -> shares.put(label, (double) count / draws.length));
    String likeliest =
        shares.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    LabelRules.Rule atPoint = rules.decide(name -> get(quantities, name));
    return new LabelDraws(likeliest, shares, atPoint);
  }

  private static double get(Map<String, Double> quantities, String name) {
    Double value = quantities.get(name);
    return value == null ? Double.NaN : value;
  }
}
