package org.entente.measure.means;

import java.util.Arrays;

/** Where a group's spread stands among all groups of its size, counted and not drawn. */
public final class SpreadRank {
  private SpreadRank() {}

  /**
   * Share of the groups of a size with a smaller spread, those with the same spread counting half.
   * Groups are counted by their smallest count: of c states with counts from m to m + s, the share
   * of groups of k within is the product of (c - i) / (states - i), i below k. Cost: counts x
   * members.
   *
   * @param counts yes years of every state that could be a member
   * @param members k
   * @param spread largest less smallest count of the group, in years
   * @return 0 to 100; NaN if there are fewer states than members
   */
  public static double percentile(int[] counts, int members, int spread) {
    if (counts.length < members) {
      return Double.NaN;
    }
    double below = atMost(counts, members, spread - 1);
    return 100 * (below + atMost(counts, members, spread)) / 2;
  }

  private static double atMost(int[] counts, int members, int spread) {
    int most = Arrays.stream(counts).max().orElse(0);
    double sum = 0;
    for (int least = 0; least <= most && spread >= 0; least++) {
      sum +=
          share(counts, least, least + spread, members)
              - share(counts, least + 1, least + spread, members);
    }
    return sum;
  }

  private static double share(int[] counts, int from, int to, int members) {
    long within = Arrays.stream(counts).filter(count -> count >= from && count <= to).count();
    double share = 1;
    for (int i = 0; i < members; i++) {
      share *= Math.max(0, within - i) / (double) (counts.length - i);
    }
    return share;
  }
}
