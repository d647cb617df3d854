package org.entente.measure.ripple;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The days on which a series stands out. From each value the median of the {@value
 * RunningMedian#WINDOW} days around it is taken, and the rest is divided by the median size of such
 * rests in the same window. Bursts are the highest tenth of what is left, taken among the days of
 * each weekday.
 *
 * <p>Both steps beyond the median are needed for the shifts of {@link ShiftTest} to be a fair
 * comparison: series whose spread swells and ebbs together (more reporting, a war) have their
 * bursts in the same months, and series with a week's rhythm on the same weekdays, without being
 * tied to each other. With the median alone independent series of that kind were called joined in
 * more than 60 % of cases.
 *
 * @param days the days with a burst, ascending
 * @param unseen the days of which nothing is known, ascending
 * @param length days of the series, known or not
 */
public record Bursts(int[] days, int[] unseen, int length) {
  /** One day in so many is a burst. */
  static final int ONE_IN = 10;

  private static final int WEEK = 7;

  /**
   * Ties at the threshold are no bursts, so that there are never more than a tenth. A day without
   * spread around it (the same value on more than half of the days) counts as not seen.
   *
   * @param series one value a day without gaps in the calendar, NaN where the day is missing
   */
  public static Bursts of(double[] series) {
    double[] scores = scores(series);
    double[] thresholds =
        IntStream.range(0, WEEK).mapToDouble(weekday -> threshold(scores, weekday)).toArray();
    IntStream all = IntStream.range(0, series.length);
    int[] days = all.filter(day -> scores[day] > thresholds[day % WEEK]).toArray();
    int[] unseen =
        IntStream.range(0, series.length).filter(day -> Double.isNaN(scores[day])).toArray();
    return new Bursts(days, unseen, series.length);
  }

  private static double[] scores(double[] series) {
    double[] rest = less(series, RunningMedian.of(series));
    double[] sizes = Arrays.stream(rest).map(Math::abs).toArray();
    double[] spread = RunningMedian.of(sizes);
    double[] scores = new double[series.length];
    for (int day = 0; day < scores.length; day++) {
      scores[day] = spread[day] > 0 ? rest[day] / spread[day] : Double.NaN;
    }
    return scores;
  }

  private static double[] less(double[] series, double[] medians) {
    return IntStream.range(0, series.length)
        .mapToDouble(day -> series[day] - medians[day])
        .toArray();
  }

  /** The highest value that is no burst. */
  private static double threshold(double[] scores, int weekday) {
    double[] sorted =
        IntStream.range(0, scores.length)
            .filter(day -> day % WEEK == weekday && !Double.isNaN(scores[day]))
            .mapToDouble(day -> scores[day])
            .sorted()
            .toArray();
    int bursts = sorted.length / ONE_IN;
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1 - bursts];
  }

  /** Days of which something is known. */
  public int seen() {
    return length - unseen.length;
  }
}
