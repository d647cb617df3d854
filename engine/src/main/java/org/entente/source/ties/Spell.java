package org.entente.source.ties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.source.Cells;
import org.entente.source.MalformedFile;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, as agreement files write it: year, month and day in cells of their own, of
 * which month and day may be unknown (0 or empty).
 *
 * @param from first day; unknown parts are the first month and the first day
 * @param to last day, null if still in force; an unknown day is the month's last, an unknown month
 *     December
 * @param partial a part of a date was unknown
 */
record Spell(LocalDate from, @Nullable LocalDate to, boolean partial) {
  /** The three columns of a date. */
  record Columns(String year, String month, String day) {}

  /**
   * Reads both ends of a spell. An end without a year (0 or empty) is an end that has not come.
   *
   * @throws MalformedFile if a part is no number, or there is no such day
   */
  static Spell of(Cells cells, Columns start, Columns end) throws MalformedFile {
    boolean open = part(cells, end.year()) == 0;
    boolean partial = isPartial(cells, start) || (!open && isPartial(cells, end));
    return new Spell(first(cells, start), open ? null : last(cells, end), partial);
  }

  /** The day meant, or the first of its month or year. */
  static LocalDate first(Cells cells, Columns date) throws MalformedFile {
    int month = Math.max(1, part(cells, date.month()));
    return day(cells, date, month, Math.max(1, part(cells, date.day())));
  }

  private static LocalDate last(Cells cells, Columns date) throws MalformedFile {
    int month = part(cells, date.month());
    int day = part(cells, date.day());
    if (month == 0) {
      return day(cells, date, 12, 31);
    }
    return day > 0
        ? day(cells, date, month, day)
        : YearMonth.from(day(cells, date, month, 1)).atEndOfMonth();
  }

  private static boolean isPartial(Cells cells, Columns date) throws MalformedFile {
    return part(cells, date.month()) == 0 || part(cells, date.day()) == 0;
  }

  private static int part(Cells cells, String column) throws MalformedFile {
    return cells.isEmpty(column) ? 0 : cells.integer(column);
  }

  private static LocalDate day(Cells cells, Columns date, int month, int day) throws MalformedFile {
    try {
      return LocalDate.of(cells.integer(date.year()), month, day);
    } catch (DateTimeException e) {
      throw cells.bad(date.day(), "a day of its month", e);
    }
  }

  /**
   * The year in which to ask who carried a country number when only the whole agreement's dates are
   * known: its last, because a member may have joined under a number that came into use late.
   */
  int lastYear(int edition) {
    return to == null ? edition : to.getYear();
  }

  /** It ended before the years that Entente covers. */
  boolean isPast() {
    return to != null && to.getYear() < Years.FIRST;
  }

  /** It ends before it starts: a pair that was never in force together. */
  boolean isEmpty() {
    return to != null && to.isBefore(from);
  }

  /**
   * The year in which to ask who carried a country number: the first full year under the numbers in
   * use since 1945.
   */
  int numberYear() {
    int start = Math.max(from.getYear(), Years.FIRST + 1);
    return to == null ? start : Math.max(Years.FIRST, Math.min(start, to.getYear()));
  }
}
