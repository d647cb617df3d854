package org.entente.measure.ideal;

import java.util.Arrays;

/**
 * Which of the equivalent solutions is reported. Votes see only b . theta, which no linear map of
 * points with its inverse on b changes. Points have mean 0, deviation 1 and no correlation between
 * dimensions over all votes; of the turns that are left, the one to the principal axes of the roll
 * calls, sum b b' diagonal and falling, so that the first dimension moves votes most. On the first
 * the anchor's mean is positive; on any other the sum of cubes is, that is, the longer tail is on
 * the positive side.
 */
final class Axes {
  private final Ballots ballots;
  private final Items items;
  private final double[][][] points;
  private final double[][][] variances;
  private final Standard standard;

  Axes(
      Ballots ballots,
      Items items,
      double[][][] points,
      double[][][] variances,
      Standard standard) {
    this.ballots = ballots;
    this.items = items;
    this.points = points;
    this.variances = variances;
    this.standard = standard;
  }

  /** Mean 0, deviation 1, no correlation with the dimensions before it. */
  void standardise(int active) {
    for (int d = 0; d < active; d++) {
      for (int e = 0; e < d; e++) {
        part(d, e);
      }
      double[] sums = sums(d, d);
      double mean = sums[1] / sums[0];
      rescale(d, mean, Math.sqrt(Math.max(1e-12, sums[2] / sums[0] - mean * mean)));
    }
  }

  /** Takes out of one dimension what an earlier one, already standard, has in common with it. */
  private void part(int d, int e) {
    double[] sums = sums(d, e);
    double slope = sums[2] / sums[0];
    for (int i = 0; i < points[d].length; i++) {
      for (int t = ballots.first(i); t <= ballots.last(i); t++) {
        points[d][i][t] -= slope * points[e][i][t];
      }
    }
    for (int v = 0; v < ballots.rollCalls(); v++) {
      items.discrimination[e][v] += slope * items.discrimination[d][v];
    }
  }

  /** Sums over all votes: their number, of the points on d, and of the products of d and e. */
  private double[] sums(int d, int e) {
    double[] sums = new double[3];
    for (int i = 0; i < points[d].length; i++) {
      for (int t = ballots.first(i); t <= ballots.last(i); t++) {
        double weight = standard.weight(i, t);
        sums[0] += weight;
        sums[1] += weight * points[d][i][t];
        sums[2] += weight * points[d][i][t] * points[e][i][t];
      }
    }
    return sums;
  }

  private void rescale(int d, double mean, double deviation) {
    for (int i = 0; i < points[d].length; i++) {
      for (int t = 0; t < points[d][i].length; t++) {
        points[d][i][t] = (points[d][i][t] - mean) / deviation;
        variances[d][i][t] /= deviation * deviation;
      }
    }
    for (int v = 0; v < ballots.rollCalls(); v++) {
      double b = items.discrimination[d][v];
      items.discrimination[d][v] = b * deviation;
      items.lower[v] -= b * mean;
    }
  }

  /** Turns to the principal axes (Jacobi's rotations). Points must be standard. */
  void turn() {
    int dimensions = points.length;
    for (int round = 0; round < 30 && dimensions > 1; round++) {
      for (int d = 0; d < dimensions; d++) {
        for (int e = d + 1; e < dimensions; e++) {
          double dd = product(d, d);
          double ee = product(e, e);
          double angle = Math.atan2(2 * product(d, e), dd - ee) / 2; // d gets the larger
          rotate(points[d], points[e], angle);
          rotate(
              new double[][] {items.discrimination[d]},
              new double[][] {items.discrimination[e]},
              angle);
        }
      }
    }
  }

  private double product(int d, int e) {
    double sum = 0;
    for (int v = 0; v < ballots.rollCalls(); v++) {
      sum += ballots.voters(v).length * items.discrimination[d][v] * items.discrimination[e][v];
    }
    return sum;
  }

  private static void rotate(double[][] one, double[][] other, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (int i = 0; i < one.length; i++) {
      for (int t = 0; t < one[i].length; t++) {
        double x = one[i][t];
        double y = other[i][t];
        one[i][t] = c * x + s * y;
        other[i][t] = c * y - s * x;
      }
    }
  }

  /**
   * Signs of all dimensions.
   *
   * @param anchor row of the state on the positive side of the first; below 0 if there is none
   */
  void orient(int anchor) {
    for (int d = 0; d < points.length; d++) {
      boolean byAnchor = d == 0 && anchor >= 0 && ballots.last(anchor) >= 0;
      double side = byAnchor ? Arrays.stream(within(d, anchor)).sum() : cubes(d);
      if (side < 0) {
        rescale(d, 0, -1);
      }
    }
  }

  private double cubes(int d) {
    double sum = 0;
    for (int i = 0; i < points[d].length; i++) {
      for (double x : within(d, i)) {
        sum += x * x * x;
      }
    }
    return sum;
  }

  private double[] within(int d, int state) {
    return ballots.last(state) < 0
        ? new double[0]
        : Arrays.copyOfRange(points[d][state], ballots.first(state), ballots.last(state) + 1);
  }
}
