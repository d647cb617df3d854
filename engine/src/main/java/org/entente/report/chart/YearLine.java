package org.entente.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Figures through the years: a line with its band and a dot for every figure. Where a year is
 * missing the line breaks; a figure alone between gaps shows its interval as a stroke.
 */
final class YearLine {
  private static final double DOT = 2.4;

  private final Svg svg;
  private final Scale x;
  private final Scale y;
  private final double dot;
  private final String prefix;

  /**
   * @param dot radius of a dot on a line; a lone one is larger
   * @param prefix before the year in what a dot says
   */
  YearLine(Svg svg, Scale x, Scale y, double dot, String prefix) {
    this.svg = svg;
    this.x = x;
    this.y = y;
    this.dot = dot;
    this.prefix = prefix;
  }

  /** Points with a figure between two years, in their order. */
  static List<YearPoint> seen(List<YearPoint> points, int from, int to) {
    return points.stream()
        .filter(point -> point.estimate().isPresent())
        .filter(point -> point.year() >= from && point.year() <= to)
        .sorted(Comparator.comparingInt(YearPoint::year))
        .toList();
  }

  /** First and last year under an axis. */
  static void years(Svg svg, Scale x, double y, int from, int to) {
    svg.text("muted start", x.start(), y, Integer.toString(from));
    if (to > from) {
      svg.text("muted end", x.end(), y, Integer.toString(to));
    }
  }

  /** Draws points that {@link #seen} gave. */
  void draw(List<YearPoint> seen) {
    runs(seen).forEach(this::run);
  }

  /** Cuts the points where a year is missing. */
  private static List<List<YearPoint>> runs(List<YearPoint> points) {
    List<List<YearPoint>> runs = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (YearPoint point : points) {
      if (runs.isEmpty() || point.year() != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      last = point.year();
    }
    return runs;
  }

  private void run(List<YearPoint> run) {
    if (run.size() > 1) {
      List<YearPoint> back = new ArrayList<>(run);
      java.util.Collections.reverse(back);
      String lower = trace(back, YearPoint::low).replace('M', 'L');
      svg.path("band", trace(run, YearPoint::high) + lower + "Z");
      svg.path("series", trace(run, YearPoint::value));
    }
    run.forEach(point -> dot(point, run.size() == 1));
  }

  private String trace(List<YearPoint> run, ToDoubleFunction<YearPoint> figure) {
    StringBuilder path = new StringBuilder();
    for (YearPoint point : run) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(Svg.px(x.at(point.year())))
          .append(' ')
          .append(Svg.px(y.at(figure.applyAsDouble(point))));
    }
    return path.toString();
  }

  private void dot(YearPoint point, boolean alone) {
    double at = x.at(point.year());
    svg.group("point", prefix + point.year() + ": " + NumberText.full(point.estimate()));
    if (alone) {
      svg.line("band-line", at, y.at(point.low()), at, y.at(point.high()));
    }
    svg.circle("year-dot", at, y.at(point.value()), alone ? DOT : dot).end();
  }
}
