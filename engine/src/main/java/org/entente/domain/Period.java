package org.entente.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * A closed interval of days.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

  /** The day used for "no end known": still in force. */
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  /**
   * @throws UserError if the end lies before the start
   */
  public Period {
    if (to.isBefore(from)) {
      throw new UserError(
          "The period ends (%s) before it starts (%s).".formatted(to, from),
          "Maybe the two years were meant the other way round?");
    }
  }

  /** From 1 January of one year to 31 December of another. */
  public static Period ofYears(int from, int to) {
    return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }

  public static Period ofYear(int year) {
    return ofYears(year, year);
  }

  /** From a day on, with no end known. */
  public static Period since(LocalDate from) {
    return new Period(from, OPEN_END);
  }

  public int fromYear() {
    return from.getYear();
  }

  public int toYear() {
    return to.getYear();
  }

  /** Every calendar year that the period touches, in order. */
  public IntStream years() {
    return IntStream.rangeClosed(fromYear(), toYear());
  }

  /** How many calendar years the period touches. */
  public int yearCount() {
    return toYear() - fromYear() + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean containsYear(int year) {
    return year >= fromYear() && year <= toYear();
  }

  public boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !to.isBefore(other.from);
  }

  /** How many days of this period lie in another; 0 if none does. */
  public long daysWithin(Period other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
  }

  public boolean isOpenEnded() {
    return to.equals(OPEN_END);
  }

  /**
   * "1991-2018", or "1991-" when still open; whole years are shown without days, others as
   * "1991-05-01 to 2018-06-30".
   */
  @Override
  public String toString() {
    boolean wholeYears =
        from.getDayOfYear() == 1 && (isOpenEnded() || to.getDayOfYear() == to.lengthOfYear());
    String start = wholeYears ? Integer.toString(fromYear()) : from.toString();
    String end = isOpenEnded() ? "" : wholeYears ? Integer.toString(toYear()) : to.toString();
    return start.equals(end) ? start : start + (wholeYears ? "-" : " to ") + end;
  }
}
