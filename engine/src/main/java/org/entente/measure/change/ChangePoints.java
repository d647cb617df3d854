package org.entente.measure.change;

import java.util.List;

/**
 * What was found in a series.
 *
 * @param breaks in order; empty where none is found, and where the series cannot be judged
 * @param levels one more than breaks; empty where the series cannot be judged
 * @param penalty price of a break, in units of minus twice the log likelihood; NaN where the series
 *     cannot be judged
 * @param extraVariance scatter beyond the standard errors (tau^2), square of the values' unit
 * @param values how many values there are
 * @param persistence how much a departure keeps from one position to the next, on average of what
 *     was allowed for; 0 where none was, NaN where the series cannot be judged
 * @param reason why the series cannot be judged; empty where it can
 */
public record ChangePoints(
    List<ChangePoint> breaks,
    List<Level> levels,
    double penalty,
    double extraVariance,
    int values,
    double persistence,
    String reason) {

  /**
   * @throws IllegalArgumentException if levels and breaks do not fit each other, or a series that
   *     cannot be judged has some
   */
  public ChangePoints {
    if (levels.size() != (reason.isEmpty() ? breaks.size() + 1 : 0)) {
      throw new IllegalArgumentException(
          "%d breaks, %d levels, reason '%s'".formatted(breaks.size(), levels.size(), reason));
    }
    breaks = List.copyOf(breaks);
    levels = List.copyOf(levels);
  }

  static ChangePoints notJudged(int values, String reason) {
    return new ChangePoints(
        List.of(), List.of(), Double.NaN, Double.NaN, values, Double.NaN, reason);
  }

  /** Whether the series could be judged; if not, {@link #reason} says why. */
  public boolean isJudged() {
    return reason.isEmpty();
  }
}
