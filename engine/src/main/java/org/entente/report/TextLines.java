package org.entente.report;

import java.util.List;
import java.util.Locale;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.jspecify.annotations.Nullable;

/** Lines and tables of plain text. */
public final class TextLines {
  /** Longest line of a paragraph, in characters. */
  private static final int WIDTH = 96;

  private static final String NO_BREAK = "\u00a0";

  private TextLines() {}

  /** Breaks at words so that no line is longer than 96 characters, save for a longer word. */
  public static String wrap(String text, int indent) {
    StringBuilder wrapped = new StringBuilder(" ".repeat(indent));
    int width = indent;
    for (String word : text.replace(" %", NO_BREAK + "%").split(" ")) {
      if (width + word.length() > WIDTH && width > indent) {
        wrapped.setLength(wrapped.length() - 1);
        wrapped.append('\n').append(" ".repeat(indent));
        width = indent;
      }
      wrapped.append(word).append(' ');
      width += word.length() + 1;
    }
    return wrapped.toString().stripTrailing().replace(NO_BREAK, " ");
  }

  /** Columns as wide as their widest cell, two blanks between them, an empty line at the end. */
  static String table(List<String[]> rows) {
    StringBuilder lines = new StringBuilder();
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row[c].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder text = new StringBuilder("  ");
      for (int c = 0; c < columns; c++) {
        text.append(pad(row[c], widths[c])).append("  ");
      }
      lines.append(text.toString().stripTrailing()).append('\n');
    }
    return lines.append('\n').toString();
  }

  /**
   * Filled in as in English whatever the machine's language, so that the same input gives the same
   * text.
   */
  static String format(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** That a table shows some of its rows only, and how to have more. */
  static String more(int shown, int all) {
    return paragraph(
        "%,d of %,d shown; more with --top N, all with --csv FILE or --json.", shown, all);
  }

  /** A wrapped paragraph and its end of line; without values the text is taken as it stands. */
  static String paragraph(String pattern, @Nullable Object... values) {
    return wrap(values.length == 0 ? pattern : format(pattern, values), 0) + '\n';
  }

  /**
   * A figure and its interval in brackets, each in one pattern; a dash if it is missing, no
   * brackets if it is exact.
   */
  static String figure(Estimate estimate, String pattern) {
    if (estimate.value() != null && estimate.bounds() == Bounds.NONE) {
      return format(pattern, estimate.value());
    }
    return estimate.value() == null
        ? "-"
        : format(
            pattern + " [" + pattern + ", " + pattern + "]",
            estimate.value(),
            estimate.low(),
            estimate.high());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
