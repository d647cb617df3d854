package org.entente.measure.ideal;

/**
 * What fixes the scale of points: mean 0 and deviation 1 over all votes cast, that is, over states
 * and sessions weighted by the votes a state cast in the session. The likelihood does not see the
 * scale, but the priors do: that of b would stretch the points without end. So the mode is sought
 * where mean and deviation are as said, with a multiplier for each: there the slope of the log
 * posterior by a point is weight x (shift + multiplier x point), and not 0.
 *
 * <p>Weighted by votes, for otherwise sessions of many roll calls, whose priors of b weigh more
 * together, are stretched at the cost of those of few.
 */
final class Standard {
  /** Far from the mode slopes are steep; at it the multiplier was never found above 4. */
  private static final double MOST_MULTIPLIER = 20;

  private final double[][] weights;
  private final double total;
  private final double[] multipliers;
  private final double[] shifts;
  private final double[][][] slopes;

  Standard(Ballots ballots, int dimensions) {
    int states = ballots.states().size();
    weights = new double[states][ballots.sessions()];
    multipliers = new double[dimensions];
    shifts = new double[dimensions];
    slopes = new double[dimensions][states][2];
    int points = 0;
    double votes = 0;
    for (int i = 0; i < states; i++) {
      for (int v : ballots.rollCallsOf(i)) {
        weights[i][ballots.session(v)]++;
        votes++;
      }
      points += Math.max(0, ballots.last(i) - ballots.first(i) + 1);
    }
    for (double[] row : weights) {
      for (int t = 0; t < row.length; t++) {
        row[t] *= points / votes;
      }
    }
    total = points;
  }

  /** Votes of a state in a session over the mean of all; 0 in a session without any. */
  double weight(int state, int session) {
    return weights[state][session];
  }

  /** Sum of all weights: the number of points. */
  double total() {
    return total;
  }

  /** What the constraints add to the slope at a point. */
  double pull(int d, int state, int session, double point) {
    return -weights[state][session] * (shifts[d] + multipliers[d] * point);
  }

  /** What they add to the information of a point. */
  double information(int d, int state, int session) {
    return weights[state][session] * multipliers[d];
  }

  /**
   * Notes the log posterior's slopes along one state's path.
   *
   * @param slope their sum
   * @param alongScale sum of slope times point
   */
  void note(int d, int state, double slope, double alongScale) {
    slopes[d][state][0] = slope;
    slopes[d][state][1] = alongScale;
  }

  /** Multipliers from the slopes of all states, as they would be at the mode. */
  void update(int d) {
    double slope = 0;
    double alongScale = 0;
    for (double[] each : slopes[d]) {
      slope += each[0];
      alongScale += each[1];
    }
    shifts[d] = slope / total;
    multipliers[d] = Math.max(0, Math.min(MOST_MULTIPLIER, alongScale / total));
  }
}
