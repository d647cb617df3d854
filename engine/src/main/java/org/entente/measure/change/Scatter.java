package org.entente.measure.change;

import java.util.Arrays;
import org.entente.measure.SplitMix;

/**
 * How values scatter around their level: variance s_t^2 + tau^2, errors of neighbours correlated as
 * their windows overlap.
 *
 * <p>tau^2 is what the scatter has beyond the standard errors, from differences of neighbours d_t:
 * the value at which the median of d_t^2 / Var(d_t) is the median of chi-square with one degree of
 * freedom, or 0. A few breaks hardly move a median. Var(d_t) is taken as s_t^2 + s_u^2 - 2 r s_t
 * s_u + 2 tau^2 (1 - r) with r their correlation, which makes the solution a median itself.
 */
final class Scatter {
  private static final double CHI_SQUARE_MEDIAN = 0.454936423119572;

  private final Series series;
  private final double[] deviations;

  /** How much a departure may keep from one position to the next; empty for nothing. */
  private final double[] persistences;

  private Scatter(Series series, double[] deviations, double[] persistences) {
    this.series = series;
    this.deviations = deviations;
    this.persistences = persistences;
  }

  /** Standard deviations from the values' own scatter. */
  static Scatter of(Series series) {
    double extra = extraVariance(series, series.values());
    double[] deviations = new double[series.length()];
    for (int t = 0; t < deviations.length; t++) {
      deviations[t] = Math.sqrt(series.error(t) * series.error(t) + extra);
    }
    return new Scatter(series, deviations, new double[0]);
  }

  /**
   * The same shape in another size, with departures that persist.
   *
   * @param factor of the deviations
   * @param phis what they may keep of the last one's, all equally likely, each 0 to less than 1
   */
  Scatter persistent(double factor, double[] phis) {
    double[] scaled = Arrays.stream(deviations).map(each -> factor * each).toArray();
    return new Scatter(series, scaled, phis);
  }

  /** Mean of what a departure may keep; 0 where nothing persists. */
  double persistence() {
    return Arrays.stream(persistences).average().orElse(0);
  }

  /** tau^2 if the series had these values. */
  static double extraVariance(Series series, double[] values) {
    double[] roots = new double[values.length - 1];
    for (int t = 0; t < roots.length; t++) {
      double r = series.correlation(t, t + 1);
      double s = series.error(t);
      double u = series.error(t + 1);
      double d = values[t + 1] - values[t];
      double known = s * s + u * u - 2 * r * s * u;
      roots[t] = (d * d / CHI_SQUARE_MEDIAN - known) / (2 * (1 - r));
    }
    Arrays.sort(roots);
    int half = roots.length / 2;
    double median = roots.length % 2 == 1 ? roots[half] : (roots[half - 1] + roots[half]) / 2;
    return Math.max(0, median);
  }

  /** Whether every value has some error; without, nothing can be called unlikely. */
  boolean isPositive() {
    return Arrays.stream(deviations).allMatch(deviation -> deviation > 0);
  }

  double[] variances() {
    return Arrays.stream(deviations).map(deviation -> deviation * deviation).toArray();
  }

  /** Levels plus errors drawn afresh: normal, a moving average over the window. */
  double[] redraw(double[] levels, SplitMix random) {
    return persistences.length == 0
        ? redrawn(levels, random)
        : redraw(levels, persistences[random.nextInt(persistences.length)], random);
  }

  /** Levels plus errors that keep phi of the last one's, under the window. */
  double[] redraw(double[] levels, double phi, SplitMix random) {
    int window = series.window();
    double[] ring = new double[window];
    double fresh = Math.sqrt(1 - phi * phi);
    double total = Math.sqrt(overlap(phi, 0));
    double departure = random.nextGaussian();
    double[] drawn = new double[levels.length];
    int filled = 0;
    for (int t = 0; t < drawn.length; t++) {
      int position = series.position(t) - series.position(0) + window;
      for (; filled < position; filled++) {
        ring[filled % window] = departure;
        departure = phi * departure + fresh * random.nextGaussian();
      }
      drawn[t] = levels[t] + deviations[t] * Arrays.stream(ring).sum() / total;
    }
    return drawn;
  }

  /** Covariance of two sums over windows that begin so many positions apart. */
  private double overlap(double phi, int distance) {
    int window = series.window();
    double sum = 0;
    for (int shift = 1 - window; shift < window; shift++) {
      double alike = Math.pow(phi, Math.abs(distance + shift));
      sum += (window - Math.abs(shift)) * alike;
    }
    return sum;
  }

  private double correlation(int t, int u) {
    double phi = persistence();
    return phi == 0
        ? series.correlation(t, u)
        : overlap(phi, series.position(u) - series.position(t)) / overlap(phi, 0);
  }

  private double[] redrawn(double[] levels, SplitMix random) {
    int window = series.window();
    double[] noise = new double[window];
    double[] drawn = new double[levels.length];
    int filled = 0; // positions below this one are in the ring
    for (int t = 0; t < drawn.length; t++) {
      int position = series.position(t) - series.position(0) + window;
      for (int p = Math.max(filled, position - window); p < position; p++) {
        noise[p % window] = random.nextGaussian();
      }
      filled = position;
      double sum = 0;
      for (double each : noise) {
        sum += each;
      }
      drawn[t] = levels[t] + deviations[t] * sum / Math.sqrt(window);
    }
    return drawn;
  }

  /** Standard error of sum_t a_t y_t. */
  double error(double[] a) {
    double variance = 0;
    for (int t = 0; t < a.length; t++) {
      for (int u = t; u < a.length && correlation(t, u) > 0; u++) {
        double covariance = correlation(t, u) * deviations[t] * deviations[u];
        variance += (t == u ? 1 : 2) * a[t] * a[u] * covariance;
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
