package org.entente.domain;

import java.time.LocalDate;
import java.time.Month;

/**
 * Regular sessions of the General Assembly: session s opens in September of 1945 + s and is open
 * until the next one opens. The first met in January 1946. Votes of special and emergency sessions
 * belong to the regular session open on their day.
 */
public final class AssemblySession {
  private static final int YEAR_BEFORE_FIRST = 1945;

  private AssemblySession() {}

  /**
   * The session open on a day.
   *
   * @return 1 or more
   * @throws IllegalArgumentException for a day before 1946
   */
  public static int of(LocalDate day) {
    if (day.getYear() <= YEAR_BEFORE_FIRST) {
      throw new IllegalArgumentException("no General Assembly before 1946: " + day);
    }
    boolean opened = day.getMonthValue() >= Month.SEPTEMBER.getValue();
    return Math.max(1, day.getYear() - YEAR_BEFORE_FIRST - (opened ? 0 : 1));
  }

  /** The session that opens in September of a year; the first also stands for January 1946. */
  public static int openedIn(int year) {
    return Math.max(1, year - YEAR_BEFORE_FIRST);
  }

  /** The year in whose September a session opened; 1946 for the first, which met in January. */
  public static int yearOpened(int session) {
    return YEAR_BEFORE_FIRST + session;
  }
}
