package org.entente.measure.density;

import java.util.Arrays;

/**
 * A density from a sample: the mean of Student kernels with three degrees of freedom around its
 * points. Their tails fall with the fourth power and not exponentially, so that a value far from a
 * thin sample is unlikely and never unthinkable. Cost of a look: one pass over the sample.
 */
public final class StudentKernel {
  private static final double PEAK = 6 * Math.sqrt(3) / Math.PI;

  /** Quartiles of a normal lie this many standard deviations apart. */
  private static final double QUARTILES = 1.349;

  private final double[] points;
  private final double bandwidth;

  /**
   * @param points of the sample; may be empty, and then the density is 0 everywhere
   * @param bandwidth of each kernel, on the scale of the points, above 0
   */
  public StudentKernel(double[] points, double bandwidth) {
    if (!(bandwidth > 0)) {
      throw new IllegalArgumentException("bandwidth " + bandwidth);
    }
    this.points = points.clone();
    this.bandwidth = bandwidth;
  }

  /** The density at a place. */
  public double at(double place) {
    double sum = 0;
    for (double point : points) {
      sum += kernel(place, point, bandwidth);
    }
    return points.length == 0 ? 0 : sum / points.length;
  }

  /** One kernel around a point: 6 sqrt(3) / (pi (3 + t^2)^2 h) with t = (place - point) / h. */
  public static double kernel(double place, double point, double bandwidth) {
    double t = (place - point) / bandwidth;
    double spread = 3 + t * t;
    return PEAK / (spread * spread * bandwidth);
  }

  /**
   * Bandwidth by Silverman's rule (1986, eq. 3.31): 0.9 min(sd, quartile distance / 1.349) n^-1/5;
   * the standard deviation alone where more than half of the points are equal.
   *
   * @param least what is taken where the sample has no spread
   */
  public static double bandwidth(double[] points, double least) {
    if (points.length < 2) {
      return least;
    }
    double[] sorted = points.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (sorted.length - 1));
    double quartiles =
        (sorted[3 * (sorted.length - 1) / 4] - sorted[(sorted.length - 1) / 4]) / QUARTILES;
    double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
    return Math.max(least, 0.9 * spread * StrictMath.pow(sorted.length, -0.2));
  }
}
