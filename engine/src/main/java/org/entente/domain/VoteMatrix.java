package org.entente.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Votes of states on roll calls, as bit sets: bit v of a state's set is 1 if it cast that vote on
 * roll call v. A state that was absent has the bit in none of its sets.
 */
public final class VoteMatrix {
  private final List<String> states;
  private final int rollCalls;
  private final int[] clusters;
  private final int clusterCount;
  private final long[][] above1;
  private final long[][] above2;
  private final long[][] cast;

  /**
   * @param states actor codes, sorted, one per row of {@code votes}
   * @param votes [state][roll call]: 1 yes, 2 abstain, 3 no, 0 no vote
   * @param clusters [roll call]: which cluster it belongs to, numbered from 0 without gaps
   * @throws IllegalArgumentException if the shapes do not agree or a vote is none of 0 to 3
   */
  public VoteMatrix(List<String> states, byte[][] votes, int[] clusters) {
    if (states.size() != votes.length) {
      throw new IllegalArgumentException("one row of votes per state");
    }
    this.states = List.copyOf(states);
    this.rollCalls = clusters.length;
    this.clusters = clusters.clone();
    int highest = -1;
    for (int cluster : clusters) {
      highest = Math.max(highest, cluster);
    }
    this.clusterCount = highest + 1;
    int words = (rollCalls + 63) / 64;
    above1 = new long[votes.length][words];
    above2 = new long[votes.length][words];
    cast = new long[votes.length][words];
    for (int s = 0; s < votes.length; s++) {
      fill(s, votes[s]);
    }
  }

  private void fill(int state, byte[] row) {
    if (row.length != rollCalls) {
      throw new IllegalArgumentException("one vote per roll call");
    }
    for (int v = 0; v < rollCalls; v++) {
      if (row[v] < 0 || row[v] > 3) {
        throw new IllegalArgumentException("not a vote: " + row[v]);
      }
      long bit = 1L << (v & 63);
      int word = v >> 6;
      cast[state][word] |= row[v] > 0 ? bit : 0;
      above1[state][word] |= row[v] > 1 ? bit : 0;
      above2[state][word] |= row[v] > 2 ? bit : 0;
    }
  }

  public List<String> states() {
    return states;
  }

  /** Row of a state; empty if it has none. */
  public Optional<Integer> find(String code) {
    int row = states.indexOf(code);
    return row < 0 ? Optional.empty() : Optional.of(row);
  }

  public int rollCalls() {
    return rollCalls;
  }

  public int clusterCount() {
    return clusterCount;
  }

  /** Cluster of a roll call. */
  public int cluster(int rollCall) {
    return clusters[rollCall];
  }

  /** 64-bit words per bit set. */
  public int words() {
    return (rollCalls + 63) / 64;
  }

  /** Roll calls on which the state voted at all. Not to be changed. */
  public long[] cast(int state) {
    return cast[state];
  }

  /** Roll calls on which it abstained or voted no (rank above 1). Not to be changed. */
  public long[] aboveYes(int state) {
    return above1[state];
  }

  /** Roll calls on which it voted no (rank above 2). Not to be changed. */
  public long[] aboveAbstain(int state) {
    return above2[state];
  }

  /** 1 yes, 2 abstain, 3 no, 0 no vote. */
  public int vote(int state, int rollCall) {
    int word = rollCall >> 6;
    long bit = 1L << (rollCall & 63);
    if ((cast[state][word] & bit) == 0) {
      return 0;
    }
    return 1
        + ((above1[state][word] & bit) != 0 ? 1 : 0)
        + ((above2[state][word] & bit) != 0 ? 1 : 0);
  }

  /**
   * The same states on some roll calls only; clusters are numbered anew.
   *
   * @param chosen roll calls, in the order wanted
   */
  public VoteMatrix among(int[] chosen) {
    byte[][] votes = new byte[states.size()][chosen.length];
    for (int s = 0; s < votes.length; s++) {
      for (int v = 0; v < chosen.length; v++) {
        votes[s][v] = (byte) vote(s, chosen[v]);
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] renumbered = new int[chosen.length];
    for (int v = 0; v < chosen.length; v++) {
      renumbered[v] = numbers.computeIfAbsent(clusters[chosen[v]], key -> numbers.size());
    }
    return new VoteMatrix(states, votes, renumbered);
  }
}
