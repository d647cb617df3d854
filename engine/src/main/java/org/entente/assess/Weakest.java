package org.entente.assess;

import java.util.List;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;

/**
 * The weakest dyad of a group, w(G) = min over its dyads, with draws: in each draw the smallest of
 * the dyads' draws, so that the interval knows that the minimum is taken.
 */
final class Weakest {
  private final List<Dyad> dyads;
  private final VoteScores scores;
  private final double value;
  private final Dyad dyad;
  private final double[] draws;
  private final List<Dyad> undefined;

  private Weakest(
      List<Dyad> dyads,
      VoteScores scores,
      double value,
      Dyad dyad,
      double[] draws,
      List<Dyad> undefined) {
    this.dyads = dyads;
    this.scores = scores;
    this.value = value;
    this.dyad = dyad;
    this.draws = draws;
    this.undefined = undefined;
  }

  static Weakest of(List<Dyad> dyads, VoteScores scores) {
    double weakest = Double.NaN;
    Dyad which = dyads.get(0);
    for (Dyad each : dyads) {
      double value = scores.value(each);
      if (!Double.isNaN(value) && !(value >= weakest)) {
        weakest = value;
        which = each;
      }
    }
    List<Dyad> undefined = dyads.stream().filter(each -> Double.isNaN(scores.value(each))).toList();
    return new Weakest(dyads, scores, weakest, which, minima(dyads, scores), undefined);
  }

  private static double[] minima(List<Dyad> dyads, VoteScores scores) {
    double[] minima = new double[scores.drawCount()];
    java.util.Arrays.fill(minima, Double.NaN);
    for (Dyad each : dyads) {
      double[] draws = scores.draws(each);
      for (int d = 0; d < minima.length; d++) {
        if (!Double.isNaN(draws[d]) && !(draws[d] >= minima[d])) {
          minima[d] = draws[d];
        }
      }
    }
    return minima;
  }

  /** NaN when no dyad has a value. */
  double value() {
    return value;
  }

  /** The dyad that is weakest; meaningless when {@link #value} is NaN. */
  Dyad dyad() {
    return dyad;
  }

  /** Joint votes of the weakest dyad. */
  JointVotes votes() {
    return scores.table(dyad);
  }

  double[] draws() {
    return draws;
  }

  /** Dyads without a value: never voted together, or undefined. */
  List<Dyad> undefined() {
    return undefined;
  }

  Estimate estimate() {
    if (Double.isNaN(value)) {
      Estimate first = scores.estimate(dyads.get(0));
      return Estimate.missing(
          "no pair of the group has a figure: " + first.reason(),
          scores.measure().unit(),
          "smallest kappa among the group's dyads",
          scores.coverage(),
          scores.sources());
    }
    double[] ends = scores.interval(draws, value);
    return Estimate.of(
        value,
        Math.min(ends[0], value),
        Math.max(ends[1], value),
        scores.estimate(dyad).n(),
        scores.measure().unit(),
        "smallest kappa among the group's dyads",
        scores.coverage(),
        scores.sources());
  }
}
