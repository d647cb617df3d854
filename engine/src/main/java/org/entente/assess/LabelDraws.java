package org.entente.assess;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
  private static final String COHESION = "cohesionPercentile";

  /**
   * @param quantities the group's quantities at their point values
   * @param random weakest dyads of random groups, ascending
   */
  static LabelDraws of(
      LabelRules rules, Map<String, Double> quantities, Weakest weakest, double[] random) {
    return of(rules, quantities, percentiles(weakest, random), Double.isNaN(weakest.value()));
  }

  /** Where each draw of the weakest dyad stands; NaN where the draw has no value. */
  static double[] percentiles(Weakest weakest, double[] random) {
    return Arrays.stream(weakest.draws())
        .map(draw -> Double.isNaN(draw) ? draw : VoteField.percentile(random, draw))
        .toArray();
  }

  /**
   * @param percentiles of the group's cohesion by draw; NaN where the draw has none, and the point
   *     then stands for it
   * @param blind whether no pair has votes
   */
  static LabelDraws of(
      LabelRules rules, Map<String, Double> quantities, double[] percentiles, boolean blind) {
    double point = get(quantities, COHESION);
    double[] draws =
        percentiles.length == 0 || Double.isNaN(point) ? new double[] {point} : percentiles;
    Map<LabelRules.Rule, Integer> counts = counts(rules, quantities, draws);
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.forEach(
        (rule, count) -> shares.merge(rule.label(), (double) count / draws.length, Double::sum));
    String likeliest =
        shares.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    LabelRules.Rule atPoint = rules.decide(name -> get(quantities, name));
    int drawn = blind ? 0 : percentiles.length;
    return new LabelDraws(likeliest, shares, drawn, ruleFor(likeliest, atPoint, counts));
  }

  /** In how many of the draws each rule, in their order, gives the label. */
  private static Map<LabelRules.Rule, Integer> counts(
      LabelRules rules, Map<String, Double> quantities, double[] draws) {
    double[] limits = rules.limits(COHESION);
    Map<Integer, Integer> alike = new HashMap<>();
    Map<Integer, Double> examples = new HashMap<>();
    for (double draw : draws) {
      double percentile = Double.isNaN(draw) ? get(quantities, COHESION) : draw;
      int side = side(limits, percentile);
      alike.merge(side, 1, Integer::sum);
      examples.putIfAbsent(side, percentile);
    }
    Map<LabelRules.Rule, Integer> counts = new LinkedHashMap<>();
    rules.rules().forEach(rule -> counts.put(rule, 0));
    alike.forEach(
        (side, count) ->
            counts.merge(
                rules.decide(
                    name -> name.equals(COHESION) ? get(examples, side) : get(quantities, name)),
                count,
                Integer::sum));
    return counts;
  }

  /** On which side of every limit a value lies: what lies alike is decided alike. */
  private static int side(double[] limits, double value) {
    int side = 0;
    for (double limit : limits) {
      side = 3 * side + (value < limit ? 0 : value == limit ? 1 : 2);
    }
    return side;
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

  private static <K> double get(Map<K, Double> quantities, K name) {
    Double value = quantities.get(name);
    return value == null ? Double.NaN : value;
  }
}
