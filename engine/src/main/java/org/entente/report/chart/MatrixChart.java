package org.entente.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.domain.Estimate;

/**
 * Pairs of states against policy areas. A cell without evidence is hatched and holds no number; the
 * others are shaded from 0 (or below) to the column's full value.
 */
public final class MatrixChart {
  private static final double ROW = 30;
  private static final double FONT = 12;

  /**
   * One policy area.
   *
   * @param heading short
   * @param divides true for what sets states apart: drawn in the second colour
   * @param full the value with the darkest shade; if not positive, the largest in the column
   */
  public record Column(String heading, boolean divides, double full) {}

  /**
   * One figure of one pair.
   *
   * @param years the years seen, as short as can be; empty when those are all
   * @param tip everything the tooltip should say, the number with interval and count included
   */
  public record Cell(Estimate estimate, String years, String tip) {}

  /**
   * One pair.
   *
   * @param a name of the first state
   * @param b name of the second
   * @param narrow both codes, for small screens
   * @param cells one per column
   */
  public record Line(String a, String b, String narrow, List<Cell> cells) {}

  private MatrixChart() {}

  /**
   * The table at a width.
   *
   * @param omitted how many rows are left out after {@code before}; 0 for none
   */
  public static String draw(
      String id, double width, List<Column> columns, List<Line> lines, int before, int omitted) {
    boolean narrow = width < 600;
    double left = narrow ? 68 : 230;
    double step = (width - left) / columns.size();
    double top = narrow ? 92 : 48;
    double height = top + (lines.size() + (omitted > 0 ? 1 : 0)) * ROW + 4;
    Svg svg = new Svg(id, width, height, "Each pair in each policy area", description(lines));
    svg.defineHatch();
    headings(svg, columns, left, step, top, narrow);
    for (int i = 0; i < lines.size(); i++) {
      double y = top + (i + (omitted > 0 && i >= before ? 1 : 0)) * ROW;
      line(svg, columns, lines, i, left, step, y, narrow);
    }
    if (omitted > 0) {
      String text =
          "\u22ee "
              + NumberText.count(omitted, "pair")
              + " between these "
              + (omitted == 1 ? "is" : "are")
              + " not shown";
      svg.text("muted", 0, top + before * ROW + 19, text);
    }
    return svg.close();
  }

  private static void headings(
      Svg svg, List<Column> columns, double left, double step, double top, boolean narrow) {
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      double middle = left + (c + 0.5) * step;
      if (narrow) {
        svg.slanted("ink", middle + 4, top - 6, -60, column.heading());
      } else {
        svg.text("ink middle", middle, top - 10, Label.fit(column.heading(), step - 2, FONT));
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      boolean divides = columns.get(c).divides();
      if (c == 0 || columns.get(c - 1).divides() != divides) {
        long span = columns.stream().filter(column -> column.divides() == divides).count();
        double x = left + c * step;
        String css = divides ? "divide-rule" : "tie-rule";
        svg.line(css, x + 1, top - 3, x + span * step - 2, top - 3);
        svg.text(
            "strong " + (divides ? "divide-ink" : "tie-ink"),
            x + 1,
            12,
            divides ? "Divides" : "Ties");
      }
    }
  }

  private static void line(
      Svg svg,
      List<Column> columns,
      List<Line> lines,
      int i,
      double left,
      double step,
      double y,
      boolean narrow) {
    Line line = lines.get(i);
    svg.group("row", line.a() + " \u2013 " + line.b());
    String label =
        narrow
            ? Label.fit(line.narrow(), left - 8, FONT)
            : Label.fitPair(line.a(), line.b(), left - 8, FONT);
    svg.text("ink", 0, y + 19, label).end();
    for (int c = 0; c < columns.size(); c++) {
      cell(
          svg,
          columns.get(c),
          full(columns.get(c), lines, c),
          line.cells().get(c),
          left + c * step,
          y,
          step);
    }
  }

  private static void cell(
      Svg svg, Column column, double full, Cell cell, double x, double y, double step) {
    svg.group("cell", cell.tip());
    OptionalDouble value = cell.estimate().point();
    if (value.isEmpty()) {
      svg.hatched(x + 1, y + 1, step - 2, ROW - 2);
    } else {
      int shade = Shade.of(value.getAsDouble(), full);
      svg.rect(Shade.css(shade, column.divides()), x + 1, y + 1, step - 2, ROW - 2);
      String text = NumberText.compact(value.getAsDouble(), cell.estimate().unit());
      String css = Shade.textCss(shade) + " middle" + (step < 44 ? " tiny" : "");
      boolean dated = !cell.years().isEmpty();
      svg.text(css, x + step / 2, y + (dated ? 14 : 19), text);
      if (dated) {
        svg.text(Shade.textCss(shade) + " middle years", x + step / 2, y + 25, cell.years());
      }
    }
    svg.end();
  }

  private static double full(Column column, List<Line> lines, int c) {
    return column.full() > 0
        ? column.full()
        : lines.stream()
            .map(line -> line.cells().get(c).estimate().point())
            .mapToDouble(point -> point.orElse(0))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
  }

  private static String description(List<Line> lines) {
    long missing =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .filter(cell -> !cell.estimate().isPresent())
            .count();
    return "%s; %s without evidence, hatched; each cell names its figure."
        .formatted(NumberText.count(lines.size(), "pair"), NumberText.count(missing, "cell"));
  }
}
