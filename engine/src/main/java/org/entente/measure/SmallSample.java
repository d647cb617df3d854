package org.entente.measure;

/**
 * What few observations do to a 95 % interval: Student's t in the place of the normal, and for
 * bootstrap draws the expanded percentiles of Hesterberg (2015), which make up for draws from C
 * clusters varying too little, by (C - 1) / C, and for t.
 */
public final class SmallSample {
  /** Degrees of freedom, and Student's 97.5 % point there. */
  private static final double[][] T = {
    {1, 12.7062},
    {2, 4.30265},
    {3, 3.18245},
    {4, 2.77645},
    {5, 2.57058},
    {6, 2.44691},
    {8, 2.30600},
    {10, 2.22814},
    {15, 2.13145},
    {20, 2.08596},
    {30, 2.04227},
    {60, 2.00030},
    {120, 1.97993},
    {Double.POSITIVE_INFINITY, TableInterval.Z95}
  };

  private SmallSample() {}

  /**
   * Student's 97.5 % point, between the rows of the table linear in 1/df: at most 0.01 too large
   * from 3 degrees on, and more (on the safe side) below.
   *
   * @param degrees of freedom, need not be whole; below 1 counts as 1
   */
  public static double t(double degrees) {
    double df = Math.max(1, degrees);
    int row = 1;
    while (T[row][0] < df) {
      row++;
    }
    double near = 1 / T[row - 1][0];
    double far = 1 / T[row][0];
    double share = (near - 1 / df) / (near - far);
    return T[row - 1][1] + share * (T[row][1] - T[row - 1][1]);
  }

  /**
   * Share of bootstrap draws to leave out at each end of a 95 % interval.
   *
   * @param clusters drawn from; below 2 nothing is left out
   */
  static double tail(int clusters) {
    return clusters < 2 ? 0 : normal(-t(clusters - 1.0) * Math.sqrt(clusters / (clusters - 1.0)));
  }

  /** Normal distribution function (Abramowitz and Stegun 26.2.17, error below 1e-7), x <= 0. */
  private static double normal(double x) {
    double t = 1 / (1 - 0.2316419 * x);
    double sum =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * sum;
  }
}
