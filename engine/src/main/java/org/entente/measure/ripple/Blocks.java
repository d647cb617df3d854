package org.entente.measure.ripple;

import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;

/**
 * Coincidences of bursts counted in blocks of {@value #DAYS} days, and intervals from drawing
 * blocks with replacement (block bootstrap: Künsch 1989, with blocks that do not overlap). Blocks
 * are longer than any lag and hold whole weeks. They treat coincidences of different blocks as
 * independent.
 */
public final class Blocks {
  /** Days in a block; the last block may be shorter. */
  public static final int DAYS = 28;

  private final long[] hits;
  private final long[] chances;
  private final long[] first;
  private final long[] second;

  /**
   * @param days of the calendar
   */
  Blocks(int days) {
    int count = (days + DAYS - 1) / DAYS;
    hits = new long[count];
    chances = new long[count];
    first = new long[count];
    second = new long[count];
  }

  void hit(int day, int offset) {
    hits[day / DAYS]++;
    if (offset > 0) {
      first[day / DAYS]++;
    } else if (offset < 0) {
      second[day / DAYS]++;
    }
  }

  void chance(int day, int known) {
    chances[day / DAYS] += known;
  }

  /** These and those of another pair on the same days. */
  public Blocks plus(Blocks others) {
    Blocks sum = new Blocks(hits.length * DAYS);
    for (int b = 0; b < hits.length; b++) {
      sum.hits[b] = hits[b] + others.hits[b];
      sum.chances[b] = chances[b] + others.chances[b];
      sum.first[b] = first[b] + others.first[b];
      sum.second[b] = second[b] + others.second[b];
    }
    return sum;
  }

  /** Coincidences on different days. */
  public long ordered() {
    return sum(first) + sum(second);
  }

  /** Share of the coincidences on different days in which the first series came first. */
  public double lead() {
    return (double) sum(first) / ordered();
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long each : counts) {
      sum += each;
    }
    return sum;
  }

  /**
   * Of hits per chance, as multiples of a rate.
   *
   * @param rate that counts as 1
   * @return {low, high}: 95 %, percentiles of the draws
   */
  public double[] ratioInterval(double rate, int draws, SplitMix random) {
    double[] drawn = drawn(hits, chances, draws, random);
    double[] ends = Quantile.interval(drawn, draws);
    return new double[] {ends[0] / rate, ends[1] / rate};
  }

  /**
   * Of {@link #lead()}.
   *
   * @return {low, high}: 95 %, percentiles of the draws
   * @throws IllegalArgumentException if no coincidence fell on different days
   */
  public double[] leadInterval(int draws, SplitMix random) {
    if (ordered() == 0) {
      throw new IllegalArgumentException("no coincidence on different days");
    }
    long[] both = new long[first.length];
    for (int b = 0; b < both.length; b++) {
      both[b] = first[b] + second[b];
    }
    return Quantile.interval(drawn(first, both, draws, random), draws);
  }

  /** A draw without anything to divide by is 0 of nothing and is drawn again. */
  private static double[] drawn(long[] over, long[] under, int draws, SplitMix random) {
    double[] ratios = new double[draws];
    for (int d = 0; d < draws; d++) {
      long top = 0;
      long bottom = 0;
      while (bottom == 0) {
        top = 0;
        for (int b = 0; b < over.length; b++) {
          int block = random.nextInt(over.length);
          top += over[block];
          bottom += under[block];
        }
      }
      ratios[d] = (double) top / bottom;
    }
    return ratios;
  }
}
