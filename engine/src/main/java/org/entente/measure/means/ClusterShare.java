package org.entente.measure.means;

import java.util.Arrays;

/**
 * A share of votes where votes on one text move together: the ratio of two sums over clusters, with
 * an exact interval (Clopper and Pearson 1934) of the votes divided by the design effect (Kish
 * 1965; Korn and Graubard 1998). The effect is the variance of the ratio between clusters over that
 * of as many independent votes; below 1, or where all votes are the same, each cluster counts as
 * one vote if that is fewer.
 *
 * @param value share
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param cast votes
 * @param clusters with any
 */
public record ClusterShare(double value, double low, double high, int cast, int clusters) {
  /** Of no votes. */
  public static final ClusterShare NONE =
      new ClusterShare(Double.NaN, Double.NaN, Double.NaN, 0, 0);

  private static final double TAIL = 0.025;
  private static final int HALVINGS = 50;

  /**
   * @param hits votes that count, by cluster
   * @param cast all votes, by cluster
   */
  public static ClusterShare of(int[] hits, int[] cast) {
    if (hits.length != cast.length) {
      throw new IllegalArgumentException(hits.length + " and " + cast.length + " clusters");
    }
    int all = Arrays.stream(cast).sum();
    int clusters = (int) Arrays.stream(cast).filter(each -> each > 0).count();
    if (clusters == 0) {
      return NONE;
    }
    double share = (double) Arrays.stream(hits).sum() / all;
    double votes = effective(hits, cast, share, all, clusters);
    return new ClusterShare(
        share,
        share == 0 ? 0 : 1 - high((1 - share) * votes, votes),
        share == 1 ? 1 : high(share * votes, votes),
        all,
        clusters);
  }

  private static double effective(int[] hits, int[] cast, double share, int all, int clusters) {
    double squares = 0;
    for (int c = 0; c < hits.length; c++) {
      double residual = hits[c] - share * cast[c];
      squares += residual * residual;
    }
    double independent = all * share * (1 - share);
    if (clusters < 2 || independent == 0) {
      return clusters;
    }
    double effect = squares * clusters / (clusters - 1) / independent;
    return all / Math.max(1, effect);
  }

  /** The share at which so few have a probability of 2.5 %; counts need not be whole. */
  private static double high(double count, double votes) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (1 - IncompleteBeta.of(middle, count + 1, votes - count) > TAIL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
