package org.entente.measure;

/**
 * Straight line through yearly values by least squares, with the 95 % interval of its slope:
 * Student's t with n - 2 degrees of freedom, since the years are often few. Yearly errors are taken
 * as independent.
 */
public final class Slope {
  private Slope() {}

  /**
   * @param perYear change per year; NaN with fewer than 3 years
   * @param low lower end of the 95 % interval, NaN likewise
   * @param high upper end
   */
  public record Line(double perYear, double low, double high) {}

  /**
   * @param years calendar years, not all equal
   * @param values one per year
   */
  public static Line of(int[] years, double[] values) {
    int n = years.length;
    double meanYear = 0;
    double meanValue = 0;
    for (int i = 0; i < n; i++) {
      meanYear += (double) years[i] / n;
      meanValue += values[i] / n;
    }
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (years[i] - meanYear) * (years[i] - meanYear);
      xy += (years[i] - meanYear) * (values[i] - meanValue);
    }
    if (n < 3 || xx == 0) {
      return new Line(Double.NaN, Double.NaN, Double.NaN);
    }
    double slope = xy / xx;
    double residual = 0;
    for (int i = 0; i < n; i++) {
      double gap = values[i] - meanValue - slope * (years[i] - meanYear);
      residual += gap * gap;
    }
    double reach = SmallSample.t(n - 2.0) * Math.sqrt(residual / (n - 2) / xx);
    return new Line(slope, slope - reach, slope + reach);
  }
}
