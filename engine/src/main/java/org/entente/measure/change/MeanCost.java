package org.entente.measure.change;

/**
 * Normal values of known variance around one mean per segment: sum_t w_t (y_t - m)^2 with w_t = 1 /
 * variance and m the weighted mean. One look-up in running sums per segment.
 */
public final class MeanCost implements SegmentCost {
  private final double[] weights;
  private final double[] sums;
  private final double[] squares;

  /**
   * @param values [t]
   * @param variances [t], positive
   */
  public MeanCost(double[] values, double[] variances) {
    int n = values.length;
    weights = new double[n + 1];
    sums = new double[n + 1];
    squares = new double[n + 1];
    double centre = mean(values);
    for (int t = 0; t < n; t++) {
      double weight = 1 / variances[t];
      double value = values[t] - centre; // else the squares cancel
      weights[t + 1] = weights[t] + weight;
      sums[t + 1] = sums[t] + weight * value;
      squares[t + 1] = squares[t] + weight * value * value;
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Override
  public int length() {
    return weights.length - 1;
  }

  @Override
  public double of(int from, int to) {
    double sum = sums[to] - sums[from];
    return squares[to] - squares[from] - sum * sum / (weights[to] - weights[from]);
  }
}
