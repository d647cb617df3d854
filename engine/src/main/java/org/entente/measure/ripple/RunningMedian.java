package org.entente.measure.ripple;

import java.util.Arrays;

/** The median of the days around each day. */
public final class RunningMedian {
  /** Days in a window, the middle one included: a quarter of a year, thirteen of each weekday. */
  public static final int WINDOW = 91;

  /** A window with fewer known days gives no median. */
  static final int FEWEST = 45;

  private RunningMedian() {}

  /**
   * Centred; at the ends the window is cut. Cost: days x {@value #WINDOW} log {@value #WINDOW}.
   *
   * @param series one value a day, NaN where the day is missing
   * @return one value a day, also for missing days; NaN where fewer than {@value #FEWEST} are known
   */
  public static double[] of(double[] series) {
    double[] medians = new double[series.length];
    double[] window = new double[WINDOW];
    for (int day = 0; day < series.length; day++) {
      int known = known(series, day, window);
      Arrays.sort(window, 0, known);
      medians[day] =
          known < FEWEST ? Double.NaN : (window[(known - 1) / 2] + window[known / 2]) / 2;
    }
    return medians;
  }

  private static int known(double[] series, int day, double[] window) {
    int known = 0;
    int last = Math.min(series.length - 1, day + WINDOW / 2);
    for (int d = Math.max(0, day - WINDOW / 2); d <= last; d++) {
      if (!Double.isNaN(series[d])) {
        window[known++] = series[d];
      }
    }
    return known;
  }
}
