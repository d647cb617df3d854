package org.entente;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.domain.VoteMatrix;

/**
 * A made world of twelve invented states whose answers follow on paper. Its roll calls repeat every
 * 24, so that every share below is exact:
 *
 * <ul>
 *   <li>the bloc BLA, BLB, BLC, BLD votes yes on three roll calls of six, no on two, abstains on
 *       one
 *   <li>the rival RIV votes the other way round
 *   <li>the outsider OUT and its twin TWI always vote yes
 *   <li>HUB votes yes and no in turns of four; the spokes SPA and SPB each vote against it on
 *       another quarter of the roll calls
 *   <li>ABS votes with the bloc, and only on the first and fourth of six
 *   <li>NON is no member: it never votes
 * </ul>
 */
public final class SmallWorld {
  public static final List<String> BLOC = List.of("BLA", "BLB", "BLC", "BLD");
  public static final int ROLL_CALLS = 120;

  private static final byte[] BLOC_VOTES = {1, 1, 1, 3, 3, 2};

  private SmallWorld() {}

  /** Two roll calls to a text, as a paragraph and its whole. */
  public static VoteMatrix votes() {
    return votes(2);
  }

  /**
   * @param clusterSize consecutive roll calls on one text
   */
  public static VoteMatrix votes(int clusterSize) {
    int[] clusters = new int[ROLL_CALLS];
    for (int v = 0; v < ROLL_CALLS; v++) {
      clusters[v] = v / clusterSize;
    }
    Map<String, byte[]> rows = rows();
    return new VoteMatrix(
        List.copyOf(rows.keySet()), rows.values().toArray(byte[][]::new), clusters);
  }

  /** Every state's votes, 1 yes, 2 abstain, 3 no, 0 none, by code. */
  public static Map<String, byte[]> rows() {
    Map<String, byte[]> rows = new TreeMap<>();
    BLOC.forEach(state -> rows.put(state, row(SmallWorld::bloc)));
    rows.put("RIV", row(v -> 4 - bloc(v)));
    rows.put("OUT", row(v -> 1));
    rows.put("TWI", row(v -> 1));
    rows.put("HUB", row(SmallWorld::hub));
    rows.put("SPA", row(v -> v % 4 == 0 ? 4 - hub(v) : hub(v)));
    rows.put("SPB", row(v -> v % 4 == 1 ? 4 - hub(v) : hub(v)));
    rows.put("ABS", row(v -> v % 3 == 0 ? bloc(v) : 0));
    rows.put("NON", row(v -> 0));
    return rows;
  }

  private static int bloc(int v) {
    return BLOC_VOTES[v % 6];
  }

  private static int hub(int v) {
    return v / 4 % 2 == 0 ? 1 : 3;
  }

  private interface Voter {
    int vote(int rollCall);
  }

  private static byte[] row(Voter voter) {
    byte[] row = new byte[ROLL_CALLS];
    for (int v = 0; v < ROLL_CALLS; v++) {
      row[v] = (byte) voter.vote(v);
    }
    return row;
  }

  /** Row of a state in {@link #votes()}. */
  public static int at(VoteMatrix votes, String state) {
    return votes.find(state).orElseThrow();
  }
}
