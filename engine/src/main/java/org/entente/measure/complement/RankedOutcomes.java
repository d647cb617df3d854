package org.entente.measure.complement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Predictions of one moment, the highest score first, and what came of them. */
public final class RankedOutcomes {
  private final double[] scores;
  private final boolean[] hits;
  private final int[] clusters;

  private RankedOutcomes(double[] scores, boolean[] hits, int[] clusters) {
    this.scores = scores;
    this.hits = hits;
    this.clusters = clusters;
  }

  /**
   * @param scores one per prediction
   * @param hits whether it came true
   * @param clusters number of the dyad that a prediction is about, from 0
   */
  public static RankedOutcomes of(double[] scores, boolean[] hits, int[] clusters) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] sorted = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = hits[order[i]];
    }
    return new RankedOutcomes(
        Arrays.stream(order).mapToDouble(i -> scores[i]).toArray(),
        sorted,
        Arrays.stream(order).map(i -> clusters[i]).toArray());
  }

  public int size() {
    return scores.length;
  }

  public int hits() {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return count;
  }

  /**
   * Chance that a prediction which came true scored above one that did not, equal scores counting
   * half (Hanley and McNeil 1982); NaN if either is lacking.
   *
   * @param weights of each cluster
   */
  public double auc(double[] weights) {
    double above = 0;
    double pairs = 0;
    double misses = 0;
    for (int i = scores.length - 1; i >= 0; ) {
      double hitsHere = 0;
      double missesHere = 0;
      int next = i;
      for (; next >= 0 && scores[next] == scores[i]; next--) {
        double weight = weights[clusters[next]];
        hitsHere += hits[next] ? weight : 0;
        missesHere += hits[next] ? 0 : weight;
      }
      above += hitsHere * (misses + missesHere / 2);
      pairs += hitsHere;
      misses += missesHere;
      i = next;
    }
    return above / (pairs * misses);
  }

  /**
   * Share that came true among the best scored.
   *
   * @param part of the predictions to look at, 0 to 1
   */
  public double hitRate(double part, double[] weights) {
    int count = Math.max(1, (int) Math.round(part * scores.length));
    double came = 0;
    double all = 0;
    for (int i = 0; i < count; i++) {
      double weight = weights[clusters[i]];
      came += hits[i] ? weight : 0;
      all += weight;
    }
    return came / all;
  }

  /** Mean score of all. */
  double meanScore(double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      double weight = weights[clusters[i]];
      sum += weight * scores[i];
      all += weight;
    }
    return sum / all;
  }
}
