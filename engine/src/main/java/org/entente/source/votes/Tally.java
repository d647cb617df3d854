package org.entente.source.votes;

import java.util.Collection;
import java.util.Collections;
import org.entente.domain.Vote;

/** How many cast which vote. */
record Tally(int yes, int no, int abstain) {

  static Tally of(Collection<Vote> votes) {
    return new Tally(
        Collections.frequency(votes, Vote.YES),
        Collections.frequency(votes, Vote.NO),
        Collections.frequency(votes, Vote.ABSTAIN));
  }

  int total() {
    return yes + no + abstain;
  }

  /** True if each published total, where there is one, is what was counted. */
  boolean agrees(String publishedYes, String publishedNo, String publishedAbstain) {
    return is(yes, publishedYes) && is(no, publishedNo) && is(abstain, publishedAbstain);
  }

  private static boolean is(int counted, String published) {
    String whole = Ballot.withoutFraction(published);
    return whole.isEmpty() || whole.equals(Integer.toString(counted));
  }
}
