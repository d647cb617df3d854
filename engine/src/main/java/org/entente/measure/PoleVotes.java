package org.entente.measure;

import java.util.HashMap;
import java.util.Map;
import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;

/**
 * How the votes of two states relate to those of a third, the pole.
 *
 * <p>{@link #against}: of the roll calls on which the two cast the same vote and the pole voted,
 * the share on which they said yes to its no or no to its yes; and the share to be expected if the
 * three voted independently with the shares of yes, abstention and no that each has on the roll
 * calls where all three voted. {@link #without}: the table of the two on the roll calls where the
 * pole abstained or voted with the majority (the most frequent vote of all states, if only one vote
 * is the most frequent).
 *
 * <p>Cost: one look at every roll call for each pair; the majorities once per matrix.
 */
public final class PoleVotes {
  /** Squares of counts below this are rounding. */
  private static final double NOISE = 1e-9;

  private final VoteMatrix votes;
  private final int pole;
  private final boolean[] unopposed;

  /**
   * @param pole row of the pole
   */
  public PoleVotes(VoteMatrix votes, int pole) {
    this.votes = votes;
    this.pole = pole;
    this.unopposed = new boolean[votes.rollCalls()];
    for (int v = 0; v < unopposed.length; v++) {
      int vote = votes.vote(pole, v);
      unopposed[v] = vote == 2 || (vote > 0 && vote == majority(v));
    }
  }

  /** 1 yes, 2 abstention, 3 no; 0 if two are equally frequent. */
  private int majority(int rollCall) {
    int[] count = new int[4];
    for (int i = 0; i < votes.states().size(); i++) {
      count[votes.vote(i, rollCall)]++;
    }
    int most = Math.max(count[1], Math.max(count[2], count[3]));
    int found = 0;
    for (int vote = 1; vote <= 3; vote++) {
      if (count[vote] == most) {
        found = found == 0 ? vote : -1;
      }
    }
    return Math.max(0, found);
  }

  /**
   * Shares of equal votes that were cast against the pole.
   *
   * @param share observed; NaN without equal votes
   * @param effective equal votes that would have the same error if they were independent: p (1 - p)
   *     over the variance with roll calls of one cluster moving together; where all or none of them
   *     were cast against the pole, their clusters
   * @param expected from the three states' margins; NaN if they let no equal vote expect
   * @param agreements equal votes on roll calls where the pole voted
   */
  public record Against(double share, double effective, double expected, int agreements) {

    /** End of Wilson's interval (1927), which has a width at 0 and at 1 too. */
    public double end(double normal) {
      double square = normal * normal / effective;
      double spread = Math.sqrt(share * (1 - share) / effective + square / effective / 4);
      double end = (share + square / 2 + normal * spread) / (1 + square);
      return normal < 0 ? Math.min(share, end) : Math.max(share, end);
    }
  }

  /** See {@link PoleVotes}. */
  public Against against(int a, int b) {
    Map<Integer, int[]> clusters = new HashMap<>();
    double[][] margins = new double[3][4];
    for (int v = 0; v < votes.rollCalls(); v++) {
      int x = votes.vote(a, v);
      int y = votes.vote(b, v);
      int p = votes.vote(pole, v);
      if (x > 0 && y > 0 && p > 0) {
        margins[0][x]++;
        margins[1][y]++;
        margins[2][p]++;
        if (x == y) {
          int[] counts = clusters.computeIfAbsent(votes.cluster(v), key -> new int[2]);
          counts[0]++;
          counts[1] += x + p == 4 && x != 2 ? 1 : 0;
        }
      }
    }
    return against(clusters, margins);
  }

  private static Against against(Map<Integer, int[]> clusters, double[][] margins) {
    int agreements = clusters.values().stream().mapToInt(each -> each[0]).sum();
    double share = clusters.values().stream().mapToInt(each -> each[1]).sum();
    share = agreements == 0 ? Double.NaN : share / agreements;
    double squares = 0;
    for (int[] each : clusters.values()) {
      double influence = each[1] - share * each[0];
      squares += influence * influence;
    }
    double effective =
        squares > NOISE ? share * (1 - share) * agreements * agreements / squares : clusters.size();
    return new Against(share, effective, expected(margins), agreements);
  }

  private static double expected(double[][] margins) {
    double equal = 0;
    double against = 0;
    double pole = margins[2][1] + margins[2][2] + margins[2][3];
    for (int x = 1; x <= 3; x++) {
      double both = margins[0][x] * margins[1][x];
      equal += both;
      against += x == 2 ? 0 : both * margins[2][4 - x] / pole;
    }
    return equal == 0 ? Double.NaN : against / equal;
  }

  /** The table of two states on the roll calls where the pole did not stand apart. */
  public JointVotes without(int a, int b) {
    byte[][] rows = new byte[2][votes.rollCalls()];
    int[] clusters = new int[votes.rollCalls()];
    for (int v = 0; v < clusters.length; v++) {
      clusters[v] = votes.cluster(v);
      rows[0][v] = (byte) (unopposed[v] ? votes.vote(a, v) : 0);
      rows[1][v] = (byte) (unopposed[v] ? votes.vote(b, v) : 0);
    }
    VoteMatrix left = new VoteMatrix(java.util.List.of("a", "b"), rows, clusters);
    PairCounts counts = new PairCounts(left.words());
    counts.load(left, 0, 1);
    return counts.jointVotes(left, 0, 1);
  }
}
