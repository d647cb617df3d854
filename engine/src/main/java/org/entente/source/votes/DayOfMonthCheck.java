package org.entente.source.votes;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.source.Findings;

/**
 * Finds the years in which no date of a published Assembly file passes the seventh of a month. The
 * day cannot be the day of the month there; year and month hold. A roll call's calendar year is
 * right, its day is not.
 */
final class DayOfMonthCheck {
  private static final int HIGHEST_DAY = 7;

  /** Fewer roll calls than this in a year may lie in the first week of a month by chance. */
  private static final int ENOUGH = 20;

  private DayOfMonthCheck() {}

  static void raise(List<LocalDate> days, Findings findings) {
    TreeMap<Integer, IntSummaryStatistics> years =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    LocalDate::getYear,
                    TreeMap::new,
                    Collectors.summarizingInt(LocalDate::getDayOfMonth)));
    years.forEach(
        (year, inYear) -> {
          if (inYear.getCount() >= ENOUGH && inYear.getMax() <= HIGHEST_DAY) {
            findings.warning(
                "day-not-of-month",
                0,
                "years in which every date lies in 1-7 of its month, so that only year and month"
                    + " can be used",
                "%d (%d roll calls)".formatted(year, inYear.getCount()));
          }
        });
  }
}
