package org.entente.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: adjusted p-values of Benjamini and Hochberg (1995), q_(i) = min over j >= i
 * of m p_(j) / j. Calling all with q of at most 5 % a finding leaves on average at most 5 % false
 * ones among the findings, if the tests are independent or depend on each other positively, as
 * those of outsiders against the same members do.
 */
public final class FalseDiscoveries {
  private FalseDiscoveries() {}

  /**
   * @param p one per test, 0 to 1; NaN for no test, which does not count
   * @return q in the same order, NaN where p is
   */
  public static double[] adjusted(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    double least = 1;
    for (int rank = order.length; rank > 0; rank--) {
      least = Math.min(least, p[order[rank - 1]] * order.length / rank);
      q[order[rank - 1]] = least;
    }
    return q;
  }
}
