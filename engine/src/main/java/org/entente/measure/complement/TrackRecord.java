package org.entente.measure.complement;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;

/**
 * How several ways of predicting did at the same moments. A figure is the mean over the moments.
 * Intervals reweight moments and dyads at once by the product of exponential weights (Owen and
 * Eckles 2012), since a dyad comes back at every moment and all dyads share the moment; they are on
 * the wide side.
 */
public final class TrackRecord {
  /** The best scored tenth. */
  public static final double TOP = 0.1;

  private final List<List<RankedOutcomes>> ways;
  private final int clusters;
  private final int draws;
  private final long seed;

  /**
   * A figure with its 95 % interval.
   *
   * @param value mean over the moments
   */
  public record Figure(double value, double low, double high) {}

  /**
   * @param ways [way][moment], the same predictions in each way
   * @param clusters number of dyads
   */
  public TrackRecord(List<List<RankedOutcomes>> ways, int clusters, int draws, long seed) {
    this.ways = ways;
    this.clusters = clusters;
    this.draws = draws;
    this.seed = seed;
  }

  private interface Statistic {
    double of(RankedOutcomes outcomes, double[] weights);
  }

  /** Area under the curve of one way. */
  public Figure auc(int way) {
    return figure(means -> means[way], RankedOutcomes::auc);
  }

  /** The same less that of another way, on the same draws. */
  public Figure aucOver(int way, int other) {
    return figure(means -> means[way] - means[other], RankedOutcomes::auc);
  }

  /** Share that came true in the best scored tenth. */
  public Figure hitRate(int way) {
    return figure(means -> means[way], (each, weights) -> each.hitRate(TOP, weights));
  }

  public Figure hitRateOver(int way, int other) {
    return figure(
        means -> means[way] - means[other], (each, weights) -> each.hitRate(TOP, weights));
  }

  /** Share of all that came true. */
  public Figure baseRate() {
    return figure(means -> means[0], (each, weights) -> each.hitRate(1, weights));
  }

  /** Share of all that one way expected to come true: its calibration, beside the base rate. */
  public Figure expectedRate(int way) {
    return figure(means -> means[way], RankedOutcomes::meanScore);
  }

  private Figure figure(ToDoubleFunction<double[]> of, Statistic statistic) {
    double[] ones = new double[clusters];
    Arrays.fill(ones, 1);
    double[] equal = new double[ways.get(0).size()];
    Arrays.fill(equal, 1);
    double value = of.applyAsDouble(means(statistic, ones, equal));
    double[] drawn =
        IntStream.range(0, draws)
            .parallel()
            .mapToDouble(draw -> of.applyAsDouble(draw(statistic, draw)))
            .toArray();
    double[] ends = Quantile.interval(drawn, draws);
    return new Figure(value, Math.min(ends[0], value), Math.max(ends[1], value));
  }

  private double[] draw(Statistic statistic, int draw) {
    SplitMix random = SplitMix.forPart(seed, draw);
    double[] moments = exponential(ways.get(0).size(), random);
    return means(statistic, exponential(clusters, random), moments);
  }

  static double[] exponential(int count, SplitMix random) {
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> -StrictMath.log(1 - random.nextDouble()));
    return weights;
  }

  private double[] means(Statistic statistic, double[] weights, double[] moments) {
    double[] means = new double[ways.size()];
    double all = Arrays.stream(moments).sum();
    for (int way = 0; way < means.length; way++) {
      for (int moment = 0; moment < moments.length; moment++) {
        means[way] += moments[moment] / all * statistic.of(ways.get(way).get(moment), weights);
      }
    }
    return means;
  }
}
