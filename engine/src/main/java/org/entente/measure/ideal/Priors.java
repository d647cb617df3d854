package org.entente.measure.ideal;

/**
 * What is held of points and roll calls before a vote is seen: normal, with mean 0. Points are in
 * standard deviations over all states and sessions.
 *
 * @param walk variance of a point's step from one session to the next
 * @param level variance of a point in any session after a state's first, where it is 1; with the
 *     walk it makes the path an autoregression, so that no small bloc runs off without end
 * @param discrimination variance of a roll call's b
 */
public record Priors(double walk, double level, double discrimination) {
  /** Chosen on held-out votes and the published points: docs/decisions/0011. */
  public static final Priors STANDARD = new Priors(0.1, 1 / 0.3, 0.2);

  /**
   * @throws IllegalArgumentException if a variance is not positive
   */
  public Priors {
    if (!(walk > 0 && level > 0 && discrimination > 0)) {
      throw new IllegalArgumentException(
          "variances must be positive: " + walk + ", " + level + ", " + discrimination);
    }
  }
}
