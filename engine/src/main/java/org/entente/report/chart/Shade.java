package org.entente.report.chart;

/** Five steps of one colour, from palest to darkest. */
final class Shade {
  static final int STEPS = 5;

  private Shade() {}

  /** Step 1 to 5 of a value between 0 (or below) and full (or above). */
  static int of(double value, double full) {
    double share = full > 0 ? value / full : 0;
    return Math.max(1, Math.min(STEPS, (int) Math.floor(share * STEPS) + 1));
  }

  /** Style classes of a shaded area: blue for what ties, orange for what divides. */
  static String css(int step, boolean divides) {
    return (divides ? "f" : "s") + step;
  }

  /** Style class of text upon it. */
  static String textCss(int step) {
    return step >= STEPS - 1 ? "on" : "ink";
  }
}
