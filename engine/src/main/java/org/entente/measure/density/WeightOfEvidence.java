package org.entente.measure.density;

/**
 * Weight of evidence in decibans (Good 1950): ten times the common logarithm of the likelihood
 * under a hypothesis over that under its rivals. 10 is ten to one.
 */
public final class WeightOfEvidence {
  private static final double DECIBANS = 10;

  private WeightOfEvidence() {}

  /**
   * The weight of one observation for each of several hypotheses against all others together, those
   * mixed by their shares. For two hypotheses the weights are each other's negative.
   *
   * @param likelihood of the observation under each hypothesis, above 0; NaN for one that says
   *     nothing of it, whose weight is 0 and which is no rival here
   * @param share of each hypothesis among its rivals, before the observation; 0 for one that is
   *     weighed and is no rival of others
   * @param cap no weight goes further from 0
   * @return one weight a hypothesis
   */
  public static double[] of(double[] likelihood, double[] share, double cap) {
    double[] weights = new double[likelihood.length];
    for (int i = 0; i < weights.length; i++) {
      double rivals = 0;
      double shares = 0;
      for (int j = 0; j < weights.length; j++) {
        boolean isRival = j != i && !Double.isNaN(likelihood[j]);
        rivals += isRival ? share[j] * likelihood[j] : 0;
        shares += isRival ? share[j] : 0;
      }
      double ratio = likelihood[i] * shares / rivals;
      weights[i] =
          Double.isNaN(ratio)
              ? 0
              : Math.min(cap, Math.max(-cap, DECIBANS * StrictMath.log10(ratio)));
    }
    return weights;
  }
}
