package org.entente.domain;

import java.util.PrimitiveIterator;

/**
 * Text from outside as part of one line on a terminal: nothing in it can end the line, move the
 * cursor, colour what follows or turn its direction; what is very long loses its middle.
 */
public final class OneLine {
  /** Longest line, in characters: more than any list of names that Entente prints. */
  public static final int MOST = 2_000;

  /** As much of a person's own words as is printed back. */
  public static final int ECHO = 80;

  private OneLine() {}

  public static String of(String text) {
    return of(text, MOST);
  }

  /** The same, at most about this many characters long. */
  public static String of(String text, int most) {
    StringBuilder line = new StringBuilder();
    for (PrimitiveIterator.OfInt each = clipped(text, most).codePoints().iterator();
        each.hasNext(); ) {
      int c = each.nextInt();
      line.appendCodePoint(isPlain(c) ? c : c == '\n' || c == '\t' || c == '\r' ? ' ' : '?');
    }
    return line.toString();
  }

  private static String clipped(String text, int most) {
    int half = most / 2;
    return text.length() <= most
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
