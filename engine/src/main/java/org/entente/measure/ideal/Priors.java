package org.entente.measure.ideal;

/**
 * What is held of points and roll calls before a vote is seen: normal, with mean 0; points in
 * deviations over all votes ({@link Standard}). A state's first point has variance 1.
 *
 * @param walk variance of a point's step from one session to the next
 * @param discrimination variance of a roll call's b
 */
public record Priors(double walk, double discrimination) {
  /** Chosen on held-out votes: docs/decisions/0011. */
  public static final Priors STANDARD = new Priors(0.1, 1);

  /**
   * @throws IllegalArgumentException if a variance is not positive
   */
  public Priors {
    if (!(walk > 0 && discrimination > 0)) {
      throw new IllegalArgumentException(
          "variances must be positive: " + walk + ", " + discrimination);
    }
  }
}
