package org.entente.measure.change;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * The price of a break at which a series without any break shows one in 5 % of cases, for the
 * series' own length, gaps, errors and window: the 95 % point of the critical penalty over
 * simulated series, each put through all of the method, its extra variance included.
 *
 * <p>The simulations take the estimated scatter for the true one. In a very short series (8 values)
 * that scatters more than its errors say, an estimate that came out too small raises the rate of
 * false alarms to as much as 10 %.
 *
 * <p>Cost: {@link #SIMULATIONS} runs of {@link Pelt}.
 */
final class Penalty {
  static final double FALSE_ALARMS = 0.05;

  /** The rate's own standard error is then 0.7 percentage points. */
  static final int SIMULATIONS = 999;

  private static final double JUST_ABOVE = 1 + 1e-9;

  private Penalty() {}

  static double calibrated(Series series, Scatter scatter, int shortest, long seed) {
    double[] level = new double[series.length()];
    SegmentCost[] simulated =
        IntStream.range(0, SIMULATIONS)
            .parallel()
            .mapToObj(i -> scatter.redraw(level, SplitMix.forPart(seed, i)))
            .map(drawn -> cost(series, drawn))
            .toArray(SegmentCost[]::new);
    // With one break at most: cheap, and never above the price sought, so that no price below it
    // has to be known exactly.
    double least = quantile(Arrays.stream(simulated).mapToDouble(cost -> single(cost, shortest)));
    return quantile(
        Arrays.stream(simulated).parallel().mapToDouble(cost -> critical(cost, shortest, least)));
  }

  private static double quantile(DoubleStream prices) {
    return prices.sorted().toArray()[(int) Math.ceil((1 - FALSE_ALARMS) * (SIMULATIONS + 1)) - 1];
  }

  private static SegmentCost cost(Series series, double[] values) {
    double extra = Scatter.extraVariance(series, values);
    double[] variances = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      variances[t] = series.error(t) * series.error(t) + extra;
    }
    return new MeanCost(values, variances);
  }

  /** What the best single break gains. */
  static double single(SegmentCost cost, int shortest) {
    int n = cost.length();
    double gain = 0;
    for (int t = shortest; t <= n - shortest; t++) {
      gain = Math.max(gain, cost.of(0, n) - cost.of(0, t) - cost.of(t, n));
    }
    return gain;
  }

  /**
   * The least penalty at which no break is best, or {@code least} where that is more: the largest
   * gain per break, max over m of (C_0 - C_m) / m. From {@code least} upwards; each partition that
   * still beats none gives a higher price (Dinkelbach 1967).
   */
  static double critical(SegmentCost cost, int shortest, double least) {
    double whole = cost.of(0, cost.length());
    double price = least;
    while (true) {
      int[] breaks = Pelt.breaks(cost, price * JUST_ABOVE, shortest);
      double gain = breaks.length == 0 ? 0 : (whole - sum(cost, breaks)) / breaks.length;
      if (gain <= price) {
        return price;
      }
      price = gain;
    }
  }

  private static double sum(SegmentCost cost, int[] breaks) {
    double sum = 0;
    int from = 0;
    for (int each : breaks) {
      sum += cost.of(from, each);
      from = each;
    }
    return sum + cost.of(from, cost.length());
  }
}
