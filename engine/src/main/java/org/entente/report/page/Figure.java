package org.entente.report.page;

import gg.jte.Content;
import java.util.function.DoubleFunction;

/**
 * A drawing in two widths, of which the style sheet shows one: text in a drawing must not shrink
 * with the screen.
 *
 * @param wide for 760 px and more, and for paper
 * @param narrow for less
 * @param caption what it shows, its sources and counts
 * @param draw makes it at a width
 */
public record Figure(Content wide, Content narrow, String caption, DoubleFunction<String> draw) {
  static final double WIDE = 880;
  static final double NARROW = 340;

  /** Draws both; the function gets the width and must make its ids unique by it. */
  static Figure of(DoubleFunction<String> draw, String caption) {
    return new Figure(markup(draw.apply(WIDE)), markup(draw.apply(NARROW)), caption, draw);
  }

  /** The same at another width, for a page that shows it once: its ids are those of the narrow. */
  public Content at(double width) {
    return markup(draw.apply(width));
  }

  /** Ids of the two drawings of one figure. */
  static String id(String name, double width) {
    return name + (width == WIDE ? "-wide" : "-narrow");
  }

  /** Marks text as finished markup; only drawings and the style sheet may pass here. */
  static Content markup(String svg) {
    return output -> output.writeContent(svg);
  }
}
