package org.entente.report;

import java.util.PrimitiveIterator;

/**
 * Text from outside as part of one line on a terminal: nothing in it can end the line, move the
 * cursor, colour what follows or turn its direction; what is very long loses its middle.
 */
public final class OneLine {
  /** Longest line, in characters: more than any list of names that Entente prints. */
  static final int MOST = 2_000;

  private OneLine() {}

  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    for (PrimitiveIterator.OfInt each = clipped(text).codePoints().iterator(); each.hasNext(); ) {
      int c = each.nextInt();
      line.appendCodePoint(isPlain(c) ? c : c == '\n' || c == '\t' || c == '\r' ? ' ' : '?');
    }
    return line.toString();
  }

  private static String clipped(String text) {
    int half = MOST / 2;
    return text.length() <= MOST
        ? text
        : text.substring(0, half) + " ... " + text.substring(text.length() - half);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
