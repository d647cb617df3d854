import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws JMH's CSV as time against one parameter, a line for each value of another, both axes
 * logarithmic; bars are JMH's 99.9 % intervals. Beside each line the exponent of its least-squares
 * slope: 1 is linear. Usage: java ScalingPlot.java results.csv X-PARAMETER LINE-PARAMETER TITLE.
 */
public final class ScalingPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 170;
  private static final int TOP = 50;
  private static final int BOTTOM = 55;
  private static final String[] COLOURS = {"#1b6ca8", "#c8553d", "#4b7f52", "#7a5195", "#8a6d3b"};

  private record Point(double x, double seconds, double error) {}

  private final TreeMap<Double, List<Point>> lines;
  private final double[] xs;
  private double low = Double.POSITIVE_INFINITY;
  private double high = 0;

  private ScalingPlot(TreeMap<Double, List<Point>> lines) {
    this.lines = lines;
    this.xs =
        lines.values().stream()
            .flatMap(List::stream)
            .mapToDouble(Point::x)
            .sorted()
            .distinct()
            .toArray();
    for (List<Point> line : lines.values()) {
      for (Point p : line) {
        low = Math.min(low, bottom(p));
        high = Math.max(high, p.seconds() + p.error());
      }
    }
  }

  public static void main(String[] args) throws IOException {
    ScalingPlot plot = new ScalingPlot(read(Path.of(args[0]), args[1], args[2]));
    System.out.print(plot.svg(args[3], args[1], args[2]));
  }

  private static TreeMap<Double, List<Point>> read(Path csv, String x, String line)
      throws IOException {
    List<String> rows = Files.readAllLines(csv);
    List<String> head = cells(rows.get(0));
    TreeMap<Double, List<Point>> lines = new TreeMap<>();
    for (String row : rows.subList(1, rows.size())) {
      List<String> cells = cells(row);
      double error = number(cells, head, "Score Error (99.9%)");
      lines
          .computeIfAbsent(number(cells, head, "Param: " + line), key -> new ArrayList<>())
          .add(
              new Point(
                  number(cells, head, "Param: " + x),
                  number(cells, head, "Score"),
                  Double.isNaN(error) ? 0 : error)); // a single shot has none
    }
    lines.values().forEach(each -> each.sort((a, b) -> Double.compare(a.x(), b.x())));
    return lines;
  }

  private static List<String> cells(String row) {
    return List.of(row.replace("\"", "").split(",", -1));
  }

  private static double number(List<String> cells, List<String> head, String name) {
    int column = head.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException("no column '" + name + "' in " + head);
    }
    return Double.parseDouble(cells.get(column));
  }

  /** An interval that reaches 0 has no place on a logarithmic axis; cut at half the time. */
  private static double bottom(Point p) {
    return Math.max(p.seconds() - p.error(), p.seconds() / 2);
  }

  private double across(double x) {
    double first = Math.log(xs[0]);
    double range = Math.log(xs[xs.length - 1]) - first;
    return LEFT + (range == 0 ? 0.5 : (Math.log(x) - first) / range) * (WIDTH - LEFT - RIGHT);
  }

  private double up(double seconds) {
    double from = Math.log(low / 1.3);
    double range = Math.log(high * 1.3) - from;
    return HEIGHT - BOTTOM - (Math.log(seconds) - from) / range * (HEIGHT - TOP - BOTTOM);
  }

  private String svg(String title, String x, String line) {
    StringBuilder out = new StringBuilder();
    add(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"", WIDTH, HEIGHT);
    add(
        out,
        " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
        WIDTH,
        HEIGHT);
    add(out, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
    text(out, LEFT, 24, "start", "#111", title + ", seconds");
    axes(out, x);
    int index = 0;
    for (Map.Entry<Double, List<Point>> each : lines.entrySet()) {
      String colour = COLOURS[index++ % COLOURS.length];
      draw(out, each.getValue(), colour, "%.0f %s".formatted(each.getKey(), line));
    }
    return out.append("</svg>\n").toString();
  }

  private void axes(StringBuilder out, String x) {
    for (double each : xs) {
      rule(out, across(each), TOP, across(each), HEIGHT - BOTTOM);
      text(out, across(each), HEIGHT - BOTTOM + 18, "middle", "#444", "%,.0f".formatted(each));
    }
    for (double tick = 1e-6; tick < 1e6; tick *= 10) {
      for (double step : new double[] {1, 2, 5}) {
        if (tick * step > low / 1.3 && tick * step < high * 1.3) {
          rule(out, LEFT, up(tick * step), WIDTH - RIGHT, up(tick * step));
          text(out, LEFT - 8, up(tick * step) + 4, "end", "#444", "%.3g".formatted(tick * step));
        }
      }
    }
    text(out, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "#111", x);
  }

  private void draw(StringBuilder out, List<Point> line, String colour, String name) {
    StringBuilder path = new StringBuilder();
    for (Point p : line) {
      double x = across(p.x());
      add(path, "%.1f,%.1f ", x, up(p.seconds()));
      add(
          out,
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
          x,
          up(p.seconds()),
          colour);
      add(
          out,
          "<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\"/>%n",
          x,
          up(bottom(p)),
          up(p.seconds() + p.error()),
          colour);
    }
    add(
        out,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>%n",
        path.toString().strip(),
        colour);
    Point last = line.get(line.size() - 1);
    String exponent = line.size() < 2 ? "" : ", exponent %.2f".formatted(exponent(line));
    text(out, across(last.x()) + 8, up(last.seconds()) + 4, "start", colour, name + exponent);
  }

  /** Least-squares slope of log seconds on log x. */
  private static double exponent(List<Point> line) {
    double x = line.stream().mapToDouble(p -> Math.log(p.x())).average().orElseThrow();
    double y = line.stream().mapToDouble(p -> Math.log(p.seconds())).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    for (Point p : line) {
      xx += (Math.log(p.x()) - x) * (Math.log(p.x()) - x);
      xy += (Math.log(p.x()) - x) * (Math.log(p.seconds()) - y);
    }
    return xy / xx;
  }

  private static void rule(StringBuilder out, double x1, double y1, double x2, double y2) {
    add(out, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2);
  }

  private static void text(
      StringBuilder out, double x, double y, String anchor, String colour, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    add(
        out,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        colour,
        escaped);
  }

  private static void add(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
