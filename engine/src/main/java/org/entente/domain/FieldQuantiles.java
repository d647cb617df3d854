package org.entente.domain;

import java.util.Arrays;

/**
 * How the groups of one size lie in a window of years, by their weakest dyad: what a group needs to
 * be ranked without the dyads of all others.
 *
 * @param from first calendar year of the window
 * @param to last calendar year
 * @param size members per group
 * @param states eligible states that the groups are made of
 * @param values [percent] 0 to 100: the kappa that this percentage of groups lie below; never
 *     falling; the array is never changed
 */
public record FieldQuantiles(int from, int to, int size, int states, double[] values) {
  /** Quantiles from 0 to 100 percent. */
  public static final int COUNT = 101;

  /**
   * @throws IllegalArgumentException unless there are 101 values that never fall
   */
  public FieldQuantiles {
    if (values.length != COUNT) {
      throw new IllegalArgumentException(values.length + " quantiles");
    }
    for (int p = 1; p < COUNT; p++) {
      if (!(values[p] >= values[p - 1])) {
        throw new IllegalArgumentException("quantiles fall at " + p + " percent");
      }
    }
  }

  /**
   * Percentage of groups below a value: between two quantiles on the straight line that joins them,
   * on a stretch of equal ones the middle; 0 below and 100 above all.
   */
  public double percentile(double value) {
    int below = (int) Arrays.stream(values).filter(each -> each < value).count();
    int equal = (int) Arrays.stream(values).filter(each -> each == value).count();
    if (equal > 0) {
      return below + (equal - 1) / 2.0;
    }
    if (below == 0 || below == COUNT) {
      return below == 0 ? 0 : COUNT - 1;
    }
    double lower = values[below - 1];
    return below - 1 + (value - lower) / (values[below] - lower);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldQuantiles that
        && from == that.from
        && to == that.to
        && size == that.size
        && states == that.states
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) + 31 * (to + 31 * size);
  }

  @Override
  public String toString() {
    return "groups of %d in %d-%d, %d states".formatted(size, from, to, states);
  }
}
