package org.entente.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.domain.AsOf;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The years that a question is about, as several commands take them. */
final class Years {
  /** First year with recorded votes, and the last that the sources reach. */
  static final int FIRST = 1946;

  static final int LAST = 2025;

  /** Years before the last that are asked about if nobody says. */
  static final int SPAN = 11;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First year; by default 11 years before --to.")
  private @Nullable Integer from;

  @Option(names = "--to", paramLabel = "YEAR", description = "Last year; by default " + LAST + ".")
  private @Nullable Integer to;

  @Mixin private AsOfOption asOf = new AsOfOption();

  /** The day that the answer is replayed for; null for all that is known. */
  @Nullable AsOf asOf() {
    return asOf.asOf();
  }

  /**
   * The years asked for; of a replay none that began later.
   *
   * @throws UserError if they are reversed or outside {@value #FIRST} to this year, or begin after
   *     the day of a replay
   */
  Period period() {
    AsOf day = asOf();
    int end = day == null ? LAST : Math.min(LAST, day.day().getYear());
    Period period = period(end);
    if (day != null && period.toYear() > day.day().getYear()) {
      throw new UserError(
          "%d is later than --as-of %s.".formatted(period.toYear(), day.day()),
          "Maybe years up to %d?".formatted(day.day().getYear()));
    }
    return period;
  }

  /** The same up to the day of a replay: who joined a group later had not joined it. */
  Period known() {
    Period period = period();
    AsOf day = asOf();
    return day == null || !day.day().isBefore(period.to())
        ? period
        : new Period(period.from(), day.day());
  }

  private Period period(int end) {
    if (from != null) {
      check("--from", from);
    }
    if (to != null) {
      check("--to", to);
    }
    int last = to != null ? to : from != null ? Math.max(from, end) : end;
    int first = from != null ? from : Math.max(FIRST, last - SPAN);
    return Period.ofYears(first, last);
  }

  private static void check(String option, int year) {
    int now = Math.max(LAST, LocalDate.now(ZoneOffset.UTC).getYear());
    if (year < FIRST || year > now) {
      throw new UserError(
          "%s %d is outside %d to %d.".formatted(option, year, FIRST, now),
          year < FIRST
              ? "Maybe the first General Assembly votes, of 1946, are early enough?"
              : "Maybe up to %d, where the evidence ends; what it covers: entente sources"
                  .formatted(LAST));
    }
  }
}
