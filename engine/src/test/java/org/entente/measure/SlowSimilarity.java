package org.entente.measure;

import org.entente.domain.VoteMatrix;

/** The measures by the book, roll call by roll call: slow and obvious. */
final class SlowSimilarity {
  private SlowSimilarity() {}

  /** Weighted by cluster: how often each cluster counts. */
  static double of(Similarity measure, VoteMatrix votes, int a, int b, int[] timesOfCluster) {
    double[][] table = new double[3][3];
    for (int v = 0; v < votes.rollCalls(); v++) {
      int x = votes.vote(a, v);
      int y = votes.vote(b, v);
      if (x > 0 && y > 0) {
        table[x - 1][y - 1] += timesOfCluster[votes.cluster(v)];
      }
    }
    return of(measure, table);
  }

  static double of(Similarity measure, double[][] table) {
    double n = 0;
    double equal = 0;
    double distance = 0;
    double[] rows = new double[3];
    double[] columns = new double[3];
    for (int x = 0; x < 3; x++) {
      for (int y = 0; y < 3; y++) {
        n += table[x][y];
        equal += x == y ? table[x][y] : 0;
        distance += Math.abs(x - y) * table[x][y];
        rows[x] += table[x][y];
        columns[y] += table[x][y];
      }
    }
    return switch (measure) {
      case AGREEMENT -> equal / n;
      case S -> 1 - 2 * distance / (2 * n);
      case KAPPA -> chanceCorrected(distance / n, rows, columns, n);
      case PI -> {
        double[] pooled = new double[3];
        for (int x = 0; x < 3; x++) {
          pooled[x] = (rows[x] + columns[x]) / 2;
        }
        yield chanceCorrected(distance / n, pooled, pooled, n);
      }
    };
  }

  private static double chanceCorrected(double observed, double[] one, double[] other, double n) {
    double expected = 0;
    for (int x = 0; x < 3; x++) {
      for (int y = 0; y < 3; y++) {
        expected += Math.abs(x - y) * one[x] / n * other[y] / n;
      }
    }
    return expected == 0 ? Double.NaN : 1 - observed / expected;
  }
}
