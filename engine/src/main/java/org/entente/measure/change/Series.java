package org.entente.measure.change;

import java.util.Arrays;

/**
 * A series of values with their standard errors. Positions whose value or error is NaN are missing:
 * they are left out, not taken as zero.
 *
 * <p>{@code window} says how many neighbouring positions share evidence: 1 for values made each
 * from its own year, 5 for windows of five years that move by one. The errors then are a moving
 * average, with correlation max(0, 1 - distance / window).
 */
public final class Series {
  /** Errors below this share of the median error are raised to it; see {@link #of}. */
  private static final double LEAST_ERROR = 0.1;

  private final int[] positions;
  private final double[] values;
  private final double[] errors;
  private final int window;

  private Series(int[] positions, double[] values, double[] errors, int window) {
    this.positions = positions;
    this.values = values;
    this.errors = errors;
    this.window = window;
  }

  /**
   * Errors are all 0 where none are known; the scatter of the series then stands for them. Else an
   * error below a tenth of the median error is raised to that: it is more often an estimate that
   * broke down (all votes alike, so every draw the same) than a value known a hundred times better.
   *
   * @param positions rising, years for example; gaps are allowed
   * @param values [position], any unit; NaN where missing
   * @param errors [position] standard errors in the same unit; NaN where missing
   * @param window 1 or more, in positions
   * @throws IllegalArgumentException if lengths differ, positions do not rise, a value is infinite,
   *     an error negative or infinite, or the window below 1
   */
  public static Series of(int[] positions, double[] values, double[] errors, int window) {
    if (values.length != positions.length || errors.length != positions.length || window < 1) {
      throw new IllegalArgumentException(
          "%d positions, %d values, %d errors, window %d"
              .formatted(positions.length, values.length, errors.length, window));
    }
    int[] p = new int[positions.length];
    double[] y = new double[positions.length];
    double[] s = new double[positions.length];
    int n = 0;
    for (int t = 0; t < positions.length; t++) {
      require(t == 0 || positions[t] > positions[t - 1], "positions do not rise", positions[t]);
      require(!Double.isInfinite(values[t]), "value", values[t]);
      require(!(errors[t] < 0) && !Double.isInfinite(errors[t]), "error", errors[t]);
      if (!Double.isNaN(values[t]) && !Double.isNaN(errors[t])) {
        p[n] = positions[t];
        y[n] = values[t];
        s[n++] = errors[t];
      }
    }
    return new Series(
        Arrays.copyOf(p, n), Arrays.copyOf(y, n), raised(Arrays.copyOf(s, n)), window);
  }

  private static void require(boolean holds, String what, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s: %s".formatted(what, value));
    }
  }

  private static double[] raised(double[] errors) {
    double[] sorted = errors.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : LEAST_ERROR * sorted[sorted.length / 2];
    for (int t = 0; t < errors.length; t++) {
      errors[t] = Math.max(errors[t], least);
    }
    return errors;
  }

  /** Number of values that are not missing. */
  public int length() {
    return values.length;
  }

  /** Position of the t-th value that is not missing. */
  public int position(int t) {
    return positions[t];
  }

  double value(int t) {
    return values[t];
  }

  double error(int t) {
    return errors[t];
  }

  double[] values() {
    return values.clone();
  }

  int window() {
    return window;
  }

  /** Correlation of the errors of two values. */
  double correlation(int t, int u) {
    return Math.max(0, 1 - Math.abs((double) positions[t] - positions[u]) / window);
  }
}
