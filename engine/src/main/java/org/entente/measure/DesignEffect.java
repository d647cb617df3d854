package org.entente.measure;

import java.util.BitSet;
import org.entente.domain.VoteMatrix;

/**
 * How much the clustering of roll calls widens the error of a dyad's kappa: variance of the
 * linearised statistic with clusters as units, over the same with roll calls as units (Kish 1965;
 * linearisation as in Binder 1983).
 *
 * <p>kappa is linearised at the observed table by its influence function, the derivative of kappa
 * with respect to the share of each of the nine cells. With influence u_v of roll call v (mean 0
 * over v), the effect is sum_c (sum_{v in c} u_v)^2 / sum_v u_v^2, each sum with its factor for the
 * mean taken out of it: C / (C - 1) over C clusters, n / (n - 1) over n roll calls. An effect below
 * 1 is taken as 1: with few clusters it is noise far more often than votes on one text that differ
 * by design, and it would make the interval too narrow. All votes in one cluster count as one.
 */
public final class DesignEffect {
  private DesignEffect() {}

  /**
   * @return the effect, 1 to n; 1 where kappa is undefined or does not vary, since nothing can be
   *     told
   */
  public static double ofKappa(VoteMatrix votes, int a, int b, int[] cells) {
    double[] influence = influence(asDouble(cells), Similarity.KAPPA);
    if (Double.isNaN(influence[0])) {
      return 1;
    }
    double[] byCluster = new double[votes.clusterCount()];
    BitSet clusters = new BitSet();
    double independent = 0;
    int n = 0;
    for (int v = 0; v < votes.rollCalls(); v++) {
      int x = votes.vote(a, v);
      int y = votes.vote(b, v);
      if (x > 0 && y > 0) {
        double u = influence[(x - 1) * 3 + y - 1];
        byCluster[votes.cluster(v)] += u;
        clusters.set(votes.cluster(v));
        independent += u * u;
        n++;
      }
    }
    return independent <= 1e-12 ? 1 : effect(byCluster, clusters.cardinality(), independent, n);
  }

  private static double effect(double[] byCluster, int clusters, double independent, int n) {
    if (clusters < 2) {
      return n;
    }
    double clustered = 0;
    for (double sum : byCluster) {
      clustered += sum * sum;
    }
    double ofClusters = clustered * clusters / (clusters - 1);
    double ofRollCalls = independent * n / (n - 1);
    return Math.max(1, Math.min(n, ofClusters / ofRollCalls));
  }

  /**
   * Derivative of the measure with respect to each cell's share, centred to mean 0 under the table.
   * Central differences at a step of 1e-5 of n: the measure is smooth inside the simplex and the
   * truncation error (1e-10) is far below the sampling error it feeds.
   *
   * @param cells nine counts or weights
   * @return nine influences; NaN where the measure is undefined
   */
  static double[] influence(double[] cells, Similarity measure) {
    double n = 0;
    double[] shares = new double[9];
    for (double cell : cells) {
      n += cell;
    }
    for (int c = 0; c < 9; c++) {
      shares[c] = cells[c] / n;
    }
    double[] influence = new double[9];
    double mean = 0;
    for (int c = 0; c < 9; c++) {
      influence[c] = slope(shares, c, measure);
      mean += shares[c] * influence[c];
    }
    for (int c = 0; c < 9; c++) {
      influence[c] -= mean;
    }
    return influence;
  }

  private static double[] asDouble(int[] cells) {
    return java.util.Arrays.stream(cells).asDoubleStream().toArray();
  }

  /** The measures are functions of shares that do not depend on their sum, so no projection. */
  private static double slope(double[] shares, int c, Similarity measure) {
    double step = 1e-5;
    double kept = shares[c];
    shares[c] = kept + step;
    double above = measure.of(shares);
    shares[c] = kept - step;
    double below = measure.of(shares);
    shares[c] = kept;
    return (above - below) / (2 * step);
  }
}
