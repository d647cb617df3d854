package org.entente.assess.theses;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entente.measure.density.WeightOfEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The nearest figures that would change the order of theses, of those that the thesis which rises
 * says it expects: where reference groups lie unevenly, others could do it against its own claim.
 *
 * @param weights decibans, [test][thesis]
 * @param sums of each thesis
 * @param shares of each thesis among its rivals
 */
record Turns(
    List<WeighedTest> tests,
    List<Thesis> theses,
    double[][] weights,
    double[] sums,
    double[] shares) {

  private record Found(int test, double place, double distance, int rival) {}

  /** For the first thesis any that would pass it; for the others what would bring them first. */
  ThesisWeight.@Nullable Turn of(int thesis, List<Integer> order) {
    int top = order.get(0);
    Found found =
        thesis == top
            ? order.stream()
                .skip(1)
                .map(rival -> nearest(rival, top, rival))
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Found::distance))
                .orElse(null)
            : nearest(thesis, top, top);
    if (found == null) {
      return null;
    }
    WeighedTest test = tests.get(found.test());
    return new ThesisWeight.Turn(
        test.name(),
        Double.isNaN(test.place()) ? "" : test.inWords(test.place()),
        test.inWords(found.place()),
        theses.get(found.rival()).title());
  }

  private @Nullable Found nearest(int upper, int lower, int named) {
    Found nearest = null;
    for (int s = 0; s < tests.size(); s++) {
      WeighedTest test = tests.get(s);
      if (!test.canWeigh()) {
        continue;
      }
      double lead = sums[upper] - weights[s][upper] - sums[lower] + weights[s][lower];
      for (double place : test.elsewhere()) {
        double distance = test.distance(test.place(), place);
        boolean nearer = nearest == null || distance < nearest.distance();
        if (nearer && test.meets(upper, place)) {
          double[] there = WeightOfEvidence.of(test.likelihoods(place, -1), shares, Weighing.CAP);
          if (lead + there[upper] - there[lower] > 0) {
            nearest = new Found(s, place, distance, named);
          }
        }
      }
    }
    return nearest;
  }
}
