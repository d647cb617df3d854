package org.entente.measure.ring;

import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Series that have no trend: first-order persistence phi drawn evenly from 0 to {@value #MOST},
 * with white noise added whose share of the variance is drawn evenly from 0 to {@value #NOISE}: the
 * error of a yearly figure. Stationary with variance 1, so any years of such a series are a series
 * of those years, phi^g being left over a gap of g.
 *
 * <p>Drawn once and read by every set of years, which is what makes many sets cheap. Always from
 * one seed, each series from a part of its own, so that a longer one begins as the shorter did.
 */
final class TrendlessSeries {
  static final double MOST = 0.9;
  static final double NOISE = 0.5;
  private static final long SEED = 12;

  private final double[][] values;
  private int years;

  TrendlessSeries(int count) {
    values = new double[count][0];
  }

  /** By series, one value for each of at least so many years in a row. */
  synchronized double[][] over(int least) {
    if (years < least) {
      IntStream.range(0, values.length).parallel().forEach(s -> values[s] = any(s, least));
      years = least;
    }
    return values;
  }

  private static double[] any(int s, int years) {
    SplitMix random = SplitMix.forPart(SEED, s);
    double phi = MOST * random.nextDouble();
    double noise = NOISE * random.nextDouble();
    return of(years, phi, noise, random);
  }

  /**
   * One series.
   *
   * @param phi what a year keeps of the one before
   * @param noise share of white noise in the variance
   */
  static double[] of(int years, double phi, double noise, SplitMix random) {
    double[] values = new double[years];
    double fresh = Math.sqrt(1 - phi * phi);
    double kept = random.nextGaussian();
    for (int i = 0; i < years; i++) {
      if (i > 0) {
        kept = phi * kept + fresh * random.nextGaussian();
      }
      double white = noise == 0 ? 0 : Math.sqrt(noise) * random.nextGaussian();
      values[i] = Math.sqrt(1 - noise) * kept + white;
    }
    return values;
  }
}
