package org.entente.measure.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The segments between breaks: their means, what the means' weights are, and their errors. */
final class Segments {
  private final Series series;
  private final Scatter scatter;
  private final double[] variances;
  private final int[] ends;

  Segments(Series series, Scatter scatter, int[] breaks) {
    this.series = series;
    this.scatter = scatter;
    this.variances = scatter.variances();
    this.ends = new int[breaks.length + 2];
    System.arraycopy(breaks, 0, ends, 1, breaks.length);
    ends[breaks.length + 1] = series.length();
  }

  int count() {
    return ends.length - 1;
  }

  /** Mean of each segment of a series with these values, [segment]. */
  double[] means(double[] values) {
    double[] means = new double[count()];
    for (int k = 0; k < means.length; k++) {
      double[] weights = weights(k);
      for (int t = ends[k]; t < ends[k + 1]; t++) {
        means[k] += weights[t] * values[t];
      }
    }
    return means;
  }

  /** Each value's share in the mean of segment k, [t]; 0 outside. */
  private double[] weights(int k) {
    double total = 0;
    double[] weights = new double[series.length()];
    for (int t = ends[k]; t < ends[k + 1]; t++) {
      weights[t] = 1 / variances[t];
      total += weights[t];
    }
    for (int t = ends[k]; t < ends[k + 1]; t++) {
      weights[t] /= total;
    }
    return weights;
  }

  /** What is left of a series with these values, in standard deviations, [t]. */
  double[] remainders(double[] values) {
    double[] left = steps(values);
    for (int t = 0; t < left.length; t++) {
      left[t] = (values[t] - left[t]) / Math.sqrt(variances[t]);
    }
    return left;
  }

  /** The means laid out along the series, [t]. */
  double[] steps() {
    return steps(series.values());
  }

  private double[] steps(double[] values) {
    double[] means = means(values);
    double[] steps = new double[series.length()];
    for (int k = 0; k < means.length; k++) {
      Arrays.fill(steps, ends[k], ends[k + 1], means[k]);
    }
    return steps;
  }

  List<Level> levels() {
    double[] means = means(series.values());
    List<Level> levels = new ArrayList<>();
    for (int k = 0; k < means.length; k++) {
      levels.add(
          new Level(
              series.position(ends[k]),
              series.position(ends[k + 1] - 1),
              ends[k + 1] - ends[k],
              means[k],
              scatter.error(weights(k))));
    }
    return levels;
  }
}
