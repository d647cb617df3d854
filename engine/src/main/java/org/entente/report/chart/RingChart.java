package org.entente.report.chart;

import java.util.List;
import org.entente.domain.Estimate;

/**
 * Outsiders by how close they stand to the whole group: 0 is the group's own weakest pair, so a dot
 * right of it is nearer to every member than two members are to each other.
 */
public final class RingChart {
  private static final double ROW = 25;
  private static final double TOP = 34;
  private static final double FONT = 12;

  /**
   * One outsider.
   *
   * @param relative weakest tie to a member less the group's weakest pair
   * @param movement slope of the yearly value, per year
   * @param nearest member it is closest to
   * @param furthest member it is furthest from
   */
  public record Outsider(
      String name, Estimate relative, Estimate movement, String nearest, String furthest) {}

  private RingChart() {}

  /** The chart at a width; the columns of names are left out when narrow. */
  public static String draw(String id, double width, List<Outsider> outsiders) {
    boolean narrow = width < 600;
    double left = narrow ? 104 : 170;
    double right = narrow ? width - 34 : width - 330;
    double height = TOP + outsiders.size() * ROW + 28;
    Svg svg = new Svg(id, width, height, "Who stands around the group", description(outsiders));
    svg.defineHatch();
    Scale x = scale(left, right, outsiders);
    axis(svg, x, height, outsiders);
    headings(svg, right, narrow);
    for (int i = 0; i < outsiders.size(); i++) {
      outsider(svg, x, outsiders.get(i), TOP + (i + 0.5) * ROW, narrow);
    }
    return svg.close();
  }

  private static Scale scale(double left, double right, List<Outsider> outsiders) {
    double[] figures = new double[outsiders.size() * 2 + 1];
    for (int i = 0; i < outsiders.size(); i++) {
      Estimate relative = outsiders.get(i).relative();
      figures[2 * i] = relative.low() == null ? 0 : relative.low();
      figures[2 * i + 1] = relative.high() == null ? 0 : relative.high();
    }
    return Scale.around(left, right, figures);
  }

  private static void axis(Svg svg, Scale x, double height, List<Outsider> outsiders) {
    String unit =
        outsiders.stream()
            .filter(outsider -> outsider.relative().isPresent())
            .map(outsider -> outsider.relative().unit())
            .findFirst()
            .orElse("");
    for (double tick : x.ticks(4)) {
      boolean zero = Math.abs(tick) < 1e-9;
      svg.line(zero ? "zero" : "grid", x.at(tick), TOP - 6, x.at(tick), height - 24);
      svg.text("muted middle", x.at(tick), height - 8, NumberText.of(zero ? 0 : tick, unit));
    }
    double zero = x.at(0);
    String anchor = zero > x.end() - 60 ? "end" : zero < x.start() + 60 ? "start" : "middle";
    svg.text("strong ink " + anchor, zero, TOP - 12, "the group\u2019s weakest pair");
  }

  private static void headings(Svg svg, double right, boolean narrow) {
    if (!narrow) {
      svg.text("muted middle", right + 40, TOP - 12, "moving");
      svg.text("muted", right + 80, TOP - 12, "nearest to");
      svg.text("muted", right + 208, TOP - 12, "furthest from");
    }
  }

  private static void outsider(Svg svg, Scale x, Outsider o, double y, boolean narrow) {
    svg.group("outsider", o.name() + ": " + NumberText.full(o.relative()));
    svg.text("ink", 0, y + 4, Label.fit(o.name(), x.start() - 10, FONT));
    Double value = o.relative().value();
    Double low = o.relative().low();
    Double high = o.relative().high();
    if (value == null || low == null || high == null) {
      svg.hatched(x.start(), y - 7, x.end() - x.start(), 14);
    } else {
      svg.line("whisker", x.at(low), y, x.at(high), y).circle("dot", x.at(value), y, 4.5);
    }
    svg.end();
    movement(svg, x.end() + (narrow ? 20 : 40), y, o.movement());
    if (!narrow) {
      svg.text("ink", x.end() + 80, y + 4, Label.fit(o.nearest(), 120, FONT));
      svg.text("ink", x.end() + 208, y + 4, Label.fit(o.furthest(), 120, FONT));
    }
  }

  private static void movement(Svg svg, double x, double y, Estimate movement) {
    Double low = movement.low();
    Double high = movement.high();
    if (low == null || high == null) {
      svg.group("movement", "movement: " + NumberText.full(movement));
      svg.text("muted middle", x, y + 4, "n/e").end();
    } else if (low > 0 || high < 0) {
      double way = low > 0 ? 1 : -1;
      String where = low > 0 ? "moving closer: " : "moving away: ";
      svg.group("movement", where + NumberText.full(movement));
      svg.line("arrow", x - 10 * way, y, x + 8 * way, y);
      svg.path("arrow", arrowHead(x + 9 * way, y, way)).end();
    } else {
      svg.group("movement", "no clear movement: " + NumberText.full(movement));
      svg.circle("still", x, y, 2.5).end();
    }
  }

  private static String arrowHead(double x, double y, double way) {
    String back = Svg.px(x - 5 * way);
    return "M"
        + back
        + " "
        + Svg.px(y - 4)
        + "L"
        + Svg.px(x)
        + " "
        + Svg.px(y)
        + "L"
        + back
        + " "
        + Svg.px(y + 4);
  }

  private static String description(List<Outsider> outsiders) {
    long beyond =
        outsiders.stream()
            .filter(o -> o.relative().low() != null && o.relative().low() > 0)
            .count();
    return "%s; clearly closer to the whole group than its weakest pair: %d."
        .formatted(NumberText.count(outsiders.size(), "outsider"), beyond);
  }
}
