package org.entente.measure.ripple;

/**
 * How often two sets of days meet when one is moved along the calendar, for every move at once. The
 * calendar is a circle: what leaves at its end comes in at its start.
 *
 * <p>Cost: bursts of one x bursts of the other, plus the same of missing days.
 */
final class Offsets {
  private final long[] hits;
  private final long[] chances;

  private Offsets(long[] hits, long[] chances) {
    this.hits = hits;
    this.chances = chances;
  }

  /**
   * @throws IllegalArgumentException if the two series differ in length
   */
  static Offsets of(Bursts one, Bursts other) {
    int length = one.length();
    if (other.length() != length) {
      throw new IllegalArgumentException(
          "series of %d and %d days".formatted(length, other.length()));
    }
    long[] chances = met(one.unseen(), other.unseen(), length);
    for (int offset = 0; offset < length; offset++) {
      chances[offset] += length - one.unseen().length - other.unseen().length;
    }
    return new Offsets(met(one.days(), other.days(), length), chances);
  }

  /** Of every offset k, how many days d of the one have d + k among the other's. */
  private static long[] met(int[] one, int[] other, int length) {
    long[] met = new long[length];
    for (int from : one) {
      for (int to : other) {
        met[to < from ? to - from + length : to - from]++;
      }
    }
    return met;
  }

  /** Days of the circle. */
  int length() {
    return hits.length;
  }

  /** Of every offset, pairs of burst days at most {@code lag} days apart from it. */
  long[] hits(int lag) {
    return around(hits, lag);
  }

  /** Of every offset, pairs of days that are both known, at most {@code lag} days apart from it. */
  long[] chances(int lag) {
    return around(chances, lag);
  }

  private static long[] around(long[] counts, int lag) {
    int length = counts.length;
    long[] sums = new long[length];
    for (int k = -lag; k <= lag; k++) {
      sums[0] += counts[Math.floorMod(k, length)];
    }
    for (int at = 1; at < length; at++) {
      sums[at] =
          sums[at - 1] + counts[(at + lag) % length] - counts[Math.floorMod(at - 1 - lag, length)];
    }
    return sums;
  }
}
