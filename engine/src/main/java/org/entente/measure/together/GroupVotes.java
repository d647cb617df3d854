package org.entente.measure.together;

import java.util.Arrays;
import org.entente.domain.VoteMatrix;

/**
 * The roll calls on which all k members of a group voted. Arrays are not to be changed.
 *
 * @param members k
 * @param rollCalls [n] index of the roll call in the matrix, ascending
 * @param cells [n] 0 to 3^k - 1: yes 0, abstention 1, no 2, member 0 the most significant digit
 * @param clusters [n] cluster of the roll call, numbered from 0 without gaps
 * @param clusterCount how many clusters
 * @param majority [n] vote that most of all states cast, 0 to 2, or {@link Majority#NONE}
 */
public record GroupVotes(
    int members, int[] rollCalls, int[] cells, int[] clusters, int clusterCount, byte[] majority) {
  /** 3^19 is the largest power of 3 in an int. */
  private static final int MOST_MEMBERS = 19;

  public GroupVotes {
    if (members < 1 || members > MOST_MEMBERS) {
      throw new IllegalArgumentException("not a group that can be counted: " + members);
    }
    int n = rollCalls.length;
    if (cells.length != n || clusters.length != n || majority.length != n) {
      throw new IllegalArgumentException("one cell, cluster and majority per roll call");
    }
  }

  /**
   * @param rows rows of the members, in the order of the digits
   * @param majority of the same matrix
   */
  public static GroupVotes of(VoteMatrix votes, int[] rows, Majority majority) {
    int[] rollCalls = common(votes, rows);
    int[] cells = new int[rollCalls.length];
    int[] clusters = new int[rollCalls.length];
    byte[] most = new byte[rollCalls.length];
    int[] number = new int[votes.clusterCount()];
    int seen = 0;
    for (int r = 0; r < rollCalls.length; r++) {
      int rollCall = rollCalls[r];
      for (int row : rows) {
        cells[r] = 3 * cells[r] + votes.vote(row, rollCall) - 1;
      }
      int cluster = votes.cluster(rollCall);
      if (number[cluster] == 0) {
        number[cluster] = ++seen;
      }
      clusters[r] = number[cluster] - 1;
      most[r] = majority.of(rollCall);
    }
    return new GroupVotes(rows.length, rollCalls, cells, clusters, seen, most);
  }

  private static int[] common(VoteMatrix votes, int[] rows) {
    int[] found = new int[votes.rollCalls()];
    int n = 0;
    for (int w = 0; w < votes.words(); w++) {
      long all = -1;
      for (int row : rows) {
        all &= votes.cast(row)[w];
      }
      for (; all != 0; all &= all - 1) {
        found[n++] = (w << 6) + Long.numberOfTrailingZeros(all);
      }
    }
    return Arrays.copyOf(found, n);
  }

  /**
   * The votes on some of the roll calls.
   *
   * @param from index in the matrix of the first
   * @param to index after the last
   */
  public GroupVotes between(int from, int to) {
    int first = place(from);
    int end = Math.max(first, place(to));
    int[] some = Arrays.copyOfRange(clusters, first, end);
    int[] number = new int[clusterCount];
    int seen = 0;
    for (int r = 0; r < some.length; r++) {
      if (number[some[r]] == 0) {
        number[some[r]] = ++seen;
      }
      some[r] = number[some[r]] - 1;
    }
    return new GroupVotes(
        members,
        Arrays.copyOfRange(rollCalls, first, end),
        Arrays.copyOfRange(cells, first, end),
        some,
        seen,
        Arrays.copyOfRange(majority, first, end));
  }

  private int place(int rollCall) {
    int found = Arrays.binarySearch(rollCalls, rollCall);
    return found < 0 ? -found - 1 : found;
  }

  /** n. */
  public int n() {
    return rollCalls.length;
  }

  /**
   * The table.
   *
   * @return [3^k] roll calls per cell
   * @throws IllegalArgumentException for a group too large for a table
   */
  public int[] counts() {
    int[] counts = new int[Margins.of(members, 1).cells(0).length];
    for (int cell : cells) {
      counts[cell]++;
    }
    return counts;
  }

  /** Roll calls on which all members cast the same vote and most states another one. */
  public int standTogether() {
    Alike alike = new Alike(members);
    int count = 0;
    for (int r = 0; r < cells.length; r++) {
      count += alike.isAgainst(cells[r], majority[r]) ? 1 : 0;
    }
    return count;
  }
}
