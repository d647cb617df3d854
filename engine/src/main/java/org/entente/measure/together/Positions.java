package org.entente.measure.together;

import org.entente.domain.VoteMatrix;

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
