package org.entente.measure.ripple;

import java.util.stream.IntStream;

/**
 * Do two series burst within {@code lag} days of each other more often than their own rhythms
 * explain? Statistic: pairs of burst days at most {@code lag} days apart, per pair of known days so
 * close. Null: the same for one series moved along the circle of days by {@value #SHORTEST} days or
 * more (a circular shift), which keeps the rhythm, the clusters and the gaps of each and breaks
 * what ties them. All shifts are taken, not a sample of them: with n days there are n - 59, so that
 * nothing is left to chance and p is never below 1 / (n - 58).
 *
 * @param lag days
 * @param hits pairs of burst days at most {@code lag} apart
 * @param chances pairs of known days at most {@code lag} apart
 * @param shifted the rate hits / chances beside those of all shifts
 */
public record ShiftTest(int lag, long hits, long chances, Shifted shifted) {
  /** Days by which a series is moved at least, both ways round the circle. */
  public static final int SHORTEST = 30;

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
            .toArray();
    return new ShiftTest(
        lag, hits[0], chances[0], Shifted.of((double) hits[0] / chances[0], moved));
  }

  /** Hits that the shifts give on average, at as many chances. */
  public double expected() {
    return shifted.mean() * chances;
  }
}
