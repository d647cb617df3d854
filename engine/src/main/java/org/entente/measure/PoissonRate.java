package org.entente.measure;

import java.util.function.DoubleUnaryOperator;

/**
 * A rate from a count over years of exposure, events taken as independent of each other (which
 * those of one series, such as yearly summits, are not: their interval is then too narrow).
 *
 * @param count events seen
 * @param years of exposure, above 0
 * @param value count / years
 * @param low lower end of the exact 95 % interval, events a year (Garwood 1936, Biometrika 28,
 *     437-442); 0 without events
 * @param high upper end
 */
public record PoissonRate(int count, double years, double value, double low, double high) {
  private static final double TAIL = 0.025;
  private static final double ONE_SIDED = 0.05;
  private static final int HALVINGS = 200;
  private static final double CLOSE = 1e-13;

  /**
   * With the interval of both tails, also where nothing was seen.
   *
   * @throws IllegalArgumentException for fewer than 0 events or no years
   */
  public static PoissonRate of(int count, double years) {
    return of(count, years, TAIL);
  }

  /**
   * The same, but without events the upper end is the one-sided 95 % bound, -ln(0.05) / years, the
   * "rule of three" (Hanley and Lippman-Hand 1983, JAMA 249, 1743-1745).
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static PoissonRate bounded(int count, double years) {
    return of(count, years, count == 0 ? ONE_SIDED : TAIL);
  }

  private static PoissonRate of(int count, double years, double above) {
    if (count < 0 || !(years > 0) || Double.isInfinite(years)) {
      throw new IllegalArgumentException("%d events in %s years".formatted(count, years));
    }
    double low = count == 0 ? 0 : root(mean -> 1 - atMost(count - 1, mean) - TAIL, count);
    double high = root(mean -> above - atMost(count, mean), 2 * count + 8);
    return new PoissonRate(count, years, count / years, low / years, high / years);
  }

  /** P(X at most count) of a Poisson variable. */
  static double atMost(int count, double mean) {
    double sum = 0;
    double log = -mean;
    for (int k = 0; k <= count; k++) {
      sum += StrictMath.exp(log);
      log += StrictMath.log(mean) - StrictMath.log(k + 1.0);
    }
    return Math.min(1, sum);
  }

  /** P(X = count) of a Poisson variable. */
  public static double probability(int count, double mean) {
    double log = -mean;
    for (int k = 1; k <= count; k++) {
      log += StrictMath.log(mean) - StrictMath.log(k);
    }
    return StrictMath.exp(log);
  }

  /** Where a function that rises from below 0 crosses it, up to a mean well beyond. */
  public static double root(DoubleUnaryOperator rising, double beyond) {
    double low = 0;
    double high = beyond;
    while (rising.applyAsDouble(high) < 0) {
      high *= 2;
    }
    for (int h = 0; h < HALVINGS && high - low > CLOSE * high; h++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
