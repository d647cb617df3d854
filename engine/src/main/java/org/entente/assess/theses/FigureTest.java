package org.entente.assess.theses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entente.domain.Estimate;
import org.entente.measure.density.Scale;
import org.entente.measure.density.StatedRange;
import org.entente.measure.density.StudentKernel;
import org.jspecify.annotations.Nullable;

/**
 * A test with a number. What a thesis lets expect of it is a mixture: its own stated expectation,
 * worth {@value #STATED} groups, and the reference groups that it says such a group resembles, each
 * worth one. The stated expectation is the density of random groups, tilted so that the expected
 * range has the stated probability. A thesis that says nothing of the test expects what random
 * groups have.
 */
final class FigureTest implements WeighedTest {
  /** With the two to eight groups of a label: neither the view nor the sample speaks alone. */
  static final double STATED = 6;

  /** Fewer random groups give no base to compare with. */
  static final int FEWEST = 20;

  /** Kernels wide enough that a quarter rung, or 0.1 on a scale of log odds, tells nothing. */
  private static final double LEAST_BANDWIDTH = 0.1;

  private static final double LEAST_OF_RUNGS = 0.25;

  /** Nats and correlations: about the error of such a figure, so that its own noise is no step. */
  private static final double LEAST_OF_PLAIN = 0.01;

  private static final double HALF_A_RUNG = 0.5;
  private static final int PLACES = 2_000;
  private static final int ELSEWHERE = 200;

  /** The tails of a Student kernel beyond hold less than one part in ten thousand. */
  private static final double REACH = 30;

  private final GroupFigure figure;
  private final List<Thesis> theses;
  private final List<ReferenceGroup> reference;
  private final double bandwidth;
  private final double[] points;
  private final double deviation;
  private final double median;
  private final StudentKernel base;
  private final @Nullable StatedRange[] stated;
  private final double[] ofThesis;
  private final double[] draws;

  /**
   * @param reference all groups, the named and the random
   * @param draws from the figure's error
   */
  FigureTest(
      GroupFigure figure,
      List<Thesis> theses,
      List<ReferenceGroup> reference,
      EstimateDraws draws) {
    this.figure = figure;
    this.theses = theses;
    this.reference = reference;
    points = reference.stream().mapToDouble(this::point).toArray();
    double[] random =
        IntStream.range(0, points.length)
            .filter(g -> reference.get(g).isRandom() && !Double.isNaN(points[g]))
            .mapToDouble(g -> points[g])
            .sorted()
            .toArray();
    bandwidth = StudentKernel.bandwidth(random, least(figure.scale()));
    base = new StudentKernel(random, bandwidth);
    median = random.length == 0 ? 0 : random[random.length / 2];
    deviation = Math.max(bandwidth, deviation(random));
    stated = random.length < FEWEST ? new StatedRange[theses.size()] : stated(random);
    ofThesis = theses.stream().mapToDouble(each -> bandwidth(each, random.length)).toArray();
    this.draws = canWeigh() && figure.isPresent() ? draws.of(figure) : new double[0];
  }

  private static double least(Scale scale) {
    return scale == Scale.RUNG
        ? LEAST_OF_RUNGS
        : scale == Scale.PLAIN ? LEAST_OF_PLAIN : LEAST_BANDWIDTH;
  }

  private double point(ReferenceGroup group) {
    ReferenceGroup.Value value = group.figures().get(figure.test());
    return value == null ? Double.NaN : figure.scale().of(value.value());
  }

  /** By the same rule as that of the random groups, their spread taken: wider for the few. */
  private double bandwidth(Thesis thesis, int random) {
    long few =
        IntStream.range(0, points.length)
            .filter(g -> !Double.isNaN(points[g]) && reference.get(g).isLike(thesis.like()))
            .count();
    return bandwidth * Math.max(1, StrictMath.pow(Math.max(1, random) / Math.max(1.0, few), 0.2));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElse(0));
  }

  private @Nullable StatedRange[] stated(double[] random) {
    double from = random[0] - REACH * bandwidth;
    double to = random[random.length - 1] + REACH * bandwidth;
    double[] places = places(from, to, PLACES);
    double[] density = Arrays.stream(places).map(base::at).toArray();
    return theses.stream()
        .map(thesis -> thesis.of(name()).map(each -> range(each, places, density)).orElse(null))
        .toArray(StatedRange[]::new);
  }

  private static double[] places(double from, double to, int count) {
    return IntStream.rangeClosed(0, count)
        .mapToDouble(i -> from + (to - from) * i / count)
        .toArray();
  }

  private StatedRange range(Expectation expected, double[] places, double[] density) {
    double half = figure.scale() == Scale.RUNG ? HALF_A_RUNG : 0;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    if (expected.side() != null) {
      low = expected.side() == Expectation.Side.HIGH ? median : low;
      high = expected.side() == Expectation.Side.LOW ? median : high;
    }
    if (expected.atLeast() != null) {
      low = figure.scale().of(expected.atLeast()) - half;
    }
    if (expected.atMost() != null) {
      high = figure.scale().of(expected.atMost()) + half;
    }
    return new StatedRange(places, density, low, high, bandwidth / 2, expected.probability());
  }

  @Override
  public String name() {
    return figure.test();
  }

  @Override
  public Estimate estimate() {
    Estimate found = figure.estimate();
    return canWeigh() || !found.isPresent()
        ? found
        : Estimate.missing(
            "no figures of reference groups to compare with",
            found.unit(),
            found.method(),
            found.coverage(),
            found.sources());
  }

  @Override
  public double place() {
    return canWeigh() && figure.isPresent()
        ? figure.scale().of(figure.estimate().point().orElseThrow())
        : Double.NaN;
  }

  @Override
  public double[] draws() {
    return draws;
  }

  @Override
  public boolean canWeigh() {
    return IntStream.range(0, points.length)
            .filter(g -> reference.get(g).isRandom() && !Double.isNaN(points[g]))
            .count()
        >= FEWEST;
  }

  @Override
  public double[] likelihoods(double place, int leftOut) {
    double unstated = base.at(place);
    double[] likelihoods = new double[theses.size()];
    for (int t = 0; t < likelihoods.length; t++) {
      StatedRange range = stated[t];
      if (range == null) {
        likelihoods[t] = Double.NaN;
        continue;
      }
      double sum = STATED * unstated * range.ratioAt(place);
      double groups = STATED;
      List<String> like = theses.get(t).like();
      for (int g = 0; g < points.length && !like.isEmpty(); g++) {
        if (g != leftOut && !Double.isNaN(points[g]) && reference.get(g).isLike(like)) {
          sum += StudentKernel.kernel(place, points[g], ofThesis[t]);
          groups++;
        }
      }
      likelihoods[t] = sum / groups;
    }
    return likelihoods;
  }

  @Override
  public boolean meets(int thesis, double place) {
    StatedRange range = stated[thesis];
    return range != null && range.holds(place);
  }

  @Override
  public double[] elsewhere() {
    double[] known = Arrays.stream(points).filter(x -> !Double.isNaN(x)).sorted().toArray();
    if (figure.scale() == Scale.RUNG) {
      return new double[] {0, 1, 2, 3};
    }
    return places(known[0], known[known.length - 1], ELSEWHERE);
  }

  @Override
  public double distance(double one, double other) {
    double from = Double.isNaN(one) ? median : one;
    return Math.abs(other - from) / deviation;
  }

  @Override
  public String inWords(double place) {
    double value = figure.scale().back(place);
    return switch (figure.scale()) {
      case PERCENTILE -> String.format(Locale.ROOT, "percentile %.1f", value);
      case SHARE -> String.format(Locale.ROOT, "%.2f", value);
      case RUNG -> String.format(Locale.ROOT, "rung %.0f", value);
      default ->
          String.format(
              Locale.ROOT, "%.3f %s", value, Objects.requireNonNull(figure.estimate()).unit());
    };
  }
}
