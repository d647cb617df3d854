package org.entente.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.domain.Estimate;

/**
 * One figure of a group through windows of years: a line with its 95 % band, shifts of its level as
 * upright marks with the stretch that each may lie in. A window without figure breaks the line.
 */
public final class GroupSeriesChart {
  private static final double HEIGHT = 190;
  private static final double LEFT = 46;
  private static final double RIGHT = 12;
  private static final double TOP = 40;
  private static final double BOTTOM = 166;

  /** Height of a line of text above the plot. */
  private static final double LINE = 13;

  /** The figure of the window that ends with a year. */
  public record Point(int year, Estimate estimate) {}

  /**
   * A shift of the level.
   *
   * @param year where it is drawn
   * @param from earliest year that it may lie in
   * @param to latest
   * @param text beside the mark, such as "2011: 88 to 97"
   */
  public record Mark(int year, int from, int to, String text) {}

  /**
   * What the drawing shows.
   *
   * @param title name of the figure
   * @param from first year of the axis
   * @param to last year of it
   * @param points by year; missing ones may be left out
   * @param marks in order
   */
  public record Panel(String title, int from, int to, List<Point> points, List<Mark> marks) {}

  private GroupSeriesChart() {}

  /** The drawing at a width. */
  public static String draw(String id, double width, Panel panel) {
    List<Point> seen =
        panel.points().stream()
            .filter(point -> point.estimate().isPresent())
            .sorted(Comparator.comparingInt(Point::year))
            .toList();
    Svg svg = new Svg(id, width, HEIGHT + 6, panel.title(), description(panel, seen));
    Scale x = new Scale(panel.from() - 0.5, panel.to() + 0.5, LEFT, width - RIGHT);
    svg.group("figure-title", panel.title());
    svg.text("strong ink", 0, LINE, Label.fit(panel.title(), width - 4, 13)).end();
    if (seen.isEmpty()) {
      svg.defineHatch().hatched(LEFT, TOP, width - LEFT - RIGHT, BOTTOM - TOP);
      svg.text("plate middle ink", (LEFT + width - RIGHT) / 2, (TOP + BOTTOM) / 2, "no evidence");
    } else {
      plot(svg, x, panel, seen);
    }
    years(svg, x, panel);
    return svg.close();
  }

  private static void plot(Svg svg, Scale x, Panel panel, List<Point> seen) {
    double[] ends =
        seen.stream()
            .flatMapToDouble(p -> java.util.stream.DoubleStream.of(low(p), high(p)))
            .toArray();
    Scale y = Scale.around(BOTTOM, TOP + 4, ends);
    String unit = seen.get(0).estimate().unit();
    for (double tick : y.ticks(4)) {
      svg.line("grid", x.start(), y.at(tick), x.end(), y.at(tick));
      svg.text("muted end", x.start() - 5, y.at(tick) + 4, NumberText.of(tick, unit));
    }
    panel.marks().forEach(mark -> mark(svg, x, mark));
    runs(seen).forEach(run -> run(svg, x, y, run));
    panel.marks().forEach(mark -> words(svg, x, mark));
  }

  private static void mark(Svg svg, Scale x, Mark mark) {
    double start = x.at(mark.from() - 0.5);
    svg.group("shift", mark.text());
    svg.rect("shift-span", start, TOP, x.at(mark.to() + 0.5) - start, BOTTOM - TOP);
    double at = x.at(mark.year() - 0.5);
    svg.line("shift-mark", at, TOP - 4, at, BOTTOM).end();
  }

  /** On the side of the mark where there is more room. */
  private static void words(Svg svg, Scale x, Mark mark) {
    double at = x.at(mark.year() - 0.5);
    boolean left = at > (x.start() + x.end()) / 2;
    svg.text("plate muted " + (left ? "end" : "start"), at + (left ? -4 : 4), TOP - 6, mark.text());
  }

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

  private static void run(Svg svg, Scale x, Scale y, List<Point> run) {
    StringBuilder line = new StringBuilder();
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (Point point : run) {
      String at = Svg.px(x.at(point.year())) + " ";
      line.append(line.isEmpty() ? "M" : "L").append(at).append(Svg.px(y.at(value(point))));
      upper.append(upper.isEmpty() ? "M" : "L").append(at).append(Svg.px(y.at(high(point))));
      lower.insert(0, "L" + at + Svg.px(y.at(low(point))));
    }
    if (run.size() > 1) {
      svg.path("band", upper.toString() + lower + "Z").path("series", line.toString());
    }
    for (Point point : run) {
      double at = x.at(point.year());
      svg.group("point", "to " + point.year() + ": " + NumberText.full(point.estimate()));
      if (run.size() == 1) {
        svg.line("band-line", at, y.at(low(point)), at, y.at(high(point)));
      }
      svg.circle("year-dot", at, y.at(value(point)), run.size() == 1 ? 2.4 : 1.4).end();
    }
  }

  private static void years(Svg svg, Scale x, Panel panel) {
    svg.line("axis", x.start(), BOTTOM, x.end(), BOTTOM);
    double y = BOTTOM + LINE + 3;
    svg.text("muted start", x.start(), y, Integer.toString(panel.from()));
    if (panel.to() > panel.from()) {
      svg.text("muted end", x.end(), y, Integer.toString(panel.to()));
    }
  }

  private static String description(Panel panel, List<Point> seen) {
    return "%d windows have a figure, %d shifts of the level are marked."
        .formatted(seen.size(), panel.marks().size());
  }

  private static double value(Point point) {
    return point.estimate().point().orElse(Double.NaN);
  }

  private static double low(Point point) {
    Double low = point.estimate().low();
    return low == null ? value(point) : low;
  }

  private static double high(Point point) {
    Double high = point.estimate().high();
    return high == null ? value(point) : high;
  }
}
