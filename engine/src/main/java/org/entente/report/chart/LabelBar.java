package org.entente.report.chart;

import java.util.List;

/** Shares of draws of the labels as one stacked bar, the firmest kind of group at the left. */
public final class LabelBar {
  private static final double HEIGHT = 34;

  /**
   * One part of the bar.
   *
   * @param words what the label is called in a sentence
   * @param probability 0 to 1
   * @param step 1 to 5, darker grey for firmer groups; 0 for "undetermined", drawn hatched
   * @param likeliest whether it is the answer, which has the accent colour
   */
  public record Part(String words, double probability, int step, boolean likeliest) {}

  private LabelBar() {}

  /** The bar at a width; parts below 0.05 % are not drawn. */
  public static String draw(String id, double width, List<Part> parts) {
    Svg svg =
        new Svg(
            id, width, HEIGHT, "Share of draws that end in each kind of group", description(parts));
    svg.defineHatch();
    double total = parts.stream().mapToDouble(part -> Math.max(0, part.probability())).sum();
    double x = 0;
    for (Part part : parts) {
      if (part.probability() >= 0.0005 && total > 0) {
        double span = part.probability() / total * width;
        drawPart(svg, part, x, Math.max(0.5, span - 1.5));
        x += span;
      }
    }
    return svg.close();
  }

  private static void drawPart(Svg svg, Part part, double x, double span) {
    String share = NumberText.percent(part.probability());
    svg.group("part", part.words() + ": " + share + " of the draws");
    if (part.step() == 0 && !part.likeliest()) {
      svg.hatched(x, 0, span, HEIGHT);
    } else {
      svg.rect(part.likeliest() ? "answer" : "g" + part.step(), x, 0, span, HEIGHT);
    }
    String named = part.words() + " " + share;
    boolean roomy = named.length() * 7.2 + 16 < span;
    if ((roomy || span > 46) && (part.step() > 0 || part.likeliest())) {
      String css = part.likeliest() ? "on strong" : "ink";
      svg.text(css, x + 9, 22, roomy ? named : share);
    }
    svg.end();
  }

  private static String description(List<Part> parts) {
    return String.join(
        "; ",
        parts.stream().map(p -> p.words() + " " + NumberText.percent(p.probability())).toList());
  }
}
