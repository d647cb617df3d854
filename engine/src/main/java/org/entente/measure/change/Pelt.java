package org.entente.measure.change;

import java.util.Arrays;

/**
 * The partition with the least sum of segment costs plus a penalty per break, exactly: optimal
 * partitioning (Jackson et al. 2005) with the pruning of Killick, Fearnhead and Eckley (2012). Cost
 * between n and n^2 / 2 looks at the segment cost, the first with many breaks.
 *
 * <p>With a shortest length L a start that is beaten at t is dropped only from t + L on: before
 * that t itself cannot be the start of a segment, and the beaten one may still be the best.
 */
public final class Pelt {
  private Pelt() {}

  /**
   * The breaks of the best partition, rising; a break is the first index of a new segment. Empty
   * when one segment is best or the series is shorter than two segments.
   *
   * @param penalty price of one break, 0 or more, in units of the cost
   * @param shortest fewest values of a segment, 1 or more
   * @throws IllegalArgumentException if the penalty is negative or not a number, or {@code
   *     shortest} below 1
   */
  public static int[] breaks(SegmentCost cost, double penalty, int shortest) {
    if (!(penalty >= 0) || shortest < 1) {
      throw new IllegalArgumentException(
          "penalty %s, shortest segment %d".formatted(penalty, shortest));
    }
    return back(starts(cost, penalty, shortest), cost.length());
  }

  /** Numeric kernel: for each end t, the start of the last segment of the best partition. */
  private static int[] starts(SegmentCost cost, double penalty, int shortest) {
    int n = cost.length();
    double[] best = new double[n + 1];
    int[] start = new int[n + 1];
    int[] candidates = new int[n + 1];
    int[] dropAt = new int[n + 1];
    double[] reached = new double[n + 1];
    Arrays.fill(dropAt, Integer.MAX_VALUE);
    int count = 0;
    best[0] = -penalty;
    for (int t = shortest; t <= n; t++) {
      int joins = t - shortest;
      if (joins == 0 || joins >= shortest) {
        candidates[count++] = joins;
      }
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < count; c++) {
        reached[c] = best[candidates[c]] + cost.of(candidates[c], t);
        if (reached[c] + penalty < least) {
          least = reached[c] + penalty;
          start[t] = candidates[c];
        }
      }
      best[t] = least;
      int kept = 0;
      for (int c = 0; c < count; c++) {
        int s = candidates[c];
        if (dropAt[s] == Integer.MAX_VALUE && reached[c] >= least) {
          dropAt[s] = t + shortest;
        }
        if (dropAt[s] > t + 1) {
          candidates[kept++] = s;
        }
      }
      count = kept;
    }
    return start;
  }

  private static int[] back(int[] start, int n) {
    int[] breaks = new int[n];
    int first = n;
    for (int t = start[n]; t > 0; t = start[t]) {
      breaks[--first] = t;
    }
    return Arrays.copyOfRange(breaks, first, n);
  }
}
