package org.entente.measure.ideal;

import java.util.List;

/**
 * Fitted ideal points.
 *
 * @param states codes, one per row
 * @param first [state]: first session with a vote that was used; the number of sessions if none
 * @param last [state]: last such session; -1 if none
 * @param points [dimension][state][session]: mean 0 and standard deviation 1 over all states and
 *     sessions; meaningless outside first to last
 * @param errors [dimension][state][session]: standard errors
 * @param votes [state][session]: votes used
 * @param discrimination [dimension][roll call]: b; 0 for a roll call that was not used
 * @param lower [roll call]: no below; NaN for a roll call that was not used
 * @param upper [roll call]: yes above, abstention between; NaN likewise
 * @param report how the fit went, and what was left out
 */
public record IdealPoints(
    List<String> states,
    int[] first,
    int[] last,
    double[][][] points,
    double[][][] errors,
    int[][] votes,
    double[][] discrimination,
    double[] lower,
    double[] upper,
    FitReport report) {

  /** Roll calls that were used. */
  public int used() {
    return report.used();
  }

  /** Rounds that were made. */
  public int iterations() {
    return report.iterations();
  }

  /** Largest change of a point in the last round. */
  public double change() {
    return report.change();
  }

  /** Whether that is below the tolerance. */
  public boolean converged() {
    return report.converged();
  }

  /** Whether a state has a point in a session: between its first and its last vote. */
  public boolean has(int state, int session) {
    return session >= first[state] && session <= last[state];
  }

  /** Whether a roll call was used: enough states voted, and not all alike. */
  public boolean used(int rollCall) {
    return !Double.isNaN(lower[rollCall]);
  }

  /** Systematic part of a state's vote on a roll call of a session. */
  public double eta(int state, int session, int rollCall) {
    double eta = 0;
    for (int d = 0; d < points.length; d++) {
      eta += discrimination[d][rollCall] * points[d][state][session];
    }
    return eta;
  }

  /**
   * Probabilities of no, abstention and yes of a state on a roll call of a session; NaN if the roll
   * call was not used.
   */
  public double[] probabilities(int state, int session, int rollCall) {
    return probabilities(eta(state, session, rollCall), lower[rollCall], upper[rollCall]);
  }

  /**
   * Probabilities of no, abstention and yes in the ordered probit.
   *
   * @param eta systematic part
   * @param lower no below
   * @param upper yes above
   */
  public static double[] probabilities(double eta, double lower, double upper) {
    double no = Normal.below(lower - eta);
    double notYes = Normal.below(upper - eta);
    return new double[] {no, notYes - no, 1 - notYes};
  }
}
