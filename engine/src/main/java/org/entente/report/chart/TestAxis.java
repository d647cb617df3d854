package org.entente.report.chart;

import java.util.List;
import org.entente.domain.Estimate;
import org.jspecify.annotations.Nullable;

/** One estimate with its interval, drawn against the value it is held to. */
public final class TestAxis {
  private static final double HEIGHT = 58;
  private static final double LINE = 24;

  private TestAxis() {}

  /**
   * The axis at a width. Without estimate it is a hatched strip.
   *
   * @param name of the test, for the title
   * @param threshold in the estimate's unit; null if none
   */
  public static String draw(
      String id, double width, String name, Estimate estimate, @Nullable Double threshold) {
    String against = threshold == null ? "" : "; threshold " + number(threshold, estimate);
    Svg svg = new Svg(id, width, HEIGHT, name, NumberText.full(estimate) + against);
    Double value = estimate.value();
    Double low = estimate.low();
    Double high = estimate.high();
    if (value == null || low == null || high == null) {
      svg.defineHatch().hatched(6, LINE - 7, width - 12, 14);
      return svg.text("muted middle", width / 2, HEIGHT - 6, "no evidence").close();
    }
    double held = threshold == null ? value : threshold;
    Scale scale = Scale.around(8, width - 8, value, low, high, held);
    axis(svg, scale, estimate);
    if (threshold != null) {
      threshold(svg, scale, width, number(threshold, estimate), threshold);
    }
    svg.group("interval", NumberText.full(estimate) + against);
    svg.line("whisker", scale.at(low), LINE, scale.at(high), LINE);
    return svg.circle("dot", scale.at(value), LINE, 5).end().close();
  }

  private static void axis(Svg svg, Scale scale, Estimate estimate) {
    svg.line("axis", scale.start(), LINE + 14, scale.end(), LINE + 14);
    List<Double> ticks = scale.ticks(4);
    for (double tick : ticks) {
      double x = scale.at(tick);
      svg.line("axis", x, LINE + 14, x, LINE + 18);
      String anchor = x < 24 ? "start" : x > scale.end() - 16 ? "end" : "middle";
      svg.text("muted " + anchor, x, LINE + 30, number(tick, estimate));
    }
  }

  private static void threshold(Svg svg, Scale scale, double width, String text, double held) {
    double x = scale.at(held);
    svg.line("threshold", x, 12, x, LINE + 14);
    String anchor = x < 60 ? "start" : x > width - 60 ? "end" : "middle";
    svg.text("muted " + anchor, x, 9, "threshold " + text);
  }

  private static String number(double value, Estimate estimate) {
    double clean = Math.abs(value) < 1e-12 ? 0 : value;
    return NumberText.of(clean, estimate.unit());
  }
}
