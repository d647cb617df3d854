package org.entente.report;

/**
 * Text cells of CSV files. A spreadsheet runs a cell as a formula if it begins with one of a few
 * characters; such text gets an apostrophe in front. For text only: numbers stay numbers, the
 * negative ones too.
 */
public final class CsvText {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** The text as it may stand in a cell. */
  public static String guarded(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
