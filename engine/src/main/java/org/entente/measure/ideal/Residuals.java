package org.entente.measure.ideal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;

/**
 * What votes tell beyond the ideal points: for every vote x, in the order no, abstention, yes, u =
 * F(x-) + p(x) / 2 - 1/2, with F and p of the fitted model (mid-distribution transform, Parzen
 * 2004). Under the model u has mean 0 and variance (1 - sum p^3) / 12, and is independent between
 * states. Cost: one look at every vote; four numbers kept for each.
 *
 * <p>The roll calls' parameters are fitted to the same votes, which pulls the residuals of any two
 * states apart: to first order E[u_i u_j] = -q_i' H^-1 q_j, q_i = E[u_i s_i] with s_i the score of
 * the roll call's parameters and H their information. {@link #expectedProduct} is that number.
 */
public final class Residuals {
  private static final double LEAST = 1e-9;

  private final IdealPoints points;
  private final int[] session;
  private final int size;
  private final float[][] values;
  private final float[][] variances;
  private final float[][] pulls;

  private Residuals(IdealPoints points, int[] session) {
    this.points = points;
    this.session = session.clone();
    this.size = points.discrimination().length + 2;
    int states = points.states().size();
    values = new float[states][session.length];
    variances = new float[states][session.length];
    pulls = new float[states][session.length * size];
    for (int i = 0; i < states; i++) {
      Arrays.fill(values[i], Float.NaN);
      Arrays.fill(variances[i], Float.NaN);
    }
  }

  /**
   * Residuals of all votes that the fit used.
   *
   * @param points fitted to these votes
   * @param session [roll call]: session it belongs to, as in {@link Ballots}
   * @param matrix the votes
   * @throws IllegalArgumentException if states or roll calls are not those of the fit
   */
  public static Residuals of(IdealPoints points, int[] session, VoteMatrix matrix) {
    if (!points.states().equals(matrix.states())
        || session.length != matrix.rollCalls()
        || session.length != points.lower().length) {
      throw new IllegalArgumentException("votes of other states or roll calls than the points");
    }
    Residuals residuals = new Residuals(points, session);
    IntStream.range(0, session.length)
        .parallel()
        .filter(points::used)
        .forEach(v -> residuals.fill(v, matrix));
    return residuals;
  }

  private void fill(int rollCall, VoteMatrix matrix) {
    double[][] information = new double[size][size];
    for (int d = 0; d < size; d++) {
      information[d][d] = LEAST;
    }
    double[][] pull = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      int vote = matrix.vote(i, rollCall);
      if (vote > 0) {
        double[] p = points.probabilities(i, session[rollCall], rollCall);
        values[i][rollCall] = (float) middle(p, vote);
        variances[i][rollCall] = (float) variance(p);
        pull[i] = pull(i, rollCall, p, information);
      }
    }
    keep(rollCall, pull, new Cholesky(information));
  }

  /** L^-1 q of every voter, so that q_i' H^-1 q_j is a product of two rows. */
  private void keep(int rollCall, double[][] pull, Cholesky factor) {
    for (int i = 0; i < pull.length; i++) {
      if (pull[i] != null) {
        double[] whitened = factor.forward(pull[i]);
        for (int d = 0; d < size; d++) {
          pulls[i][rollCall * size + d] = (float) whitened[d];
        }
      }
    }
  }

  /** F(x-) + p(x) / 2 - 1/2; p of no, abstention, yes; vote 1 yes, 2 abstention, 3 no. */
  static double middle(double[] p, int vote) {
    return switch (vote) {
      case 1 -> 0.5 - p[2] / 2;
      case 2 -> p[0] + p[1] / 2 - 0.5;
      default -> p[0] / 2 - 0.5;
    };
  }

  /** Variance of the middle under p: (1 - sum p^3) / 12, as for mid-ranks with ties. */
  static double variance(double[] p) {
    return (1 - p[0] * p[0] * p[0] - p[1] * p[1] * p[1] - p[2] * p[2] * p[2]) / 12;
  }

  /** E[u s] of one vote by b, c1 and c2; its expected information is added to the roll call's. */
  private double[] pull(int state, int rollCall, double[] p, double[][] information) {
    double eta = points.eta(state, session[rollCall], rollCall);
    double atLower = Normal.density(points.lower()[rollCall] - eta);
    double atUpper = Normal.density(points.upper()[rollCall] - eta);
    double no = Math.max(LEAST, p[0]);
    double abstention = Math.max(LEAST, p[1]);
    double yes = Math.max(LEAST, p[2]);
    double ll = atLower * atLower * (1 / no + 1 / abstention);
    double uu = atUpper * atUpper * (1 / abstention + 1 / yes);
    double lu = -atLower * atUpper / abstention;
    double byLower = -atLower * (p[0] + p[1]) / 2;
    double byUpper = -atUpper * (p[1] + p[2]) / 2;
    double[] pull = new double[size];
    for (int d = 0; d < size; d++) {
      double[] row = weights(state, rollCall, d);
      pull[d] = row[0] * byLower + row[1] * byUpper;
      for (int e = 0; e < size; e++) {
        double[] column = weights(state, rollCall, e);
        information[d][e] +=
            row[0] * column[0] * ll
                + row[1] * column[1] * uu
                + (row[0] * column[1] + row[1] * column[0]) * lu;
      }
    }
    return pull;
  }

  /** How c1 - eta and c2 - eta change with one parameter of the roll call. */
  private double[] weights(int state, int rollCall, int parameter) {
    int dimensions = size - 2;
    if (parameter < dimensions) {
      double x = points.points()[parameter][state][session[rollCall]];
      return new double[] {-x, -x};
    }
    return parameter == dimensions ? new double[] {1, 0} : new double[] {0, 1};
  }

  /** [state][roll call]: u; NaN where the state did not vote or the roll call is not used. */
  public float[][] values() {
    return values;
  }

  /** [state][roll call]: variance of u under the model, 0 if a vote was certain; NaN where u is. */
  public float[][] variances() {
    return variances;
  }

  /**
   * Mean product of two states' residuals under the model, the roll call's parameters having been
   * fitted to the same votes; NaN where one of them has none.
   */
  public double expectedProduct(int i, int j, int rollCall) {
    if (Float.isNaN(values[i][rollCall]) || Float.isNaN(values[j][rollCall])) {
      return Double.NaN;
    }
    double sum = 0;
    for (int d = rollCall * size; d < (rollCall + 1) * size; d++) {
      sum -= (double) pulls[i][d] * pulls[j][d];
    }
    return sum;
  }
}
