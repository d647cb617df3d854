package org.entente.measure.ripple;

import org.entente.measure.SplitMix;

/** Daily series of a made world: autocorrelated, with outliers, gaps and, if wanted, drift. */
final class MadeDays {
  /** As many days as the real data have. */
  static final int DAYS = 2245;

  private MadeDays() {}

  /** What a series is made of. */
  record Recipe(double persistence, boolean drifts) {}

  /**
   * Normal shocks, one in ten three times as large, carried on from day to day. With drift, its
   * level and its spread follow the same waves as those of every other series, and weekends are
   * louder.
   *
   * @param extra added to each day before the drift; may be empty
   */
  static double[] series(Recipe recipe, long seed, double[] extra) {
    SplitMix random = SplitMix.forPart(seed, 11);
    double[] values = new double[DAYS];
    double last = 0;
    for (int day = 0; day < DAYS; day++) {
      double shock = random.nextGaussian() * (random.nextDouble() < 0.1 ? 3 : 1);
      last = recipe.persistence() * last + shock;
      double value = last + (extra.length == 0 ? 0 : extra[day]);
      values[day] = recipe.drifts() ? drifted(value, day) : value;
    }
    return withGaps(values);
  }

  private static double drifted(double value, int day) {
    double time = 2 * Math.PI * day / DAYS;
    double spread = StrictMath.exp(1.2 * StrictMath.sin(1.5 * time)) * (day % 7 >= 5 ? 1.6 : 1);
    return spread * value + 5 * StrictMath.sin(2 * time);
  }

  /** Single days all along, and three in ten late in the record, as the real data have. */
  static double[] withGaps(double[] values) {
    double[] gappy = values.clone();
    for (int day = 0; day < gappy.length; day++) {
      boolean late = day > 1800 && day < 2100 && day * 7919L % 10 < 3;
      if (late || day % 97 == 0) {
        gappy[day] = Double.NaN;
      }
    }
    return gappy;
  }

  /** Another series, so many days later and so strong, to be added. */
  static double[] echo(double[] of, int later, double strength) {
    double[] echo = new double[of.length];
    for (int day = later; day < of.length; day++) {
      echo[day] = Double.isNaN(of[day - later]) ? 0 : strength * of[day - later];
    }
    return echo;
  }
}
