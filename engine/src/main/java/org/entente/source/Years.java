package org.entente.source;

import java.time.LocalDate;

/** Calendar years, where a file gives no more than the year. */
public final class Years {
  /** Entente covers the years from here on; what ended earlier is left out by that rule. */
  public static final int FIRST = 1945;

  private Years() {}

  /** 1 January. */
  public static LocalDate firstDay(int year) {
    return LocalDate.of(year, 1, 1);
  }

  /** 31 December. */
  public static LocalDate lastDay(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
