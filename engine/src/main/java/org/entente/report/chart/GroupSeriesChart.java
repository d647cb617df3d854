package org.entente.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

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
   * @param points by the last year of their window; missing ones may be left out
   * @param marks in order
   */
  public record Panel(String title, int from, int to, List<YearPoint> points, List<Mark> marks) {}

  private GroupSeriesChart() {}

  /** The drawing at a width. */
  public static String draw(String id, double width, Panel panel) {
    List<YearPoint> seen = YearLine.seen(panel.points(), panel.from(), panel.to());
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
    svg.line("axis", x.start(), BOTTOM, x.end(), BOTTOM);
    YearLine.years(svg, x, BOTTOM + LINE + 3, panel.from(), panel.to());
    return svg.close();
  }

  private static void plot(Svg svg, Scale x, Panel panel, List<YearPoint> seen) {
    double[] ends =
        seen.stream()
            .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))
            .toArray();
    Scale y = Scale.around(BOTTOM, TOP + 4, ends);
    String unit = seen.get(0).estimate().unit();
    for (double tick : y.ticks(4)) {
      svg.line("grid", x.start(), y.at(tick), x.end(), y.at(tick));
      svg.text("muted end", x.start() - 5, y.at(tick) + 4, NumberText.of(tick, unit));
    }
    panel.marks().forEach(mark -> mark(svg, x, mark));
    new YearLine(svg, x, y, 1.4, "to ").draw(seen);
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

  private static String description(Panel panel, List<YearPoint> seen) {
    return "Windows with a figure: %d; shifts of the level, marked: %d."
        .formatted(seen.size(), panel.marks().size());
  }
}
