package org.entente.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A straight line from figures to pixels.
 *
 * @param low figure at {@code start}; less than {@code high}
 * @param high figure at {@code end}
 * @param start pixel of {@code low}
 * @param end pixel of {@code high}; less than {@code start} for an axis that points up
 */
public record Scale(double low, double high, double start, double end) {

  /**
   * @throws IllegalArgumentException if the range of figures is empty or not finite
   */
  public Scale {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no range: " + low + " to " + high);
    }
  }

  /** Holds all finite figures with a margin of 8 % on both sides; 0 to 1 if there is none. */
  public static Scale around(double start, double end, double... figures) {
    double[] finite = DoubleStream.of(figures).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new Scale(0, 1, start, end);
    }
    double low = DoubleStream.of(finite).min().orElseThrow();
    double high = DoubleStream.of(finite).max().orElseThrow();
    double margin = low == high ? Math.max(Math.abs(low) * 0.5, 0.5) : (high - low) * 0.08;
    return new Scale(low - margin, high + margin, start, end);
  }

  /** Pixel of a figure; figures outside the range are drawn at its end. */
  public double at(double figure) {
    double inside = Math.min(high, Math.max(low, figure));
    return start + (inside - low) / (high - low) * (end - start);
  }

  /** Round figures within the range, at most so many and at least one when one is there. */
  public List<Double> ticks(int most) {
    double step = roundStep((high - low) / Math.max(1, most));
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The next of 1, 2, 5 times a power of ten. */
  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5, 10}) {
      if (factor * power >= atLeast * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
