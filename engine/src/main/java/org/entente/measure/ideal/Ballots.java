package org.entente.measure.ideal;

import java.util.Arrays;
import java.util.List;
import org.entente.domain.VoteMatrix;

/**
 * Votes laid out for the two halves of the fit: by roll call and by state. Roll calls on which all
 * voted alike, or fewer than {@value #FEWEST} voted, tell nothing about where anyone stands and are
 * left out.
 */
public final class Ballots {
  /** Fewest votes of a roll call that is used. */
  public static final int FEWEST = 5;

  private final List<String> states;
  private final int sessions;
  private final int[] session;
  private final int[][] voters;
  private final byte[][] votes;
  private final int[][] rollCalls;
  private final byte[][] cast;
  private final int[] first;
  private final int[] last;
  private int tooFew;
  private int unanimous;

  /**
   * @param matrix votes, roll calls in any order
   * @param session [roll call]: session it belongs to, numbered from 0
   * @throws IllegalArgumentException if there is not one session per roll call
   */
  public Ballots(VoteMatrix matrix, int[] session) {
    if (session.length != matrix.rollCalls()) {
      throw new IllegalArgumentException("one session per roll call");
    }
    this.states = matrix.states();
    this.session = session.clone();
    this.sessions = Arrays.stream(session).max().orElse(-1) + 1;
    voters = new int[session.length][];
    votes = new byte[session.length][];
    for (int v = 0; v < session.length; v++) {
      gather(matrix, v);
    }
    rollCalls = new int[states.size()][];
    cast = new byte[states.size()][];
    first = new int[states.size()];
    last = new int[states.size()];
    byState();
  }

  private void gather(VoteMatrix matrix, int rollCall) {
    int[] who = new int[states.size()];
    byte[] how = new byte[states.size()];
    int n = 0;
    int kinds = 0;
    for (int i = 0; i < who.length; i++) {
      int vote = matrix.vote(i, rollCall);
      if (vote > 0) {
        who[n] = i;
        how[n++] = (byte) vote;
        kinds |= 1 << vote;
      }
    }
    boolean used = n >= FEWEST && Integer.bitCount(kinds) > 1;
    tooFew += n < FEWEST ? 1 : 0;
    unanimous += n >= FEWEST && !used ? 1 : 0;
    voters[rollCall] = Arrays.copyOf(who, used ? n : 0);
    votes[rollCall] = Arrays.copyOf(how, used ? n : 0);
  }

  private void byState() {
    int[] count = new int[states.size()];
    for (int[] each : voters) {
      for (int i : each) {
        count[i]++;
      }
    }
    for (int i = 0; i < count.length; i++) {
      rollCalls[i] = new int[count[i]];
      cast[i] = new byte[count[i]];
      first[i] = sessions;
      last[i] = -1;
    }
    Arrays.fill(count, 0);
    for (int v = 0; v < voters.length; v++) {
      for (int j = 0; j < voters[v].length; j++) {
        int i = voters[v][j];
        rollCalls[i][count[i]] = v;
        cast[i][count[i]++] = votes[v][j];
        first[i] = Math.min(first[i], session[v]);
        last[i] = Math.max(last[i], session[v]);
      }
    }
  }

  /** Codes, one per row. */
  public List<String> states() {
    return states;
  }

  /** How many sessions there are, from 0 to the last with a roll call. */
  public int sessions() {
    return sessions;
  }

  /** Roll calls, used or not. */
  public int rollCalls() {
    return session.length;
  }

  /** Roll calls left out because fewer than {@value #FEWEST} voted. */
  public int tooFew() {
    return tooFew;
  }

  /** Roll calls left out because all who voted voted alike. */
  public int unanimous() {
    return unanimous;
  }

  /** Session of a roll call. */
  public int session(int rollCall) {
    return session[rollCall];
  }

  /** Rows of the states that voted; empty if the roll call is not used. Not to be changed. */
  public int[] voters(int rollCall) {
    return voters[rollCall];
  }

  /** Their votes: 1 yes, 2 abstention, 3 no. Not to be changed. */
  public byte[] votes(int rollCall) {
    return votes[rollCall];
  }

  /** Used roll calls on which a state voted. Not to be changed. */
  public int[] rollCallsOf(int state) {
    return rollCalls[state];
  }

  /** Its votes on them. Not to be changed. */
  public byte[] votesOf(int state) {
    return cast[state];
  }

  /** First session in which a state cast a vote that is used; the number of sessions if none. */
  public int first(int state) {
    return first[state];
  }

  /** Last such session; -1 if none. */
  public int last(int state) {
    return last[state];
  }
}
