package org.entente.measure.together;

import org.entente.domain.VoteMatrix;

/** On each roll call, the vote that more states cast than any other vote. */
public final class Majority {
  /** No vote was cast more often than both others. */
  public static final byte NONE = 3;

  private final byte[] votes;

  private Majority(byte[] votes) {
    this.votes = votes;
  }

  /** Counts every vote of the matrix once. */
  public static Majority of(VoteMatrix matrix) {
    byte[] votes = new byte[matrix.rollCalls()];
    for (int v = 0; v < votes.length; v++) {
      int[] count = new int[4];
      for (int state = 0; state < matrix.states().size(); state++) {
        count[matrix.vote(state, v)]++;
      }
      votes[v] = most(count[1], count[2], count[3]);
    }
    return new Majority(votes);
  }

  private static byte most(int yes, int abstention, int no) {
    if (yes > abstention && yes > no) {
      return 0;
    }
    if (abstention > yes && abstention > no) {
      return 1;
    }
    return no > yes && no > abstention ? 2 : NONE;
  }

  /** 0 yes, 1 abstention, 2 no, or {@link #NONE}. */
  public byte of(int rollCall) {
    return votes[rollCall];
  }
}
