package org.entente.measure.exchange;

/**
 * A figure with the least and the greatest value over stated cases. No probability belongs to it.
 *
 * @param value NaN where only the ends are known
 * @param low never NaN
 * @param high not below {@code low}
 */
public record Range(double value, double low, double high) {

  /**
   * @throws IllegalArgumentException if the ends are reversed or no numbers
   */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no range: %s to %s".formatted(low, high));
    }
  }

  /** A figure that carries no doubt. */
  public static Range exact(double value) {
    return new Range(value, value, value);
  }

  /** +1 if the whole range lies above 0, -1 if below, 0 if it holds 0: not sure. */
  public int sign() {
    return low > 0 ? 1 : high < 0 ? -1 : 0;
  }

  /** Each value of this less each value of the other: [low - high', high - low']. */
  public Range minus(Range other) {
    return new Range(value - other.value, low - other.high, high - other.low);
  }
}
