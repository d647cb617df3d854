package org.entente.source.figures;

import java.util.List;
import java.util.Map;
import org.entente.source.MalformedFile;
import org.jspecify.annotations.Nullable;

/**
 * One data record, read by column name. A cell that is no number where a number is due ends the
 * reading: a figure is never guessed.
 *
 * @param line record number, the header being 0
 * @param columns column name to position; of several columns with one name the first
 * @param values the cells, in the file's order
 */
record Cells(long line, Map<String, Integer> columns, List<String> values) {

  /** The cell as it stands, without surrounding blanks. */
  String text(String column) {
    Integer position = columns.get(column);
    if (position == null) {
      throw new IllegalArgumentException("the reader declares no column " + column);
    }
    return values.get(position).strip();
  }

  boolean isEmpty(String column) {
    return text(column).isEmpty();
  }

  /**
   * @throws MalformedFile if the cell is not a whole number
   */
  int integer(String column) throws MalformedFile {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw bad(column, "a whole number", e);
    }
  }

  /**
   * A figure, null when the cell is empty.
   *
   * @throws MalformedFile if the cell is neither empty nor a finite number
   */
  @Nullable Double number(String column) throws MalformedFile {
    String text = text(column);
    return text.isEmpty() ? null : finite(column, text);
  }

  /** A figure where the file writes -9 for "not known": then, and when empty, null. */
  @Nullable Double numberUnlessMinusNine(String column) throws MalformedFile {
    Double value = number(column);
    return value == null || value == -9 ? null : value;
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

  MalformedFile bad(String column, String wanted, @Nullable Throwable cause) {
    String message =
        "record %d: column \"%s\" should be %s but is \"%s\""
            .formatted(line, column, wanted, text(column));
    return cause == null ? new MalformedFile(message) : new MalformedFile(message, cause);
  }
}
