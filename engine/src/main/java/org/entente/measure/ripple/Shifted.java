package org.entente.measure.ripple;

import java.util.Arrays;

/**
 * A rate of coincidences beside those of shifted series.
 *
 * @param mean of the shifted rates
 * @param ratio rate / mean
 * @param low lower end of the 95 % interval of the ratio, not below 0: the ratio less what the
 *     97.5th percentile of the shifted rates has above their mean
 * @param high upper end: the ratio plus what the 2.5th percentile lacks. The width is that of
 *     series that are not tied; ties widen it a little
 * @param excess (rate - mean) / standard deviation of the shifted rates
 * @param p (1 + shifted rates that are as high) / (1 + all of them)
 * @param shifts how many there are
 * @param detectable ratio found at 5 % in 80 % of cases: the 95th percentile of the shifted rates
 *     plus 0.84 standard deviations, over their mean
 */
public record Shifted(
    double mean,
    double ratio,
    double low,
    double high,
    double excess,
    double p,
    int shifts,
    double detectable) {
  private static final double NORMAL_80 = 0.8416;
  private static final double ROUNDING = 1e-12;

  /**
   * @param rate of the series where they stand
   * @param moved rates of the shifted series; is sorted
   * @throws IllegalArgumentException if no shift has any coincidence
   */
  static Shifted of(double rate, double[] moved) {
    Arrays.sort(moved);
    double mean = Arrays.stream(moved).sum() / moved.length;
    if (!(mean > 0)) {
      throw new IllegalArgumentException("no bursts to compare");
    }
    double spread =
        Math.sqrt(Arrays.stream(moved).map(x -> (x - mean) * (x - mean)).sum() / moved.length);
    long asMuch = Arrays.stream(moved).filter(x -> x >= rate - ROUNDING).count();
    return new Shifted(
        mean,
        rate / mean,
        Math.max(0, (rate + mean - Math.max(mean, at(moved, 0.975))) / mean),
        (rate + mean - Math.min(mean, at(moved, 0.025))) / mean,
        spread > 0 ? (rate - mean) / spread : 0,
        (1.0 + asMuch) / (1 + moved.length),
        moved.length,
        (at(moved, 0.95) + NORMAL_80 * spread) / mean);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
