package org.entente.measure;

/**
 * Distance between two regimes: |x - y| of an index with measurement error on each side.
 *
 * <p>Errors are taken as independent and normal; the interval of the signed difference is x - y -+
 * 1.96 sqrt(s_x^2 + s_y^2), and where it holds 0 the distance's lower end is 0.
 */
public final class RegimeDistance {
  private RegimeDistance() {}

  /** Unit: the index's own, 0 to 1 for V-Dem's polyarchy. */
  public record Distance(double value, double low, double high) {}

  /**
   * @param x index of the first state
   * @param errorX its standard error
   */
  public static Distance of(double x, double errorX, double y, double errorY) {
    double difference = Math.abs(x - y);
    double reach = TableInterval.Z95 * Math.hypot(errorX, errorY);
    return new Distance(
        difference, Math.max(0, difference - reach), Math.min(1, difference + reach));
  }
}
