package org.entente.measure.together;

import org.entente.domain.VoteMatrix;
import org.entente.measure.ideal.IdealPoints;

/** How likely each vote of a state on a roll call is from where the state stands. */
@FunctionalInterface
public interface Positions {
  /**
   * @param state row of the matrix
   * @param rollCall of the matrix
   * @return probabilities of yes, abstention and no; sum 1
   */
  double[] of(int state, int rollCall);

  /**
   * From fitted ideal points. On a roll call that the fit left out, and for a state without a point
   * in that session, the shares of the votes of all states stand in: there, positions tell nothing.
   *
   * @param item [roll call of the matrix]: the same roll call in the fit
   * @param session [roll call of the matrix]: its session in the fit
   * @throws IllegalArgumentException if there is not one of each per roll call
   */
  static Positions fitted(VoteMatrix votes, IdealPoints points, int[] item, int[] session) {
    if (item.length != votes.rollCalls() || session.length != votes.rollCalls()) {
      throw new IllegalArgumentException("one item and one session per roll call");
    }
    int[] row = votes.states().stream().mapToInt(points.states()::indexOf).toArray();
    return (state, rollCall) -> {
      int v = item[rollCall];
      int t = session[rollCall];
      if (row[state] < 0 || points.discrimination()[0][v] == 0 || !points.has(row[state], t)) {
        return shares(votes, rollCall);
      }
      double[] p = points.probabilities(row[state], t, v);
      return new double[] {p[2], p[1], p[0]};
    };
  }

  /**
   * Shares of yes, abstention and no among all votes cast on a roll call: what stands in where
   * positions tell nothing.
   */
  static double[] shares(VoteMatrix votes, int rollCall) {
    double[] shares = new double[3];
    int cast = 0;
    for (int state = 0; state < votes.states().size(); state++) {
      int vote = votes.vote(state, rollCall);
      if (vote > 0) {
        shares[vote - 1]++;
        cast++;
      }
    }
    for (int vote = 0; vote < 3; vote++) {
      shares[vote] /= Math.max(1, cast);
    }
    return shares;
  }
}
