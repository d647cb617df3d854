package org.entente.measure.together;

import java.util.Arrays;
import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;

/**
 * Intervals of a group's figures from a bootstrap over clusters of roll calls. Information of a
 * table lies above that of what the table was drawn from by some bias b, and that of a bootstrap
 * draw above that of the table by about as much again. So b = mean of the draws - figure; the
 * estimate is figure - b and its interval the 2.5 and 97.5 % points of the draws less 2 b, none of
 * them below 0 (Efron and Tibshirani 1993, section 10.6, for the bias). Where the truth is close to
 * 0, or many cells have a roll call or two, the bootstrap sees less than the whole of the bias.
 */
final class ClusterBootstrap {
  private final double[] observed;
  private final double[][] draws;

  private ClusterBootstrap(double[] observed, double[][] draws) {
    this.observed = observed;
    this.draws = draws;
  }

  /**
   * @param observed figures of the votes, in the order of {@link Statistics}
   */
  static ClusterBootstrap of(GroupVotes votes, double[] observed, int draws, long seed) {
    Clusters clusters = new Clusters(votes);
    return new ClusterBootstrap(
        observed,
        Draws.of(
            draws,
            votes.members(),
            seed,
            (random, solver) -> draw(votes, clusters, random, solver)));
  }

  private static double[] draw(
      GroupVotes votes, Clusters clusters, SplitMix random, MaximumEntropy solver) {
    Alike alike = new Alike(votes.members());
    int[] counts = new int[Margins.power(votes.members())];
    int together = 0;
    for (int c = 0; c < clusters.count(); c++) {
      int cluster = random.nextInt(clusters.count());
      for (int at = clusters.first(cluster); at < clusters.first(cluster + 1); at++) {
        int r = clusters.at(at);
        counts[votes.cells()[r]]++;
        together += alike.isAgainst(votes.cells()[r], votes.majority()[r]) ? 1 : 0;
      }
    }
    return Statistics.plain(ConnectedInformation.of(counts, solver), together);
  }

  /** Of one statistic. */
  Interval interval(int statistic) {
    return interval(
        observed[statistic], Arrays.stream(draws).mapToDouble(draw -> draw[statistic]).toArray());
  }

  /** Of a share of roll calls, which has no bias: the ends of the draws as they are. */
  Interval ofShare(int statistic) {
    double[] values = Arrays.stream(draws).mapToDouble(draw -> draw[statistic]).toArray();
    double[] ends = Quantile.interval(values, values.length);
    return new Interval(observed[statistic], ends[0], ends[1]);
  }

  /** Of the multi-information. */
  Interval multiInformation(int members) {
    int pairs = Statistics.order(2);
    int beyond = Statistics.beyondPairs(members);
    return interval(
        observed[pairs] + observed[beyond],
        Arrays.stream(draws).mapToDouble(draw -> draw[pairs] + draw[beyond]).toArray());
  }

  private static Interval interval(double figure, double[] values) {
    double bias = Arrays.stream(values).sum() / values.length - figure;
    double[] ends = Quantile.interval(values, values.length);
    return new Interval(
        Math.max(0, figure - bias),
        Math.max(0, ends[0] - 2 * bias),
        Math.max(0, ends[1] - 2 * bias));
  }
}
