package org.entente.measure.together;

import java.util.Arrays;

/**
 * Multi-information of a table and its parts by order (Schneidman, Still, Berry and Bialek 2003):
 * I_m = KL(P||Q_m-1) - KL(P||Q_m), with Q_m the {@link MaximumEntropy} distribution. In nats. The
 * sum over m = 2 to k is the multi-information. All are what the table itself has: with few roll
 * calls they lie above what the votes were drawn from.
 *
 * @param members k
 * @param n roll calls in the table
 * @param information [m - 2] I_m
 * @param bias [m - 2] what sampling n independent roll calls alone adds to I_m, about
 * @param marginError largest error of a margin over all fits
 * @param sweeps passes made in all fits together
 * @param converged whether every fit is within the tolerance
 */
public record ConnectedInformation(
    int members,
    int n,
    double[] information,
    double[] bias,
    double marginError,
    int sweeps,
    boolean converged) {

  /**
   * Cost: k - 2 fits.
   *
   * @param counts [3^k]
   * @throws IllegalArgumentException if the table is empty or not of the solver's size
   */
  public static ConnectedInformation of(int[] counts, MaximumEntropy solver) {
    int n = Arrays.stream(counts).sum();
    if (n == 0) {
      throw new IllegalArgumentException("no roll call in the table");
    }
    double[] table = new double[counts.length];
    Arrays.setAll(table, cell -> (double) counts[cell] / n);
    return of(table, n, solver);
  }

  /**
   * The same for probabilities.
   *
   * @param n roll calls they stand for
   */
  static ConnectedInformation of(double[] table, int n, MaximumEntropy solver) {
    int k = solver.members();
    double[] information = new double[k - 1];
    double[] bias = new double[k - 1];
    double[] q = independent(table, k);
    double before = divergence(table, q);
    SparseBias sparse = new SparseBias(table, k, n);
    double biasBefore = sparse.ofDivergence(q, 1);
    double error = 0;
    int sweeps = 0;
    boolean converged = true;
    for (int m = 2; m <= k; m++) {
      MaximumEntropy.Fit fit = solver.fit(table, m, q);
      // never below 0 but by the error of the two fits
      information[m - 2] = Math.max(0, before - fit.divergence());
      before = fit.divergence();
      double biasNow = sparse.ofDivergence(fit.q(), m);
      bias[m - 2] = biasBefore - biasNow;
      biasBefore = biasNow;
      q = fit.q();
      error = Math.max(error, fit.marginError());
      sweeps += fit.sweeps();
      converged &= fit.converged();
    }
    return new ConnectedInformation(k, n, information, bias, error, sweeps, converged);
  }

  /** Q_1: the product of the members' own margins. */
  static double[] independent(double[] table, int members) {
    Margins ones = Margins.of(members, 1);
    double[] product = new double[table.length];
    Arrays.fill(product, 1);
    for (int a = 0; a < members; a++) {
      double[] margin = new double[3];
      int[] to = ones.cells(a);
      for (int cell = 0; cell < table.length; cell++) {
        margin[to[cell]] += table[cell];
      }
      for (int cell = 0; cell < table.length; cell++) {
        product[cell] *= margin[to[cell]];
      }
    }
    return product;
  }

  private static double divergence(double[] p, double[] q) {
    double sum = 0;
    for (int cell = 0; cell < p.length; cell++) {
      if (p[cell] > 0) {
        sum += p[cell] * Math.log(p[cell] / q[cell]);
      }
    }
    return sum;
  }

  /** Sum of the bias of I_m for m of 3 and more. */
  double biasBeyondPairs() {
    return Arrays.stream(bias).sum() - bias[0];
  }

  /**
   * I_m.
   *
   * @throws IllegalArgumentException if the order is not 2 to k
   */
  public double information(int order) {
    if (order < 2 || order > members) {
      throw new IllegalArgumentException("no order " + order + " of " + members);
    }
    return information[order - 2];
  }

  /** Sum of all I_m. */
  public double multiInformation() {
    return Arrays.stream(information).sum();
  }

  /** Sum of I_m for m of 3 and more: what pairs do not explain. */
  public double beyondPairs() {
    return multiInformation() - information[0];
  }

  /** 2 n I_m, the likelihood-ratio statistic of order m given the orders below it. */
  public double g2(int order) {
    return 2.0 * n * information(order);
  }

  /** Free parameters of order m: C(k, m) 2^m. */
  public static int degreesOfFreedom(int members, int order) {
    return Margins.of(members, order).count() << order;
  }

  /**
   * Whether n roll calls can carry an order: as many as there are free parameters up to it. Below
   * that the margins alone fix the table.
   */
  public static boolean isCarried(int members, int order, int n) {
    return parametersUpTo(members, order) <= n;
  }

  /** Why n roll calls cannot carry an order, in words. */
  public static String tooFew(int members, int order, int n) {
    return "order %d takes %d parameters, more than the %d roll calls on which all voted"
        .formatted(order, parametersUpTo(members, order), n);
  }

  /** Sum over j from 1 to m of C(k, j) 2^j. */
  public static int parametersUpTo(int members, int order) {
    int sum = 0;
    for (int j = 1; j <= order; j++) {
      sum += degreesOfFreedom(members, j);
    }
    return sum;
  }
}
