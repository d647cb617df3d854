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

  private static final int ELSEWHERE = 200;

  private final GroupFigure figure;
  private final List<Thesis> theses;
  private final List<ReferenceGroup> reference;
  private final double[] points;
  private final RandomFigures random;
  private final double deviation;
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
    points = reference.stream().mapToDouble(g -> RandomFigures.point(g, figure.test())).toArray();
    random = new RandomFigures(figure.test(), reference);
    deviation = random.deviation();
    stated = theses.stream().map(this::stated).toArray(StatedRange[]::new);
    ofThesis = theses.stream().mapToDouble(this::bandwidth).toArray();
    this.draws = canWeigh() && figure.isPresent() ? draws.of(figure) : new double[0];
  }

  /** By the same rule as that of the random groups, their spread taken: wider for the few. */
  private double bandwidth(Thesis thesis) {
    long few =
        IntStream.range(0, points.length)
            .filter(g -> !Double.isNaN(points[g]) && reference.get(g).isLike(thesis.like()))
            .count();
    double wider = StrictMath.pow(Math.max(1, random.count()) / Math.max(1.0, few), 0.2);
    return random.bandwidth() * Math.max(1, wider);
  }

  private @Nullable StatedRange stated(Thesis thesis) {
    return random.areEnough() ? thesis.of(name()).map(random::range).orElse(null) : null;
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
    return random.areEnough();
  }

  @Override
  public double[] likelihoods(double place, int leftOut) {
    double unstated = random.at(place);
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
    return RandomFigures.evenly(known[0], known[known.length - 1], ELSEWHERE);
  }

  @Override
  public double distance(double one, double other) {
    double from = Double.isNaN(one) ? random.median() : one;
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
