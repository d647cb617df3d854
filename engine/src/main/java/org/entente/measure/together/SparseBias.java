package org.entente.measure.together;

/**
 * What sampling n independent roll calls alone adds to the information of a table, about. A cell in
 * which mu roll calls are expected adds h(mu) = 2 E[X log(X / mu)], X Poisson, to 2 n KL(P||Q): 1
 * for a full cell, falling to 0 for an empty one, where the textbook counts 1 for each. What the
 * fit takes back is counted in the same way over the margins: with full cells it is 1 + sum over j
 * up to m of C(k, j) 2^j.
 *
 * <p>Votes of states far apart fill more cells than those of states that move together. Without
 * this, what a group shows beyond pairs would mirror how many cells it fills.
 */
final class SparseBias {
  private static final double LARGE = 16;
  private static final int STEPS = 64;
  private static final int TERMS = 80;

  /** E[X log X] at mu = i / STEPS. */
  private static final double[] EXPECTED = new double[(int) LARGE * STEPS + 2];

  static {
    for (int i = 0; i < EXPECTED.length; i++) {
      double mu = (double) i / STEPS;
      double probability = StrictMath.exp(-mu);
      for (int x = 1; x < TERMS; x++) {
        probability *= mu / x;
        EXPECTED[i] += probability * x * StrictMath.log(x);
      }
    }
  }

  private final int members;
  private final int n;
  private final double[] filled;

  /**
   * @param table [3^k] P
   */
  SparseBias(double[] table, int members, int n) {
    this.members = members;
    this.n = n;
    filled = new double[members + 1];
    filled[0] = 1;
    for (int j = 1; j <= members; j++) {
      filled[j] = filled(table, Margins.of(members, j));
    }
  }

  private double filled(double[] table, Margins margins) {
    double sum = 0;
    for (int a = 0; a < margins.count(); a++) {
      double[] margin = new double[margins.size()];
      int[] to = margins.cells(a);
      for (int cell = 0; cell < table.length; cell++) {
        margin[to[cell]] += table[cell];
      }
      sum += sum(margin, n);
    }
    return sum;
  }

  /** Of KL(P||Q_m), in nats; 0 for m = k, where nothing is left. */
  double ofDivergence(double[] q, int order) {
    return order == members ? 0 : (sum(q, n) - parameters(order)) / (2 * n);
  }

  /**
   * Parameters up to an order that the margins can tell: sum over the subsets S of at most m
   * members of sum over T in S of (-1)^(|S| - |T|) filled(T).
   */
  private double parameters(int order) {
    double sum = 0;
    for (int j = 0; j <= order; j++) {
      double weight = 0;
      for (int m = j; m <= order; m++) {
        weight += ((m - j) % 2 == 0 ? 1 : -1) * choose(members - j, m - j);
      }
      sum += weight * filled[j];
    }
    return sum;
  }

  private static double choose(int n, int k) {
    double value = 1;
    for (int i = 0; i < k; i++) {
      value = value * (n - i) / (i + 1);
    }
    return value;
  }

  /** h(mu). */
  static double of(double mu) {
    if (mu <= 1e-9) {
      return 0;
    }
    if (mu >= LARGE) {
      return 1 + 1 / (6 * mu);
    }
    int i = (int) (mu * STEPS);
    double part = mu * STEPS - i;
    double expected = EXPECTED[i] + part * (EXPECTED[i + 1] - EXPECTED[i]);
    return Math.max(0, 2 * (expected - mu * Math.log(mu)));
  }

  /** Sum of h over the cells of a table of n roll calls. */
  private static double sum(double[] table, int n) {
    double sum = 0;
    for (double p : table) {
      sum += of(n * p);
    }
    return sum;
  }
}
