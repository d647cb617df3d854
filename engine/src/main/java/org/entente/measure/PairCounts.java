package org.entente.measure;

import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;

/**
 * The seven counts behind every {@link Similarity}, for one dyad, plain or weighted by a bootstrap
 * draw. A work object: made once per thread, loaded for one dyad after another.
 */
public final class PairCounts {
  private final int words;
  private final long[][] masks;
  private final double[] counts = new double[7];

  /** For matrices with this many words per bit set. */
  public PairCounts(int words) {
    this.words = words;
    this.masks = new long[7][words];
  }

  /** Takes up the dyad of two rows of the matrix. */
  public void load(VoteMatrix votes, int a, int b) {
    for (int w = 0; w < words; w++) {
      long both = votes.cast(a)[w] & votes.cast(b)[w];
      long a1 = votes.aboveYes(a)[w] & both;
      long a2 = votes.aboveAbstain(a)[w] & both;
      long b1 = votes.aboveYes(b)[w] & both;
      long b2 = votes.aboveAbstain(b)[w] & both;
      masks[0][w] = both;
      masks[1][w] = a1 ^ b1;
      masks[2][w] = a2 ^ b2;
      masks[3][w] = a1;
      masks[4][w] = a2;
      masks[5][w] = b1;
      masks[6][w] = b2;
    }
  }

  /** Roll calls on which both voted. */
  public int n() {
    return count(masks[0]);
  }

  /** The measure over all roll calls, each once. */
  public double value(Similarity measure) {
    for (int m = 0; m < 7; m++) {
      counts[m] = count(masks[m]);
    }
    return of(measure, differing());
  }

  /** The measure in one bootstrap draw. */
  public double value(Similarity measure, ClusterWeights weights, int draw) {
    long[][] planes = weights.planes(draw);
    for (int m = 0; m < 7; m++) {
      counts[m] = weighted(masks[m], planes);
    }
    return of(measure, measure == Similarity.AGREEMENT ? weightedDiffering(planes) : 0);
  }

  private double of(Similarity measure, double differing) {
    double n = counts[0];
    if (n == 0) {
      return Double.NaN;
    }
    double distance = counts[1] + counts[2];
    return measure.of(n, n - differing, distance, counts[3], counts[4], counts[5], counts[6]);
  }

  private int differing() {
    int sum = 0;
    for (int w = 0; w < words; w++) {
      sum += Long.bitCount(masks[1][w] | masks[2][w]);
    }
    return sum;
  }

  private double weightedDiffering(long[][] planes) {
    int sum = 0;
    for (int p = 0; p < planes.length; p++) {
      for (int w = 0; w < words; w++) {
        sum += Long.bitCount((masks[1][w] | masks[2][w]) & planes[p][w]) << p;
      }
    }
    return sum;
  }

  private int weighted(long[] mask, long[][] planes) {
    int sum = 0;
    for (int p = 0; p < planes.length; p++) {
      long[] plane = planes[p];
      int inPlane = 0;
      for (int w = 0; w < words; w++) {
        inPlane += Long.bitCount(mask[w] & plane[w]);
      }
      sum += inPlane << p;
    }
    return sum;
  }

  private static int count(long[] mask) {
    int sum = 0;
    for (long word : mask) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  /** The 3 x 3 table of the loaded dyad. */
  public int[] table() {
    int[] cells = new int[9];
    for (int w = 0; w < words; w++) {
      long both = masks[0][w];
      long[] a = byVote(both, masks[3][w], masks[4][w]);
      long[] b = byVote(both, masks[5][w], masks[6][w]);
      for (int c = 0; c < 9; c++) {
        cells[c] += Long.bitCount(a[c / 3] & b[c % 3]);
      }
    }
    return cells;
  }

  /** The table with the design effect of the roll calls' clustering. */
  public JointVotes jointVotes(VoteMatrix votes, int a, int b) {
    int[] cells = table();
    return new JointVotes(cells, DesignEffect.ofKappa(votes, a, b, cells));
  }

  private static long[] byVote(long cast, long above1, long above2) {
    return new long[] {cast & ~above1, above1 & ~above2, above2};
  }
}
