package org.entente.measure.ideal;

/**
 * Newton step of one state's path on one dimension: theta_first ~ N(0, 1), theta_t ~ N(theta_t-1,
 * w^2), and theta_t ~ N(0, level) after the first besides. The information matrix is tridiagonal,
 * so that one step and all its variances cost one pass forward and one back (Kalman smoother). Used
 * by one thread at a time.
 */
final class Walk {
  /** Part of a Newton step that is made: whole steps of a few states jump to and fro for ever. */
  private static final double DAMPING = 0.8;

  /**
   * Longest step of a session, in standard deviations between states: Newton far off overshoots.
   */
  private static final double LONGEST = 0.5;

  private final double coupling;
  private final double pull;
  private final double[] forward;
  private final double[] backward;
  private final double[] right;

  /**
   * @param priors variance of a step, and of a point after the first
   */
  Walk(int sessions, Priors priors) {
    this.coupling = 1 / priors.walk();
    this.pull = 1 / priors.level();
    forward = new double[sessions];
    backward = new double[sessions];
    right = new double[sessions];
  }

  /**
   * Moves a path one step up its log posterior.
   *
   * @param path [session]; changed between first and last
   * @param gradient [session] of the log-likelihood of the votes at the path
   * @param information [session] of the votes
   * @param variances [session]; filled with posterior variances given the roll calls
   */
  void step(
      double[] path,
      double[] gradient,
      double[] information,
      int first,
      int last,
      double[] variances) {
    system(path, gradient, information, first, last);
    for (int t = first + 1; t <= last; t++) {
      forward[t] -= coupling * coupling / forward[t - 1];
      right[t] += coupling / forward[t - 1] * right[t - 1];
    }
    double next = 0;
    for (int t = last; t >= first; t--) {
      double own = diagonal(information, first, last, t);
      backward[t] = own - (t < last ? coupling * coupling / backward[t + 1] : 0);
      next = (right[t] + (t < last ? coupling * next : 0)) / forward[t];
      path[t] += Math.max(-LONGEST, Math.min(LONGEST, DAMPING * next));
      variances[t] = 1 / (forward[t] + backward[t] - own);
    }
  }

  private void system(double[] path, double[] gradient, double[] information, int first, int last) {
    for (int t = first; t <= last; t++) {
      forward[t] = diagonal(information, first, last, t);
      right[t] = gradient[t];
      if (t == first) {
        right[t] -= path[t];
      } else {
        right[t] -= coupling * (path[t] - path[t - 1]) + pull * path[t];
      }
      if (t < last) {
        right[t] -= coupling * (path[t] - path[t + 1]);
      }
    }
  }

  private double diagonal(double[] information, int first, int last, int t) {
    return information[t] + (t == first ? 1 : coupling + pull) + (t < last ? coupling : 0);
  }
}
