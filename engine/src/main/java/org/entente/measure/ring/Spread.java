package org.entente.measure.ring;

import java.util.Arrays;
import org.entente.measure.Quantile;

/**
 * How much further one outsider stands from one member than from another: the largest difference
 * between two of its ties. The largest of noisy differences is too large on average, so its
 * interval is that of all differences at once: c is the 95 % point over the draws of the largest
 * |difference drawn - difference| / its standard error, and the ends are the largest of difference
 * - c errors (at least 0) and of difference + c errors. It holds the true spread in at least 95 %
 * of cases, in more where several members stand far apart.
 *
 * @param value largest tie less smallest tie
 * @param low lower end of the 95 % interval, at least 0
 * @param high upper end
 */
public record Spread(double value, double low, double high) {
  private static final double LEVEL = 0.95;

  /**
   * Cost: members squared times draws.
   *
   * @param ties one per member
   * @param draws [member][draw] of the same, made together; NaN where undefined
   */
  public static Spread of(double[] ties, double[][] draws) {
    int members = ties.length;
    double[] largest = new double[draws[0].length];
    double[][] errors = new double[members][members];
    for (int a = 0; a < members; a++) {
      for (int b = 0; b < a; b++) {
        errors[a][b] = add(draws[a], draws[b], ties[a] - ties[b], largest);
      }
    }
    double[] defined = Arrays.stream(largest).filter(each -> !Double.isNaN(each)).toArray();
    int count = defined.length;
    double critical = count == 0 ? 0 : Quantile.interval(defined, count, 1 - LEVEL)[1];
    double value = 0;
    double low = 0;
    double high = 0;
    for (int a = 0; a < members; a++) {
      for (int b = 0; b < a; b++) {
        double difference = Math.abs(ties[a] - ties[b]);
        value = Math.max(value, difference);
        low = Math.max(low, difference - critical * errors[a][b]);
        high = Math.max(high, difference + critical * errors[a][b]);
      }
    }
    return new Spread(value, low, high);
  }

  /** Standard error of a difference; each draw's departure in errors goes into the largest. */
  private static double add(double[] a, double[] b, double difference, double[] largest) {
    double squares = 0;
    int count = 0;
    for (int d = 0; d < a.length; d++) {
      double gap = a[d] - b[d] - difference;
      if (!Double.isNaN(gap)) {
        squares += gap * gap;
        count++;
      }
    }
    double error = count == 0 ? 0 : Math.sqrt(squares / count);
    for (int d = 0; d < a.length && error > 0; d++) {
      largest[d] = Math.max(largest[d], Math.abs(a[d] - b[d] - difference) / error);
    }
    return error;
  }
}
