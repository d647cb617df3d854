package org.entente.report.chart;

/** Text that must fit a given width; the full text belongs in a tooltip beside it. */
public final class Label {
  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private Label() {}

  /**
   * The text, cut with an ellipsis if it would be wider than so many pixels. Widths are estimated:
   * 0.56 of the font size for most letters, the whole of it for East Asian ones.
   */
  public static String fit(String text, double pixels, double fontSize) {
    double room = pixels / fontSize;
    if (width(text) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double used = 0.56;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > room) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return closed(kept.toString().strip() + "\u2026");
  }

  /**
   * Two names with a dash between them, within a width: a long one gives way before a short one.
   */
  public static String fitPair(String a, String b, double pixels, double fontSize) {
    double room = pixels - 1.6 * fontSize;
    double half = room / 2;
    double wideA = width(a) * fontSize;
    double wideB = width(b) * fontSize;
    double forA = wideB < half ? room - wideB : half;
    double forB = wideA < half ? room - wideA : half;
    return fit(a, Math.max(half, forA), fontSize)
        + " \u2013 "
        + fit(b, Math.max(half, forB), fontSize);
  }

  /** Closes the isolates that the cut left open. */
  private static String closed(String text) {
    long open = text.chars().filter(c -> c == FIRST_STRONG_ISOLATE.charAt(0)).count();
    long shut = text.chars().filter(c -> c == POP_ISOLATE.charAt(0)).count();
    return text + POP_ISOLATE.repeat((int) Math.max(0, open - shut));
  }

  /** Wraps text that runs from right to left, so that it does not turn its neighbours round. */
  public static String isolate(String text) {
    boolean rightToLeft =
        text.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(
                d ->
                    d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING);
    return rightToLeft ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(Label::width).sum();
  }

  private static double width(int codePoint) {
    return codePoint >= 0x2E80 ? 1.0 : Character.isUpperCase(codePoint) ? 0.68 : 0.54;
  }
}
