package org.entente.domain;

import java.time.LocalDate;

/**
 * A day that an answer is replayed for: nothing dated later counts.
 *
 * <p>What the evidence holds by calendar year (votes, trade, arms, sanctions) counts up to the last
 * year that was over by then. Acts, agreements and memberships have days and count up to the day.
 *
 * @param day the last day that counts
 * @param strict whether editions that were published later are left out too
 */
public record AsOf(LocalDate day, boolean strict) {
  private static final int DECEMBER = 12;

  /** The last calendar year that was over at the end of the day. */
  public int lastWholeYear() {
    boolean yearIsOver = day.getMonthValue() == DECEMBER && day.getDayOfMonth() == 31;
    return yearIsOver ? day.getYear() : day.getYear() - 1;
  }

  /** Whether the year of the day had not ended. */
  public boolean withinYear() {
    return lastWholeYear() < day.getYear();
  }
}
