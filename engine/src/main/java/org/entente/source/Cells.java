package org.entente.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data record, read by column name. A cell that is no number where a number is due ends the
 * reading: a figure is never guessed.
 *
 * @param line record number, the header being 0
 * @param columns the columns that the file has
 * @param values the cells, in the file's order
 */
public record Cells(long line, Columns columns, List<String> values) {

  /**
   * The cell as it stands, without surrounding blanks.
   *
   * @throws IllegalArgumentException if the file has no such column
   */
  public String text(String column) {
    return values.get(columns.position(column)).strip();
  }

  /** The same for a column that a file of the format may lack: then empty. */
  public String textIfAny(String column) {
    return columns.has(column) ? text(column) : "";
  }

  /** True if the cell holds nothing but blanks. */
  public boolean isEmpty(String column) {
    return text(column).isEmpty();
  }

  /**
   * @throws MalformedFile if the cell is not a whole number
   */
  public int integer(String column) throws MalformedFile {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw bad(column, "a whole number", e);
    }
  }

  /** A whole number, null when the cell is empty. */
  public @Nullable Integer optionalInteger(String column) throws MalformedFile {
    return isEmpty(column) ? null : integer(column);
  }

  /**
   * A figure, null when the cell is empty.
   *
   * @throws MalformedFile if the cell is neither empty nor a finite number
   */
  public @Nullable Double number(String column) throws MalformedFile {
    String text = text(column);
    return text.isEmpty() ? null : finite(column, text);
  }

  /** A figure where the file writes -9 for "not known": then, and when empty, null. */
  public @Nullable Double numberUnlessMinusNine(String column) throws MalformedFile {
    Double value = number(column);
    return value == null || value == -9 ? null : value;
  }

  /**
   * A yes or no written 1 or 0; an empty cell says neither and counts as no.
   *
   * @throws MalformedFile if the cell holds anything else
   */
  public boolean flag(String column) throws MalformedFile {
    return switch (text(column)) {
      case "1" -> true;
      case "0", "" -> false;
      default -> throw bad(column, "0, 1 or empty", null);
    };
  }

  /**
   * A day written 1990-10-03.
   *
   * @throws MalformedFile if the cell is no such day
   */
  public LocalDate date(String column) throws MalformedFile {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException e) {
      throw bad(column, "a date", e);
    }
  }

  /**
   * The error that says what a cell should have been.
   *
   * @param wanted in words, to follow "should be"
   * @param cause what found it out, null if nothing was thrown
   */
  public MalformedFile bad(String column, String wanted, @Nullable Throwable cause) {
    String message =
        "record %d: column \"%s\" should be %s but is \"%s\""
            .formatted(line, column, wanted, text(column));
    return cause == null ? new MalformedFile(message) : new MalformedFile(message, cause);
  }

  private double finite(String column, String text) throws MalformedFile {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
      throw bad(column, "a finite number", null);
    } catch (NumberFormatException e) {
      throw bad(column, "a number", e);
    }
  }
}
