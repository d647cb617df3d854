package org.entente.assess;

import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.measure.Detectable;
import org.entente.measure.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What a test could have seen, had it been there: a test that finds nothing with few votes says
 * little.
 *
 * @param value the least that would have met the test in 80 % of cases, or what a record would have
 *     shown; null where nothing could have met it
 * @param unit of the value
 * @param sentence the same for a reader
 */
public record CouldHaveSeen(@Nullable Double value, String unit, String sentence) {

  /** Nothing could have met the test, and why. */
  static CouldHaveSeen nothing(String unit, String why) {
    return new CouldHaveSeen(null, unit, "Nothing could have met the test: " + why + ".");
  }

  /** For a correlation that must reach a threshold with its whole interval. */
  static CouldHaveSeen ofCorrelation(Estimate estimate, double threshold, String what) {
    Double value = estimate.value();
    Double low = estimate.low();
    Double high = estimate.high();
    return value == null || low == null || high == null
        ? nothing(estimate.unit(), "there is no estimate")
        : least(Detectable.atLeast(threshold, low, value, high), estimate.unit(), what);
  }

  /**
   * For the kappa of a weakest pair, the group's other pairs being closer.
   *
   * @param votes of that pair
   */
  static CouldHaveSeen ofKappa(JointVotes votes, double threshold) {
    double least = Detectable.atLeast(threshold, Similarity.KAPPA, votes);
    return Double.isNaN(least)
        ? nothing("kappa", "its weakest pair has too few votes in common")
        : least(least, "kappa", "a weakest pair with kappa");
  }

  private static CouldHaveSeen least(double least, String unit, String what) {
    return new CouldHaveSeen(
        least,
        unit,
        "With votes of this error %s of %s or more would have met the test in 80 %% of cases."
            .formatted(what, Phrases.number(least)));
  }
}
