package org.entente.measure.ring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Slopes of {@link TrendlessSeries} for one set of years. They are parted into {@value #PARTS}
 * equal parts by the correlation of their remainders; an observed t is held against the part that
 * its own falls into (rejection sampling, Beaumont, Zhang and Balding 2002).
 */
final class TrendReference {
  static final int PARTS = 20;
  private static final double LEVEL = 0.95;

  private final double[] upTo;
  private final double[][] sizes;

  private TrendReference(double[] upTo, double[][] sizes) {
    this.upTo = upTo;
    this.sizes = sizes;
  }

  /**
   * @param years since the first, ascending
   * @param series without a trend, by year since the first; as many as {@value #PARTS} divides
   */
  static TrendReference of(int[] years, double[][] series) {
    double[] x = Arrays.stream(years).asDoubleStream().toArray();
    double[][] drawn = new double[series.length][];
    IntStream.range(0, series.length)
        .parallel()
        .forEach(s -> drawn[s] = lagAndSize(Trend.Fit.of(x, picked(series[s], years))));
    Arrays.parallelSort(drawn, Comparator.comparingDouble(one -> one[0]));
    int each = series.length / PARTS;
    double[] upTo = new double[PARTS];
    double[][] sizes = new double[PARTS][];
    for (int part = 0; part < PARTS; part++) {
      upTo[part] = drawn[(part + 1) * each - 1][0];
      sizes[part] =
          Arrays.stream(drawn, part * each, (part + 1) * each)
              .mapToDouble(one -> one[1])
              .sorted()
              .toArray();
    }
    return new TrendReference(upTo, sizes);
  }

  /** Correlation of remainders, and size of t. */
  private static double[] lagAndSize(Trend.Fit fit) {
    return new double[] {fit.lag(), Math.abs(fit.t())};
  }

  private static double[] picked(double[] series, int[] years) {
    double[] values = new double[years.length];
    for (int i = 0; i < years.length; i++) {
      values[i] = series[years[i]];
    }
    return values;
  }

  /** Size of t that one series in twenty without a trend passes. */
  double critical(double lag) {
    double[] part = sizes[part(lag)];
    return part[(int) Math.ceil(LEVEL * (part.length + 1)) - 1];
  }

  /** Share of series without a trend whose t is as large, at least one in a part, add-one. */
  double p(double lag, double t) {
    double[] part = sizes[part(lag)];
    int at = Arrays.binarySearch(part, t);
    int below = at < 0 ? -at - 1 : at;
    return (1.0 + part.length - below) / (part.length + 1);
  }

  private int part(double lag) {
    int at = Arrays.binarySearch(upTo, lag);
    return Math.min(PARTS - 1, at < 0 ? -at - 1 : at);
  }
}
