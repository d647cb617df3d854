package org.entente.report.chart;

import java.util.List;

/**
 * A specification curve: one column a specification, above a figure, below a panel that says which
 * option of every choice it takes.
 */
public final class SpecificationChart {
  private static final double TOP = 22;
  private static final double PLOT = 130;
  private static final double ROW = 13;
  private static final double GAP = 5;

  /** From here on the names of choices stand beside their options, and not above them. */
  private static final double ROOMY = 600;

  /**
   * Specifications of one label, in the order drawn.
   *
   * @param words of the label
   * @param isAnswer whether it is the label of the default
   */
  public record Section(String words, boolean isAnswer, List<Column> columns) {}

  /**
   * One specification.
   *
   * @param percentile 0 to 100; NaN if there is none, and it is then not drawn
   * @param options place of the option taken, by choice
   * @param isDefault whether it is the default
   */
  public record Column(double percentile, List<Integer> options, boolean isDefault) {}

  /**
   * One choice of the panel.
   *
   * @param usual place of the default among its options
   */
  public record Choice(String name, List<String> options, int usual) {}

  private final Svg svg;
  private final double left;
  private final double width;
  private final List<Section> sections;
  private final List<Choice> choices;
  private final double step;

  private SpecificationChart(Svg svg, double width, List<Section> sections, List<Choice> choices) {
    this.svg = svg;
    this.width = width;
    this.left = width > ROOMY ? 214 : 112;
    this.sections = sections;
    this.choices = choices;
    int columns = sections.stream().mapToInt(section -> section.columns().size()).sum();
    this.step = (width - left - 6) / Math.max(1, columns);
  }

  /** The drawing at a width. */
  public static String draw(String id, double width, List<Section> sections, List<Choice> choices) {
    Svg svg =
        new Svg(
            id,
            width,
            height(width, choices),
            "The label under other choices",
            description(sections));
    new SpecificationChart(svg, width, sections, choices).draw();
    return svg.close();
  }

  private static double height(double width, List<Choice> choices) {
    int options = choices.stream().mapToInt(choice -> choice.options().size()).sum();
    double names = width > ROOMY ? 0 : choices.size() * ROW;
    return TOP + PLOT + 14 + options * ROW + choices.size() * GAP + names;
  }

  private static String description(List<Section> sections) {
    return String.join(
        "; ",
        sections.stream()
            .map(section -> section.columns().size() + " specifications: " + section.words())
            .toList());
  }

  private void draw() {
    Scale y = new Scale(0, 100, TOP + PLOT, TOP);
    for (double tick : List.of(0.0, 50.0, 100.0)) {
      svg.line("grid", left, y.at(tick), width - 6, y.at(tick));
      svg.text("muted end", left - 6, y.at(tick) + 4, NumberText.of(tick, ""));
    }
    svg.text("muted", 0, TOP + 4, width > ROOMY ? "percentile of cohesion" : "percentile");
    int at = 0;
    for (Section section : sections) {
      section(section, at, y);
      at += section.columns().size();
    }
    panel();
  }

  private double x(int column) {
    return left + (column + 0.5) * step;
  }

  private void section(Section section, int from, Scale y) {
    StringBuilder dots = new StringBuilder();
    for (int c = 0; c < section.columns().size(); c++) {
      Column column = section.columns().get(c);
      if (!Double.isNaN(column.percentile())) {
        dots.append('M').append(Svg.px(x(from + c))).append(' ');
        dots.append(Svg.px(y.at(column.percentile()))).append("h0");
      }
      if (column.isDefault()) {
        svg.line("threshold", x(from + c), TOP, x(from + c), height(width, choices));
      }
    }
    double start = left + from * step;
    double span = section.columns().size() * step;
    svg.group("part", section.words() + ": " + section.columns().size() + " specifications");
    svg.path(section.isAnswer() ? "spec-dot answer" : "spec-dot", dots.toString());
    if (span > 60) {
      String css = section.isAnswer() ? "strong ink" : "ink";
      svg.text(css, start + 2, TOP - 9, Label.fit(section.words(), span - 4, 12));
    }
    svg.end();
    if (from > 0) {
      svg.line("axis", start, TOP - 6, start, height(width, choices));
    }
  }

  private void panel() {
    double y = TOP + PLOT + 14;
    for (int c = 0; c < choices.size(); c++) {
      Choice choice = choices.get(c);
      boolean beside = width > ROOMY;
      svg.text("strong small", 0, y + 10, choice.name());
      y += beside ? 0 : ROW;
      for (int o = 0; o < choice.options().size(); o++) {
        String css = o == choice.usual() ? "small ink end" : "muted end";
        svg.text(css, left - 6, y + 10, choice.options().get(o));
        marks(c, o, y);
        y += ROW;
      }
      y += GAP;
    }
  }

  private void marks(int choice, int option, double y) {
    int at = 0;
    for (Section section : sections) {
      StringBuilder marks = new StringBuilder();
      for (Column column : section.columns()) {
        if (column.options().get(choice) == option) {
          marks.append('M').append(Svg.px(x(at))).append(' ').append(Svg.px(y + 2)).append("v9");
        }
        at++;
      }
      if (!marks.isEmpty()) {
        svg.path(section.isAnswer() ? "spec-mark answer" : "spec-mark", marks.toString());
      }
    }
  }
}
