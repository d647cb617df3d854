package org.entente.assess.theses;

import java.util.Arrays;
import java.util.List;
import org.entente.measure.density.Scale;
import org.entente.measure.density.StatedRange;
import org.entente.measure.density.StudentKernel;

/**
 * What random groups have of one test, on its scale: the base of every stated expectation, and what
 * tells whether a range says anything. Cost: one density at {@value #PLACES} places, once.
 */
final class RandomFigures {
  /** Fewer random groups give no base to compare with. */
  static final int FEWEST = 20;

  /** Kernels wide enough that a quarter rung, or 0.1 on a scale of log odds, tells nothing. */
  private static final double LEAST_BANDWIDTH = 0.1;

  private static final double LEAST_OF_RUNGS = 0.25;

  /** Nats and correlations: about the error of such a figure, so that its own noise is no step. */
  private static final double LEAST_OF_PLAIN = 0.01;

  private static final double HALF_A_RUNG = 0.5;
  private static final int PLACES = 2_000;

  /** The tails of a Student kernel beyond hold less than one part in ten thousand. */
  private static final double REACH = 30;

  private final Scale scale;
  private final double[] points;
  private final double bandwidth;
  private final StudentKernel base;
  private final double median;
  private final double[] places;
  private final double[] density;

  /**
   * @param test its name
   * @param reference all groups; only the random ones with a figure of the test are taken
   */
  RandomFigures(String test, List<ReferenceGroup> reference) {
    scale = GroupFigure.scale(test);
    points =
        reference.stream()
            .filter(ReferenceGroup::isRandom)
            .mapToDouble(group -> point(group, test))
            .filter(point -> !Double.isNaN(point))
            .sorted()
            .toArray();
    bandwidth = StudentKernel.bandwidth(points, least(scale));
    base = new StudentKernel(points, bandwidth);
    median = points.length == 0 ? 0 : points[points.length / 2];
    places = areEnough() ? places() : new double[0];
    density = Arrays.stream(places).map(base::at).toArray();
  }

  /** The figure of a group on the scale of its test; NaN where it has none. */
  static double point(ReferenceGroup group, String test) {
    ReferenceGroup.Value value = group.figures().get(test);
    return value == null ? Double.NaN : GroupFigure.scale(test).of(value.value());
  }

  private static double least(Scale scale) {
    return scale == Scale.RUNG
        ? LEAST_OF_RUNGS
        : scale == Scale.PLAIN ? LEAST_OF_PLAIN : LEAST_BANDWIDTH;
  }

  private double[] places() {
    double from = points[0] - REACH * bandwidth;
    double to = points[points.length - 1] + REACH * bandwidth;
    return evenly(from, to, PLACES);
  }

  /** Places from one to the other, both with them. */
  static double[] evenly(double from, double to, int count) {
    double[] places = new double[count + 1];
    Arrays.setAll(places, i -> from + (to - from) * i / count);
    return places;
  }

  boolean areEnough() {
    return points.length >= FEWEST;
  }

  int count() {
    return points.length;
  }

  double bandwidth() {
    return bandwidth;
  }

  double median() {
    return median;
  }

  /** Standard deviation, at least the bandwidth. */
  double deviation() {
    double mean = Arrays.stream(points).average().orElse(0);
    double square = Arrays.stream(points).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    return Math.max(bandwidth, Math.sqrt(square));
  }

  /** Their density at a place. */
  double at(double place) {
    return base.at(place);
  }

  /** A quantile of their figures, as the test states them. */
  double quartile(int quarter) {
    return scale.back(points[quarter * (points.length - 1) / 4]);
  }

  /** The density that an expectation states; only where they are enough. */
  StatedRange range(Expectation expected) {
    return new StatedRange(
        places, density, low(expected), high(expected), bandwidth / 2, expected.probability());
  }

  /**
   * The part of their density between the ends of an expectation, 0 to 1, its edges sharp: the soft
   * ones that it is weighed with would lend width to a range that has none. An end where the scale
   * has its own is none, since no figure lies beyond.
   */
  double share(Expectation expected) {
    double low = low(expected) <= scale.lowest() ? Double.NEGATIVE_INFINITY : low(expected);
    double high = high(expected) >= scale.highest() ? Double.POSITIVE_INFINITY : high(expected);
    double in = 0;
    double all = 0;
    for (int i = 0; i < places.length; i++) {
      in += places[i] >= low && places[i] <= high ? density[i] : 0;
      all += density[i];
    }
    return in / all;
  }

  /** Whether both ends come to lie at one place: figures there are drawn in to the same. */
  boolean collapses(Expectation expected) {
    return low(expected) >= high(expected);
  }

  private double low(Expectation expected) {
    if (expected.atLeast() != null) {
      return scale.of(expected.atLeast()) - half();
    }
    return expected.side() == Expectation.Side.HIGH ? median : Double.NEGATIVE_INFINITY;
  }

  private double high(Expectation expected) {
    if (expected.atMost() != null) {
      return scale.of(expected.atMost()) + half();
    }
    return expected.side() == Expectation.Side.LOW ? median : Double.POSITIVE_INFINITY;
  }

  private double half() {
    return scale == Scale.RUNG ? HALF_A_RUNG : 0;
  }
}
