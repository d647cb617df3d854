package org.entente.measure.ideal;

/**
 * Newton step of one state's path on one dimension: theta_first ~ N(0, 1), theta_t ~ N(theta_t-1,
 * w^2), mean and deviation of all points held by {@link Standard}. The information matrix is
 * tridiagonal, so that one step and all its variances cost one pass forward and one back (Kalman
 * smoother). Used by one thread at a time.
 */
final class Walk {
  /** Part of a Newton step that is made: whole steps of a few states jump to and fro for ever. */
  private static final double DAMPING = 0.8;

  /**
   * Longest step of a session, in standard deviations between states: Newton far off overshoots.
   */
  private static final double LONGEST = 0.5;

  private final double coupling;
  private final Standard standard;
  private final double[] forward;
  private final double[] backward;
  private final double[] right;

  /**
   * @param variance of a step from one session to the next
   */
  Walk(int sessions, double variance, Standard standard) {
    this.coupling = 1 / variance;
    this.standard = standard;
    forward = new double[sessions];
    backward = new double[sessions];
    right = new double[sessions];
  }

  /**
   * Moves a state's path one step up its log posterior.
   *
   * @param votes gradient and information of the state's votes at the path
   * @param path [session]; changed between first and last
   * @param variances [session]; filled with posterior variances given the roll calls
   */
  void step(Votes votes, double[] path, double[] variances) {
    int first = votes.first();
    int last = votes.last();
    system(votes, path);
    for (int t = first + 1; t <= last; t++) {
      forward[t] -= coupling * coupling / forward[t - 1];
      right[t] += coupling / forward[t - 1] * right[t - 1];
    }
    double next = 0;
    for (int t = last; t >= first; t--) {
      double own = diagonal(votes, t);
      backward[t] = own - (t < last ? coupling * coupling / backward[t + 1] : 0);
      next = (right[t] + (t < last ? coupling * next : 0)) / forward[t];
      path[t] += Math.max(-LONGEST, Math.min(LONGEST, DAMPING * next));
      variances[t] = 1 / (forward[t] + backward[t] - own);
    }
  }

  /**
   * What a state's votes say of its path on one dimension.
   *
   * @param gradient [session] of their log-likelihood
   * @param information [session]
   * @param first session with a vote
   * @param last session with a vote
   */
  record Votes(
      int dimension, int state, double[] gradient, double[] information, int first, int last) {}

  /** Slope and information; the slope without the constraints is noted for their multipliers. */
  private void system(Votes votes, double[] path) {
    double slope = 0;
    double alongScale = 0;
    for (int t = votes.first(); t <= votes.last(); t++) {
      forward[t] = diagonal(votes, t);
      right[t] = votes.gradient()[t] - prior(votes, path, t);
      slope += right[t];
      alongScale += right[t] * path[t];
      right[t] += standard.pull(votes.dimension(), votes.state(), t, path[t]);
    }
    standard.note(votes.dimension(), votes.state(), slope, alongScale);
  }

  private double prior(Votes votes, double[] path, int t) {
    double before = t == votes.first() ? path[t] : coupling * (path[t] - path[t - 1]);
    return before + (t < votes.last() ? coupling * (path[t] - path[t + 1]) : 0);
  }

  private double diagonal(Votes votes, int t) {
    return votes.information()[t]
        + (t == votes.first() ? 1 : coupling)
        + (t < votes.last() ? coupling : 0)
        + standard.information(votes.dimension(), votes.state(), t);
  }
}
