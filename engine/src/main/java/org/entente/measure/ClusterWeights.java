package org.entente.measure;

import org.entente.domain.VoteMatrix;

/**
 * Bootstrap draws over clusters of roll calls: in each draw as many clusters as there are, drawn
 * with replacement. How often a roll call's cluster was drawn is its weight; weights are kept as
 * bit planes (plane p holds bit p of every roll call's weight), so that a weighted count is a sum
 * of population counts.
 *
 * <p>Shape: [draw][plane x word], the planes one after another. Cost: draws x clusters to draw,
 * draws x roll calls to spread.
 */
public final class ClusterWeights {
  private final long[][] planes;

  private ClusterWeights(long[][] planes) {
    this.planes = planes;
  }

  /**
   * @param draws how many draws
   * @param random seeded for this matrix alone
   */
  public static ClusterWeights draw(VoteMatrix votes, int draws, SplitMix random) {
    long[][] planes = new long[draws][];
    int[] drawn = new int[votes.clusterCount()];
    for (int d = 0; d < draws; d++) {
      java.util.Arrays.fill(drawn, 0);
      for (int c = 0; c < drawn.length; c++) {
        drawn[random.nextInt(drawn.length)]++;
      }
      planes[d] = spread(votes, drawn);
    }
    return new ClusterWeights(planes);
  }

  private static long[] spread(VoteMatrix votes, int[] drawn) {
    int most = 0;
    for (int weight : drawn) {
      most = Math.max(most, weight);
    }
    int words = votes.words();
    long[] planes = new long[(32 - Integer.numberOfLeadingZeros(most)) * words];
    for (int v = 0; v < votes.rollCalls(); v++) {
      int weight = drawn[votes.cluster(v)];
      for (int p = 0; weight >> p != 0; p++) {
        planes[p * words + (v >> 6)] |= (long) (weight >> p & 1) << (v & 63);
      }
    }
    return planes;
  }

  public int draws() {
    return planes.length;
  }

  /** The planes of one draw, [plane x word]. */
  long[] planes(int draw) {
    return planes[draw];
  }
}
