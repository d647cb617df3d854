package org.entente.report.chart;

import java.util.Locale;

/**
 * Writes one drawing. Every text and attribute passes through {@link #escape}; coordinates have one
 * decimal, so that equal input gives equal bytes.
 */
public final class Svg {
  private final String id;
  private final StringBuilder out = new StringBuilder(2048);

  /**
   * @param id unique on the page
   * @param title what the drawing is, for those who do not see it
   * @param description what it shows
   */
  public Svg(String id, double width, double height, String title, String description) {
    this.id = escape(id);
    out.append(
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-t %s-d\""
            .formatted(this.id, this.id));
    out.append(
        " viewBox=\"0 0 %s %s\" style=\"max-width:%spx\">"
            .formatted(px(width), px(height), px(width)));
    out.append("<title id=\"%s-t\">%s</title>".formatted(this.id, escape(title)));
    out.append("<desc id=\"%s-d\">%s</desc>".formatted(this.id, escape(description)));
  }

  /** Defines the hatching that stands for "no evidence"; {@link #hatched} uses it. */
  public Svg defineHatch() {
    out.append(
        "<defs><pattern id=\"%s-h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs>"
            .formatted(id));
    return this;
  }

  /** A rectangle that says "no evidence". */
  public Svg hatched(double x, double y, double width, double height) {
    out.append(
        "<rect class=\"missing\" fill=\"url(#%s-h)\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(id, px(x), px(y), px(width), px(height)));
    return this;
  }

  /** Opens a group whose tooltip is the title. */
  public Svg group(String css, String title) {
    out.append("<g class=\"%s\"><title>%s</title>".formatted(css, escape(title)));
    return this;
  }

  public Svg end() {
    out.append("</g>");
    return this;
  }

  public Svg line(String css, double x1, double y1, double x2, double y2) {
    out.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(css, px(x1), px(y1), px(x2), px(y2)));
    return this;
  }

  public Svg rect(String css, double x, double y, double width, double height) {
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(css, px(x), px(y), px(width), px(height)));
    return this;
  }

  public Svg circle(String css, double x, double y, double radius) {
    out.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(css, px(x), px(y), px(radius)));
    return this;
  }

  /** A path of commands made with {@link #px}. */
  public Svg path(String css, String commands) {
    out.append("<path class=\"%s\" d=\"%s\"/>".formatted(css, commands));
    return this;
  }

  public Svg text(String css, double x, double y, String text) {
    out.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(css, px(x), px(y), escape(text)));
    return this;
  }

  /** Text that runs upwards to the right from its point. */
  public Svg slanted(String css, double x, double y, double degrees, String text) {
    out.append(
        "<text class=\"%s\" transform=\"translate(%s %s) rotate(%s)\">%s</text>"
            .formatted(css, px(x), px(y), px(degrees), escape(text)));
    return this;
  }

  /** The finished drawing. */
  public String close() {
    return out + "</svg>";
  }

  /** A coordinate with one decimal, none if it is whole. */
  static String px(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.equals("-0") ? "0" : whole;
  }

  /** Makes text safe in an element and in a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
