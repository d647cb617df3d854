package org.entente.measure.ripple;

import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;

/**
 * Which of two series bursts first, counted in blocks of {@value #DAYS} days, and an interval from
 * drawing blocks with replacement (block bootstrap: Künsch 1989, with blocks that do not overlap).
 * Blocks are longer than any lag and hold whole weeks.
 */
public final class Blocks {
  /** Days in a block; the last block may be shorter. */
  public static final int DAYS = 28;

  private final long[] first;
  private final long[] either;

  /**
   * @param days of the calendar
   */
  Blocks(int days) {
    first = new long[(days + DAYS - 1) / DAYS];
    either = new long[first.length];
  }

  /** Counts two bursts, the second so many days after the first series' own; 0 counts for none. */
  void count(int day, int offset) {
    first[day / DAYS] += offset > 0 ? 1 : 0;
    either[day / DAYS] += offset == 0 ? 0 : 1;
  }

  /** Coincidences on different days. */
  public long count() {
    return sum(either);
  }

  /** Share of them in which the first series came first; NaN without any. */
  public double lead() {
    return (double) sum(first) / count();
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long each : counts) {
      sum += each;
    }
    return sum;
  }

  /**
   * Of {@link #lead()}. A draw without any coincidence is drawn again.
   *
   * @return {low, high}: 95 %, percentiles of the draws
   * @throws IllegalArgumentException if no coincidence fell on different days
   */
  public double[] leadInterval(int draws, SplitMix random) {
    if (count() == 0) {
      throw new IllegalArgumentException("no coincidence on different days");
    }
    double[] leads = new double[draws];
    for (int d = 0; d < draws; d++) {
      leads[d] = drawn(random);
    }
    return Quantile.interval(leads, draws);
  }

  private double drawn(SplitMix random) {
    long top = 0;
    long bottom = 0;
    while (bottom == 0) {
      for (int b = 0; b < first.length; b++) {
        int block = random.nextInt(first.length);
        top += first[block];
        bottom += either[block];
      }
    }
    return (double) top / bottom;
  }
}
