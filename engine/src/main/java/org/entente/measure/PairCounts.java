package org.entente.measure;

import java.util.BitSet;
import java.util.List;
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

  /** Clusters that hold at least one of them. */
  int clusters(VoteMatrix votes) {
    BitSet clusters = new BitSet();
    for (int w = 0; w < words; w++) {
      for (long left = masks[0][w]; left != 0; left &= left - 1) {
        clusters.set(votes.cluster((w << 6) + Long.numberOfTrailingZeros(left)));
      }
    }
    return clusters.cardinality();
  }

  /** The measure over all roll calls, each once. */
  public double value(Similarity measure) {
    for (int m = 0; m < 7; m++) {
      counts[m] = count(masks[m]);
    }
    return of(measure, differing());
  }

  /** Several measures in one bootstrap draw: the counts are made once for all of them. */
  public void values(List<Similarity> measures, ClusterWeights weights, int draw, double[][] into) {
    weigh(weights.planes(draw));
    double differing =
        measures.contains(Similarity.AGREEMENT) ? weightedDiffering(weights, draw) : 0;
    for (int m = 0; m < into.length; m++) {
      into[m][draw] = of(measures.get(m), differing);
    }
  }

  /**
   * All seven weighted counts in one pass over the planes: the hot loop of every bootstrap, written
   * out so that each word of a plane is loaded once.
   */
  private void weigh(long[] planes) {
    int n = 0;
    int d1 = 0;
    int d2 = 0;
    int a1 = 0;
    int a2 = 0;
    int b1 = 0;
    int b2 = 0;
    for (int i = 0; i < planes.length; i++) {
      int p = i / words;
      int w = i - p * words;
      long plane = planes[i];
      n += Long.bitCount(masks[0][w] & plane) << p;
      d1 += Long.bitCount(masks[1][w] & plane) << p;
      d2 += Long.bitCount(masks[2][w] & plane) << p;
      a1 += Long.bitCount(masks[3][w] & plane) << p;
      a2 += Long.bitCount(masks[4][w] & plane) << p;
      b1 += Long.bitCount(masks[5][w] & plane) << p;
      b2 += Long.bitCount(masks[6][w] & plane) << p;
    }
    counts[0] = n;
    counts[1] = d1;
    counts[2] = d2;
    counts[3] = a1;
    counts[4] = a2;
    counts[5] = b1;
    counts[6] = b2;
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

  private double weightedDiffering(ClusterWeights weights, int draw) {
    long[] planes = weights.planes(draw);
    int sum = 0;
    for (int i = 0; i < planes.length; i++) {
      int w = i % words;
      sum += Long.bitCount((masks[1][w] | masks[2][w]) & planes[i]) << (i / words);
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
