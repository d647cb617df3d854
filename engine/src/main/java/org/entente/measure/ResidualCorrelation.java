package org.entente.measure;

import java.util.stream.IntStream;
import org.entente.domain.Cleavage;
import org.entente.domain.JointVotes;

/**
 * Correlation of two states' residuals with its error under clusters of roll calls (Q3 of Yen 1984,
 * for persons): r = sum (u_i u_j - e) / sqrt(sum u_i^2 sum u_j^2), e the product that the model
 * lets expect. Residuals have mean 0 under the model, so that none is taken off.
 *
 * <p>Variance by linearisation: sum over clusters of (sum over their roll calls of (u_i u_j - e) /
 * sqrt(B C) - r/2 (u_i^2 / B + u_j^2 / C))^2 c / (c - 1), with B and C the two sums of squares and
 * c clusters. Votes that all lie in one cluster count as one. A work object, filled with one pair's
 * votes in the order of the roll calls.
 */
public final class ResidualCorrelation {
  /** Votes of even weight that an interval needs at the least: Fisher's z has n - 3. */
  private static final double FEWEST = 4;

  private final double[] products;
  private final double[] squares;
  private final double[] others;
  private final int[] clusters;
  private int n;

  /**
   * @param most votes that will be added at most
   */
  public ResidualCorrelation(int most) {
    products = new double[most];
    squares = new double[most];
    others = new double[most];
    clusters = new int[most];
  }

  /** One roll call; those of a cluster come one after another or not, as they like. */
  public void add(double ofA, double ofB, double expectedProduct, int cluster) {
    products[n] = ofA * ofB - expectedProduct;
    squares[n] = ofA * ofA;
    others[n] = ofB * ofB;
    clusters[n++] = cluster;
  }

  private static double sum(double[] values, int n) {
    double sum = 0;
    for (int v = 0; v < n; v++) {
      sum += values[v];
    }
    return sum;
  }

  /** r; NaN if a state never left what the model foresaw. */
  public double value() {
    double scale = sum(squares, n) * sum(others, n);
    return scale > 0 ? Math.max(-1, Math.min(1, sum(products, n) / Math.sqrt(scale))) : Double.NaN;
  }

  /** Variance of r over (1 - r^2)^2 / n; 1 if there is no r. */
  public double designEffect() {
    double r = value();
    double free = (1 - r * r) * (1 - r * r) / Math.max(1, n);
    if (Double.isNaN(r) || free < 1e-12) {
      return 1;
    }
    long count = IntStream.of(clusters).limit(n).distinct().count();
    return count == 1 ? n : variance(r) * count / (count - 1) / free;
  }

  private double variance(double r) {
    double b = sum(squares, n);
    double c = sum(others, n);
    double[] byCluster = new double[highest() - lowest() + 1];
    int first = lowest();
    for (int v = 0; v < n; v++) {
      byCluster[clusters[v] - first] +=
          products[v] / Math.sqrt(b * c) - r / 2 * (squares[v] / b + others[v] / c);
    }
    double variance = 0;
    for (double each : byCluster) {
      variance += each * each;
    }
    return variance;
  }

  private int lowest() {
    int lowest = clusters[0];
    for (int v = 1; v < n; v++) {
      lowest = Math.min(lowest, clusters[v]);
    }
    return lowest;
  }

  private int highest() {
    int highest = clusters[0];
    for (int v = 1; v < n; v++) {
      highest = Math.max(highest, clusters[v]);
    }
    return highest;
  }

  /**
   * Where a standard normal draw puts the correlation of a table: Fisher's z with standard error
   * sqrt(deff / (n - 3)), so that 95 % of draws lie between those of -1.96 and 1.96.
   *
   * @return NaN if the table has no correlation; -1 or 1 if too few votes bear on it
   */
  public static double draw(JointVotes table, double normal) {
    Cleavage cleavage = table.cleavage();
    double r = cleavage.residualAffinity();
    double votes = table.n() / Math.max(1, cleavage.residualDesignEffect());
    if (Double.isNaN(r)) {
      return r;
    }
    if (votes < FEWEST) {
      return Math.signum(normal);
    }
    double kept = Math.max(-0.9999, Math.min(0.9999, r));
    double z = StrictMath.log((1 + kept) / (1 - kept)) / 2 + normal / Math.sqrt(votes - 3);
    return StrictMath.tanh(z);
  }
}
