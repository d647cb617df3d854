package org.entente.measure.together;

import java.util.Arrays;

/**
 * The distribution of largest entropy that has all m-way margins of a table: Q_m(x) is proportional
 * to a product of one factor per margin (Jaynes 1957). Found by iterative proportional fitting
 * (Deming and Stephan 1940; Csiszar 1975).
 *
 * <p>A zero in a margin forces cells to zero: these are left out before. Other patterns of zeros
 * force cells to zero in the limit only, and plain fitting goes there like 1/t. Each round is
 * therefore two sweeps and an extrapolation of the logarithms (SQUAREM, third step length: Varadhan
 * and Roland 2008), under which 1/t becomes geometric; it is kept only if the likelihood is not
 * below that of the two sweeps. Cost of a sweep: margins x cells that are left.
 *
 * <p>Holds working arrays: one instance per thread. A fit depends on its arguments alone.
 */
public final class MaximumEntropy {
  /** Below it a logarithm stays where it is: the cell is a numerical zero. */
  private static final double LEAST_LOG = -600;

  /** Likelihoods closer than this differ by the rounding of their sums. */
  private static final double ROUNDING = 1e-14;

  private static final double FIRST_LONGEST_STEP = 16;
  private static final double LONGER = 4;

  private final int members;
  private final Precision precision;
  private final int[] support;
  private final int[][] where;
  private final double[][] target;
  private final int[] used;
  private final double[] sums;
  private final double[] p;
  private final double[] q;
  private final double[] q1;
  private final double[] q2;
  private final double[] x;
  private final double[] x1;
  private final double[] x2;
  private int cells;
  private int margins;

  /**
   * One fit.
   *
   * @param order m
   * @param q [3^k] Q_m
   * @param divergence KL(P||Q_m) in nats
   * @param marginError largest difference of a margin of Q_m from that of P
   * @param sweeps passes made over all margins
   * @param converged whether the error is within the tolerance
   */
  public record Fit(
      int order,
      double[] q,
      double divergence,
      double marginError,
      int sweeps,
      boolean converged) {}

  /**
   * @param members k, 2 to 6
   */
  public MaximumEntropy(int members, Precision precision) {
    this.members = members;
    this.precision = precision;
    int most = Margins.power(members);
    int mostMargins = 0;
    for (int m = 1; m <= members; m++) {
      mostMargins = Math.max(mostMargins, Margins.of(members, m).count());
    }
    support = new int[most];
    where = new int[mostMargins][most];
    target = new double[mostMargins][most];
    used = new int[mostMargins];
    sums = new double[most];
    p = new double[most];
    q = new double[most];
    q1 = new double[most];
    q2 = new double[most];
    x = new double[most];
    x1 = new double[most];
    x2 = new double[most];
  }

  /** k. */
  public int members() {
    return members;
  }

  /**
   * Fits Q_m.
   *
   * @param table [3^k] P, probabilities
   * @param order m, 1 to k
   * @param start [3^k] where to begin: a distribution with factors of at most m members, positive
   *     where Q_m is; Q_m-1 is one
   * @throws IllegalArgumentException if the shapes do not agree
   */
  public Fit fit(double[] table, int order, double[] start) {
    if (table.length != Margins.power(members) || start.length != table.length) {
      throw new IllegalArgumentException("a table of 3^" + members + " cells");
    }
    if (order == members) {
      return new Fit(order, table.clone(), 0, 0, 0, true);
    }
    lay(table, Margins.of(members, order), start);
    int sweeps = iterate();
    double error = marginError();
    double[] whole = new double[table.length];
    for (int j = 0; j < cells; j++) {
      whole[support[j]] = q[j];
    }
    return new Fit(order, whole, divergence(), error, sweeps, error <= precision.tolerance());
  }

  /** The cells that no zero margin forces to zero, and their places in the margins. */
  private void lay(double[] table, Margins of, double[] start) {
    margins = of.count();
    for (int a = 0; a < margins; a++) {
      Arrays.fill(target[a], 0, of.size(), 0);
      int[] to = of.cells(a);
      for (int cell = 0; cell < table.length; cell++) {
        target[a][to[cell]] += table[cell];
      }
    }
    cells = 0;
    for (int cell = 0; cell < table.length; cell++) {
      if (start[cell] > 0 && isPossible(of, cell)) {
        support[cells] = cell;
        p[cells] = table[cell];
        q[cells++] = start[cell];
      }
    }
    for (int a = 0; a < margins; a++) {
      compact(a, of);
    }
  }

  private boolean isPossible(Margins of, int cell) {
    for (int a = 0; a < margins; a++) {
      if (target[a][of.cells(a)[cell]] <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Leaves the zeros out of one margin. */
  private void compact(int a, Margins of) {
    int[] place = new int[of.size()];
    used[a] = 0;
    for (int c = 0; c < place.length; c++) {
      if (target[a][c] > 0) {
        target[a][used[a]] = target[a][c];
        place[c] = used[a]++;
      }
    }
    for (int j = 0; j < cells; j++) {
      where[a][j] = place[of.cells(a)[support[j]]];
    }
  }

  /** Rounds until the margins agree; sweeps made. */
  private int iterate() {
    int sweeps = 0;
    double longest = FIRST_LONGEST_STEP;
    logarithms(q, x);
    while (sweeps < precision.sweeps()) {
      System.arraycopy(q, 0, q1, 0, cells);
      double error = sweep(q1);
      if (error <= precision.tolerance()) {
        System.arraycopy(q1, 0, q, 0, cells);
        return sweeps + 1;
      }
      System.arraycopy(q1, 0, q2, 0, cells);
      sweep(q2);
      sweeps += 3;
      logarithms(q1, x1);
      logarithms(q2, x2);
      double step = Math.min(longest, stepLength());
      boolean kept = step > 1 && extrapolate(step);
      longest = kept ? (step == longest ? longest * LONGER : longest) : FIRST_LONGEST_STEP;
      if (!kept) {
        System.arraycopy(q2, 0, q, 0, cells);
        System.arraycopy(x2, 0, x, 0, cells);
      }
    }
    return sweeps;
  }

  /** Scales to each margin in turn; the largest error met. The kernel of everything here. */
  private double sweep(double[] values) {
    double error = 0;
    for (int a = 0; a < margins; a++) {
      int[] to = where[a];
      double[] wanted = target[a];
      Arrays.fill(sums, 0, used[a], 0);
      for (int j = 0; j < cells; j++) {
        sums[to[j]] += values[j];
      }
      for (int c = 0; c < used[a]; c++) {
        error = Math.max(error, Math.abs(sums[c] - wanted[c]));
        sums[c] = wanted[c] / sums[c];
      }
      for (int j = 0; j < cells; j++) {
        values[j] *= sums[to[j]];
      }
    }
    return error;
  }

  private void logarithms(double[] values, double[] out) {
    for (int j = 0; j < cells; j++) {
      out[j] = values[j] > 0 ? Math.log(values[j]) : LEAST_LOG;
    }
  }

  /** Ratio of the first change to the change of it, over the logarithms. */
  private double stepLength() {
    double first = 0;
    double second = 0;
    for (int j = 0; j < cells; j++) {
      double r = x1[j] - x[j];
      double v = x2[j] - x1[j] - r;
      first += r * r;
      second += v * v;
    }
    return second == 0 ? 1 : Math.sqrt(first / second);
  }

  private boolean extrapolate(double step) {
    for (int j = 0; j < cells; j++) {
      double r = x1[j] - x[j];
      double v = x2[j] - x1[j] - r;
      double far = x[j] + step * (2 * r + step * v);
      if (!(far < 100)) {
        return false;
      }
      q1[j] = Math.exp(Math.max(LEAST_LOG, far));
    }
    sweep(q1);
    logarithms(q1, x1);
    if (!(likelihood(x1) >= likelihood(x2) - ROUNDING)) {
      return false;
    }
    System.arraycopy(q1, 0, q, 0, cells);
    System.arraycopy(x1, 0, x, 0, cells);
    return true;
  }

  private double likelihood(double[] logarithms) {
    double sum = 0;
    for (int j = 0; j < cells; j++) {
      sum += p[j] * logarithms[j];
    }
    return sum;
  }

  private double marginError() {
    double error = 0;
    for (int a = 0; a < margins; a++) {
      Arrays.fill(sums, 0, used[a], 0);
      for (int j = 0; j < cells; j++) {
        sums[where[a][j]] += q[j];
      }
      for (int c = 0; c < used[a]; c++) {
        error = Math.max(error, Math.abs(sums[c] - target[a][c]));
      }
    }
    return error;
  }

  private double divergence() {
    double sum = 0;
    for (int j = 0; j < cells; j++) {
      if (p[j] > 0) {
        sum += p[j] * Math.log(p[j] / q[j]);
      }
    }
    return sum;
  }
}
