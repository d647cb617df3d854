package org.entente.measure.ring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Slopes of series that have no trend, for one set of years: series of first-order persistence phi
 * drawn evenly from 0 to {@value #MOST} (over a gap of g years phi^g is left), with white noise
 * added whose share of the variance is drawn evenly from 0 to {@value #NOISE}: the error of a
 * yearly figure. They are parted into {@value #PARTS} equal parts by the correlation of their
 * remainders; an observed t is held against the part that its own falls into (rejection sampling,
 * Beaumont, Zhang and Balding 2002).
 *
 * <p>Always from one seed, so that a slope is the same wherever it is asked for.
 */
final class TrendReference {
  static final int PARTS = 20;
  static final double MOST = 0.9;
  static final double NOISE = 0.5;
  private static final int BLOCK = 1_000;
  private static final double LEVEL = 0.95;
  private static final long SEED = 12;

  private final double[] upTo;
  private final double[][] sizes;

  private TrendReference(double[] upTo, double[][] sizes) {
    this.upTo = upTo;
    this.sizes = sizes;
  }

  /**
   * @param years since the first, ascending
   * @param series drawn, a multiple of {@value #BLOCK}
   */
  static TrendReference of(double[] years, int series) {
    double[][] drawn = new double[series][];
    int each = series / PARTS;
    IntStream.range(0, series / BLOCK).parallel().forEach(block -> block(years, block, drawn));
    Arrays.sort(drawn, Comparator.comparingDouble(one -> one[0]));
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

  /** Correlation of remainders and size of t of the series of a block. */
  private static void block(double[] years, int block, double[][] out) {
    SplitMix random = SplitMix.forPart(SEED, block);
    for (int s = 0; s < BLOCK; s++) {
      double phi = MOST * random.nextDouble();
      double noise = NOISE * random.nextDouble();
      Trend.Fit fit = Trend.Fit.of(years, series(years, phi, noise, random));
      out[block * BLOCK + s] = new double[] {fit.lag(), Math.abs(fit.t())};
    }
  }

  /**
   * A series of variance 1 without a trend.
   *
   * @param phi what a year keeps of the one before
   * @param noise share of white noise in the variance
   */
  static double[] series(double[] years, double phi, double noise, SplitMix random) {
    double[] values = new double[years.length];
    double kept = random.nextGaussian();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        double stays = StrictMath.pow(phi, years[i] - years[i - 1]);
        kept = stays * kept + Math.sqrt(1 - stays * stays) * random.nextGaussian();
      }
      double white = noise == 0 ? 0 : Math.sqrt(noise) * random.nextGaussian();
      values[i] = Math.sqrt(1 - noise) * kept + white;
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
