package org.entente.measure.means;

import java.util.List;

/**
 * How much a year is like the one before: the correlation of neighbouring years within states,
 * pooled over states, sum over states of the covariance of neighbours through the sum of the
 * variances, each state around its own mean. States that always or never did it say nothing. Short
 * series would make it too small (Nickell 1981, by about (1 + r) / years): take long ones.
 */
public final class YearDependence {
  private YearDependence() {}

  /**
   * @param series for each state its years in order, 1 where it did it, else 0; states may have
   *     different numbers of years
   * @return 0 to below 1; a negative correlation, or none to be told, counts as 0
   */
  public static double of(List<int[]> series) {
    double together = 0;
    double apart = 0;
    for (int[] years : series) {
      if (years.length >= 2) {
        double mean = java.util.Arrays.stream(years).average().orElse(0);
        together += neighbours(years, mean);
        apart += mean * (1 - mean);
      }
    }
    return apart == 0 ? 0 : Math.max(0, Math.min(together / apart, MOST));
  }

  /** Above it no number of years would tell anything. */
  private static final double MOST = 0.95;

  private static double neighbours(int[] years, double mean) {
    double sum = 0;
    for (int i = 1; i < years.length; i++) {
      sum += (years[i] - mean) * (years[i - 1] - mean);
    }
    return sum / (years.length - 1);
  }
}
