package org.entente.measure.together;

/**
 * An estimate with a 95 % interval.
 *
 * @param value the estimate, its bias taken off
 * @param low 2.5 % end
 * @param high 97.5 % end
 */
public record Interval(double value, double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }
}
