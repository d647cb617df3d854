package org.entente.measure.change;

import java.util.Arrays;

/**
 * The cheapest partition with a given number of breaks: segment neighbourhood search (Auger and
 * Lawrence 1989). Cost breaks * n^2 / 2 looks at the segment cost.
 */
public final class FixedBreaks {
  private FixedBreaks() {}

  /**
   * The breaks, rising; a break is the first index of a new segment.
   *
   * @param count number of breaks, 0 or more
   * @param shortest fewest values of a segment, 1 or more
   * @throws IllegalArgumentException if so many segments do not fit
   */
  public static int[] of(SegmentCost cost, int count, int shortest) {
    int n = cost.length();
    if (count < 0 || shortest < 1 || (count + 1) * shortest > n) {
      throw new IllegalArgumentException(
          "%d breaks, segments of %d or more, %d values".formatted(count, shortest, n));
    }
    int[][] start = new int[count + 1][n + 1];
    double[] best = new double[n + 1];
    for (int t = shortest; t <= n; t++) {
      best[t] = cost.of(0, t);
    }
    for (int k = 1; k <= count; k++) {
      best = add(cost, best, k, shortest, start[k]);
    }
    int[] breaks = new int[count];
    int end = n;
    for (int k = count; k > 0; k--) {
      end = start[k][end];
      breaks[k - 1] = end;
    }
    return breaks;
  }

  /** Least costs with k breaks from those with k - 1; writes where the last segment starts. */
  private static double[] add(SegmentCost cost, double[] before, int k, int shortest, int[] start) {
    int n = cost.length();
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int t = (k + 1) * shortest; t <= n; t++) {
      for (int s = k * shortest; s <= t - shortest; s++) {
        double sum = before[s] + cost.of(s, t);
        if (sum < best[t]) {
          best[t] = sum;
          start[t] = s;
        }
      }
    }
    return best;
  }
}
