package org.entente.measure.change;

/**
 * A shift of the level.
 *
 * @param position first position of the new level that has a value
 * @param from earliest position of the 95 % interval; where values are missing before the new
 *     level's first, the shift may lie in the gap, and the interval holds the gap
 * @param to latest position of the interval
 * @param before level before, unit of the values
 * @param after level after
 * @param change after - before
 * @param low lower end of the change's 95 % interval
 * @param high upper end
 * @param support share of redraws in which a shift is found within two positions, 0 to 1
 */
public record ChangePoint(
    int position,
    int from,
    int to,
    double before,
    double after,
    double change,
    double low,
    double high,
    double support) {

  /**
   * @throws IllegalArgumentException if an interval is no interval or the support no share
   */
  public ChangePoint {
    if (!(from <= position && position <= to && low <= high && support >= 0 && support <= 1)) {
      throw new IllegalArgumentException(
          "position %d [%d, %d], change %s [%s, %s], support %s"
              .formatted(position, from, to, change, low, high, support));
    }
  }
}
