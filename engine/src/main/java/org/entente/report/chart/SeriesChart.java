package org.entente.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.domain.Estimate;
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

  /** The figure of one year. */
  public record Point(int year, Estimate estimate) {}

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
      List<Point> points,
      List<Point> promises) {

    String pair() {
      return a + " \u2013 " + b;
    }
  }

  private SeriesChart() {}

  /** The panel at a width. */
  public static String draw(String id, double width, Panel panel) {
    List<Point> seen = seen(panel.points(), panel);
    Svg svg = new Svg(id, width, HEIGHT, panel.pair() + " by year", description(panel, seen));
    svg.defineHatch();
    Scale x = new Scale(panel.from() - 0.5, panel.to() + 0.5, LEFT, width - RIGHT);
    Scale y = new Scale(panel.low(), panel.high(), BOTTOM, TOP + 6);
    svg.group("panel-title", panel.pair());
    svg.text("strong ink", 0, 13, Label.fitPair(panel.a(), panel.b(), width - 4, 13)).end();
    if (!seen.isEmpty()) {
      grid(svg, x, y);
    }
    for (List<Point> run : runs(seen)) {
      run(svg, x, y, run);
    }
    if (seen.isEmpty()) {
      svg.hatched(LEFT, TOP + 6, width - LEFT - RIGHT, BOTTOM - TOP - 6);
      svg.text("plate middle ink", (LEFT + width - RIGHT) / 2, (TOP + BOTTOM) / 2, "no evidence");
    }
    strip(svg, x, panel);
    years(svg, x, panel);
    return svg.close();
  }

  private static List<Point> seen(List<Point> points, Panel panel) {
    return points.stream()
        .filter(point -> point.estimate().isPresent())
        .filter(point -> point.year() >= panel.from() && point.year() <= panel.to())
        .sorted(Comparator.comparingInt(Point::year))
        .toList();
  }

  /** Cuts the points where a year is missing. */
  private static List<List<Point>> runs(List<Point> points) {
    List<List<Point>> runs = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Point point : points) {
      if (runs.isEmpty() || point.year() != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      last = point.year();
    }
    return runs;
  }

  private static void grid(Svg svg, Scale x, Scale y) {
    for (double tick : y.ticks(3)) {
      double at = y.at(tick);
      svg.line(Math.abs(tick) < 1e-9 ? "zero" : "grid", x.start(), at, x.end(), at);
      svg.text("muted end", x.start() - 5, at + 4, NumberText.of(tick, "kappa"));
    }
  }

  private static void run(Svg svg, Scale x, Scale y, List<Point> run) {
    StringBuilder line = new StringBuilder();
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (Point point : run) {
      String at = Svg.px(x.at(point.year())) + " ";
      Estimate e = point.estimate();
      line.append(line.isEmpty() ? "M" : "L").append(at).append(Svg.px(y.at(value(e))));
      upper.append(upper.isEmpty() ? "M" : "L").append(at).append(Svg.px(y.at(high(e))));
      lower.insert(0, "L" + at + Svg.px(y.at(low(e))));
    }
    if (run.size() > 1) {
      svg.path("band", upper.toString() + lower + "Z").path("series", line.toString());
    }
    for (Point point : run) {
      point(svg, x, y, point, run.size() == 1);
    }
  }

  private static void point(Svg svg, Scale x, Scale y, Point point, boolean alone) {
    Estimate e = point.estimate();
    double at = x.at(point.year());
    svg.group("point", point.year() + ": " + NumberText.full(e));
    if (alone) {
      svg.line("band-line", at, y.at(low(e)), at, y.at(high(e)));
    }
    double spacing = (x.end() - x.start()) / (x.high() - x.low());
    svg.circle("year-dot", at, y.at(value(e)), spacing < 6 && !alone ? 1.2 : 2.4).end();
  }

  private static void strip(Svg svg, Scale x, Panel panel) {
    double base = STRIP_TOP + STRIP;
    svg.text("muted end", LEFT - 5, base - 7, "pact");
    List<Point> promises = seen(panel.promises(), panel);
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
  private static int rung(List<Point> promises, int year) {
    return promises.stream()
        .filter(point -> point.year() == year)
        .mapToInt(point -> (int) Math.max(0, Math.min(3, Math.round(value(point.estimate())))))
        .max()
        .orElse(-1);
  }

  private static void years(Svg svg, Scale x, Panel panel) {
    double y = STRIP_TOP + STRIP + 14;
    svg.text("muted start", x.start(), y, Integer.toString(panel.from()));
    if (panel.to() > panel.from()) {
      svg.text("muted end", x.end(), y, Integer.toString(panel.to()));
    }
  }

  private static String description(Panel panel, List<Point> seen) {
    int asked = panel.to() - panel.from() + 1;
    return "%d of %d years have evidence; years without are left open."
        .formatted(seen.size(), asked);
  }

  private static double value(Estimate e) {
    return e.point().orElse(Double.NaN);
  }

  private static double low(Estimate e) {
    return e.low() == null ? value(e) : e.low();
  }

  private static double high(Estimate e) {
    return e.high() == null ? value(e) : e.high();
  }
}
