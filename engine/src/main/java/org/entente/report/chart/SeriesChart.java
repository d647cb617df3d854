package org.entente.report.chart;

import java.util.List;
import org.entente.domain.Obligation;

/**
 * One pair through the years: a line with its 95 % band, and beneath it the promise in force as a
 * strip of steps. A year without evidence breaks the line; nothing is drawn across it.
 */
public final class SeriesChart {
  private static final double HEIGHT = 176;
  private static final double LEFT = 34;
  private static final double RIGHT = 8;
  private static final double TOP = 24;
  private static final double BOTTOM = 118;
  private static final double STRIP_TOP = 128;
  private static final double STRIP = 22;

  /**
   * What one panel shows.
   *
   * @param a name of the first state
   * @param b name of the second
   * @param from first year of the shared axis
   * @param to last year of it
   * @param low lower end of the shared vertical axis
   * @param high upper end of it
   * @param points similarity by year; missing years may be left out
   * @param promises rung of obligation by year; missing years may be left out
   */
  public record Panel(
      String a,
      String b,
      int from,
      int to,
      double low,
      double high,
      List<YearPoint> points,
      List<YearPoint> promises) {

    String pair() {
      return a + " \u2013 " + b;
    }
  }

  private SeriesChart() {}

  /** The panel at a width. */
  public static String draw(String id, double width, Panel panel) {
    List<YearPoint> seen = YearLine.seen(panel.points(), panel.from(), panel.to());
    Svg svg = new Svg(id, width, HEIGHT, panel.pair() + " by year", description(panel, seen));
    svg.defineHatch();
    Scale x = new Scale(panel.from() - 0.5, panel.to() + 0.5, LEFT, width - RIGHT);
    Scale y = new Scale(panel.low(), panel.high(), BOTTOM, TOP + 6);
    svg.group("panel-title", panel.pair());
    svg.text("strong ink", 0, 13, Label.fitPair(panel.a(), panel.b(), width - 4, 13)).end();
    if (!seen.isEmpty()) {
      grid(svg, x, y);
    }
    double spacing = (x.end() - x.start()) / (x.high() - x.low());
    new YearLine(svg, x, y, spacing < 6 ? 1.2 : 2.4, "").draw(seen);
    if (seen.isEmpty()) {
      svg.hatched(LEFT, TOP + 6, width - LEFT - RIGHT, BOTTOM - TOP - 6);
      svg.text("plate middle ink", (LEFT + width - RIGHT) / 2, (TOP + BOTTOM) / 2, "no evidence");
    }
    strip(svg, x, panel);
    YearLine.years(svg, x, STRIP_TOP + STRIP + 14, panel.from(), panel.to());
    return svg.close();
  }

  private static void grid(Svg svg, Scale x, Scale y) {
    for (double tick : y.ticks(3)) {
      double at = y.at(tick);
      svg.line(Math.abs(tick) < 1e-9 ? "zero" : "grid", x.start(), at, x.end(), at);
      svg.text("muted end", x.start() - 5, at + 4, NumberText.of(tick, "kappa"));
    }
  }

  private static void strip(Svg svg, Scale x, Panel panel) {
    double base = STRIP_TOP + STRIP;
    svg.text("muted end", LEFT - 5, base - 7, "pact");
    List<YearPoint> promises = YearLine.seen(panel.promises(), panel.from(), panel.to());
    int from = panel.from();
    while (from <= panel.to()) {
      int rung = rung(promises, from);
      int to = from;
      while (to < panel.to() && rung(promises, to + 1) == rung) {
        to++;
      }
      step(svg, x.at(from - 0.5), x.at(to + 0.5), from, to, rung);
      from = to + 1;
    }
    svg.line("axis", x.start(), base, x.end(), base);
  }

  private static void step(Svg svg, double start, double end, int from, int to, int rung) {
    String years = from == to ? Integer.toString(from) : from + "\u2013" + to;
    double base = STRIP_TOP + STRIP;
    if (rung < 0) {
      svg.group("step", years + ": no evidence on obligations");
      svg.hatched(start, STRIP_TOP, end - start, STRIP).end();
    } else {
      String meaning = Obligation.ofRung(rung).meaning();
      svg.group("step", years + ": rung " + rung + ", " + meaning);
      double height = rung == 0 ? 1 : rung * STRIP / 3;
      svg.rect(rung == 0 ? "s1" : "s" + (rung + 2), start, base - height, end - start, height)
          .end();
    }
  }

  /** The highest rung that the year's figure rounds to; -1 without evidence. */
  private static int rung(List<YearPoint> promises, int year) {
    return promises.stream()
        .filter(point -> point.year() == year)
        .mapToInt(point -> (int) Math.max(0, Math.min(3, Math.round(point.value()))))
        .max()
        .orElse(-1);
  }

  private static String description(Panel panel, List<YearPoint> seen) {
    int asked = panel.to() - panel.from() + 1;
    return "%d of %d years have evidence; years without are left open."
        .formatted(seen.size(), asked);
  }
}
