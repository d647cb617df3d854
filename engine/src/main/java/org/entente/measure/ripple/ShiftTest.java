package org.entente.measure.ripple;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Do two series burst within {@code lag} days of each other more often than their own rhythms
 * explain? Statistic: pairs of burst days at most {@code lag} days apart, per pair of known days so
 * close. Null: the same for one series moved along the circle of days by {@value #SHORTEST} days or
 * more (a circular shift), which keeps the rhythm, the clusters and the gaps of each and breaks
 * what ties them. All shifts are taken, not a sample of them: with n days there are n - 59, and
 * p = (1 + shifts that give as much) / (1 + shifts).
 *
 * @param lag days
 * @param hits pairs of burst days at most {@code lag} apart
 * @param chances pairs of known days at most {@code lag} apart
 * @param expected hits that the shifts give on average, at as many chances
 * @param ratio hits / expected
 * @param excess (hits - expected) / standard deviation over the shifts
 * @param p share of shifts that give as much
 * @param shifts how many there are
 * @param detectable ratio that this test finds at 5 % in 80 % of cases: the shifts' 95th percentile
 *     plus 0.84 of their standard deviations, as a multiple of their mean
 */
public record ShiftTest(
    int lag,
    long hits,
    long chances,
    double expected,
    double ratio,
    double excess,
    double p,
    int shifts,
    double detectable) {
  /** Days by which a series is moved at least, both ways round the circle. */
  public static final int SHORTEST = 30;

  private static final double NORMAL_80 = 0.8416;
  private static final double ROUNDING = 1e-12;

  /**
   * @throws IllegalArgumentException if a lag reaches the shortest shift, the series are too short
   *     to be moved, or no shift gives any hit
   */
  static ShiftTest of(Offsets offsets, int lag) {
    if (lag < 1 || lag >= SHORTEST || offsets.length() <= 2 * SHORTEST) {
      throw new IllegalArgumentException(
          "lag %d on a circle of %d days".formatted(lag, offsets.length()));
    }
    long[] hits = offsets.hits(lag);
    long[] chances = offsets.chances(lag);
    double[] moved =
        IntStream.rangeClosed(SHORTEST, hits.length - SHORTEST)
            .filter(shift -> chances[shift] > 0)
            .mapToDouble(shift -> (double) hits[shift] / chances[shift])
            .sorted()
            .toArray();
    return of(lag, hits[0], chances[0], moved);
  }

  private static ShiftTest of(int lag, long hits, long chances, double[] moved) {
    double mean = Arrays.stream(moved).sum() / moved.length;
    if (!(mean > 0) || chances == 0) {
      throw new IllegalArgumentException("no bursts to compare");
    }
    double rate = (double) hits / chances;
    double spread =
        Math.sqrt(Arrays.stream(moved).map(x -> (x - mean) * (x - mean)).sum() / moved.length);
    long asMuch = Arrays.stream(moved).filter(x -> x >= rate - ROUNDING).count();
    double high = moved[(int) Math.ceil(0.95 * (moved.length - 1))];
    return new ShiftTest(
        lag,
        hits,
        chances,
        mean * chances,
        rate / mean,
        spread > 0 ? (rate - mean) / spread : 0,
        (1.0 + asMuch) / (1 + moved.length),
        moved.length,
        (high + NORMAL_80 * spread) / mean);
  }
}
