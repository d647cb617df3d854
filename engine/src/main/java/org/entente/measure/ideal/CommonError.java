package org.entente.measure.ideal;

/**
 * The error that all states of a session share: a shift and a change of scale, which the session's
 * own roll calls hardly see, since their parameters follow. Only the states' paths from session to
 * session and the priors tell of them. Restricted to these two directions U per session, the
 * variance is (U'(A - G H^-1 G')U)^-1; what the errors of single states hold of it already, P^-1 +
 * P^-1 M P^-1 with P = U'AU and M = U'G H^-1 G'U, is taken off. The prior of b pulls at the scale
 * of a session whose roll calls divide more or less than the mean session's; since that prior is
 * narrower than what is found, its pull is taken as an error too (V J V, J the empirical variance
 * of the pull; White 1982). Mean and deviation over all sessions are fixed, so that no error is
 * left in them. Cost: the cube of twice the sessions.
 */
final class CommonError {
  private final int sessions;
  private final double coupling;
  private final Standard standard;
  private final double[][] information;
  private final double[][] lost;
  private final double[][] fixed;
  private final double[] pull;
  private final double[][] extra;

  CommonError(int sessions, double walkVariance, Standard standard) {
    this.sessions = sessions;
    this.coupling = 1 / walkVariance;
    this.standard = standard;
    information = new double[2 * sessions][2 * sessions];
    lost = new double[2 * sessions][2 * sessions];
    fixed = new double[2][2 * sessions];
    pull = new double[2 * sessions];
    extra = new double[sessions][3];
  }

  /** A roll call's information on shift and scale (11, 12, 22), and its parameters' part of it. */
  void add(int session, double[] direct, double[] taken) {
    add(information, 2 * session, 2 * session, direct, 1);
    add(lost, 2 * session, 2 * session, taken, 1);
  }

  /** How far a roll call's pull at the scale, b^2 over its prior variance, is from the mean. */
  void pull(int session, double deviation) {
    pull[2 * session + 1] += deviation * deviation;
  }

  private static void add(double[][] to, int row, int column, double[] block, double times) {
    to[row][column] += times * block[0];
    to[row][column + 1] += times * block[1];
    to[row + 1][column] += times * block[block.length == 4 ? 3 : 1];
    to[row + 1][column + 1] += times * block[2];
  }

  /** What the prior of one state's path and the constraints tell of shifts and scales. */
  void path(int d, int state, double[] path, int first, int last) {
    for (int t = Math.max(0, first); t <= last; t++) {
      double[] block = {1, path[t], path[t] * path[t]};
      double own = standard.information(d, state, t) + (t == first ? 1 : 0);
      add(information, 2 * t, 2 * t, block, own);
      double weight = standard.weight(state, t);
      fixed[0][2 * t] += weight;
      fixed[0][2 * t + 1] += weight * path[t];
      fixed[1][2 * t] += weight * path[t];
      fixed[1][2 * t + 1] += weight * path[t] * path[t];
      if (t < last) {
        step(path, t);
      }
    }
  }

  private void step(double[] path, int t) {
    double x = path[t];
    double y = path[t + 1];
    add(information, 2 * t, 2 * t, new double[] {1, x, x * x}, coupling);
    add(information, 2 * t + 2, 2 * t + 2, new double[] {1, y, y * y}, coupling);
    add(information, 2 * t, 2 * t + 2, new double[] {1, y, x * y, x}, -coupling);
    add(information, 2 * t + 2, 2 * t, new double[] {1, x, x * y, y}, -coupling);
  }

  /** To be called once, after all roll calls and paths. */
  void solve() {
    int n = 2 * sessions;
    double[][] joint = new double[n][n];
    for (int r = 0; r < n; r++) {
      information[r][r] += 1e-9; // a session without votes
      for (int c = 0; c < n; c++) {
        joint[r][c] = information[r][c] - lost[r][c];
      }
      joint[r][r] += 1e-9;
    }
    double[][] variance = constrained(inverse(new Cholesky(joint), n));
    double[][] own = inverse(new Cholesky(information), n);
    for (int t = 0; t < sessions; t++) {
      for (int k = 0; k < 3; k++) {
        int r = 2 * t + (k == 2 ? 1 : 0);
        int c = 2 * t + (k == 0 ? 0 : 1);
        extra[t][k] = variance[r][c] - own[r][c] - first(own, r, c) + pulled(variance, r, c);
      }
    }
  }

  private double first(double[][] own, int r, int c) {
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      int pair = i ^ 1; // blocks of two
      sum += own[r][i] * (lost[i][i] * own[i][c] + lost[i][pair] * own[pair][c]);
    }
    return sum;
  }

  private double pulled(double[][] variance, int r, int c) {
    double sum = 0;
    for (int i = 0; i < pull.length; i++) {
      sum += variance[r][i] * pull[i] * variance[i][c];
    }
    return sum;
  }

  private static double[][] inverse(Cholesky factor, int n) {
    double[][] inverse = new double[n][];
    for (int r = 0; r < n; r++) {
      double[] unit = new double[n];
      unit[r] = 1;
      inverse[r] = factor.solve(unit);
    }
    return inverse;
  }

  /** V - V h (h'V h)^-1 h'V for both fixed numbers h, one after the other. */
  private double[][] constrained(double[][] variance) {
    for (double[] h : fixed) {
      double[] product = new double[h.length];
      double total = 0;
      for (int r = 0; r < h.length; r++) {
        for (int c = 0; c < h.length; c++) {
          product[r] += variance[r][c] * h[c];
        }
        total += h[r] * product[r];
      }
      for (int r = 0; r < h.length; r++) {
        for (int c = 0; c < h.length; c++) {
          variance[r][c] -= product[r] * product[c] / total;
        }
      }
    }
    return variance;
  }

  /** Variance to be added to a point of a session. */
  double variance(int session, double point) {
    double[] e = extra[session];
    return Math.max(0, e[0] + 2 * point * e[1] + point * point * e[2]);
  }
}
