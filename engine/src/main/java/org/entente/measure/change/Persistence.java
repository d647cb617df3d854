package org.entente.measure.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * How much of a departure from its level a series keeps from one position to the next, and what a
 * break must then cost. Departures before any window is laid over them follow u_t = phi u_t-1 +
 * noise; a window of w adds up w of them.
 *
 * <p>What the series shows of phi is the mean autocorrelation of its remainders at lags 1 to w, the
 * best {@value #TAKEN_OUT} breaks taken out, so that shifts do not pass for persistence. That takes
 * some persistence out too, and w years shared look like persistence; so it is set against the same
 * figure of series without a break whose phi is drawn evenly from 0 to {@value #MOST}: the {@value
 * #KEPT} of {@value #SIMULATIONS} that come nearest are kept (rejection sampling, Beaumont, Zhang
 * and Balding 2002). Their phi say how persistent the series may be, and the 95 % point of their
 * critical penalties ({@link Penalty#critical}) is the price. So it knows how badly phi is known.
 *
 * <p>The size of the departures is taken from the same remainders, and errors only say how it is
 * spread over the values: where departures persist, neighbours differ by less than their errors.
 *
 * <p>Over all phi of the range the rate of false alarms is 5 % by construction; it is lower where
 * nothing persists and higher towards {@value #MOST}.
 *
 * <p>Cost: {@value #SIMULATIONS} runs of {@link FixedBreaks} and {@value #KEPT} times a few of
 * {@link Pelt}.
 */
final class Persistence {
  /** A series that keeps more than this cannot be told from one that drifts. */
  static final double MOST = 0.9;

  static final int SIMULATIONS = 1000;

  /** The standard error of the rate of false alarms is then 1.5 percentage points. */
  static final int KEPT = 200;

  /** Breaks taken out before the remainders are looked at. */
  static final int TAKEN_OUT = 2;

  private final Series series;
  private final Scatter scatter;
  private final int shortest;
  private final long seed;
  private final Remainder observed;

  /**
   * What is left of a series when its best breaks are taken out.
   *
   * @param phi that it was drawn with; NaN for the series itself
   * @param draw its number
   * @param variance mean square of the remainders over the square of the assumed deviations
   * @param correlation mean autocorrelation at lags 1 to the window
   */
  private record Remainder(double phi, int draw, double variance, double correlation) {}

  /**
   * What was found.
   *
   * @param scatter deviations of the size that the remainders have, with the phi that were kept
   * @param penalty price of a break for costs of that scatter
   */
  record Found(Scatter scatter, double penalty) {}

  private Persistence(Series series, Scatter scatter, int shortest, long seed) {
    this.series = series;
    this.scatter = scatter;
    this.shortest = shortest;
    this.seed = seed;
    this.observed = remainder(Double.NaN, -1, series.values());
  }

  /** For a series with at least two shortest segments; as it was if nothing is left of it. */
  static Found of(Series series, Scatter scatter, int shortest, long seed) {
    Persistence persistence = new Persistence(series, scatter, shortest, seed);
    return persistence.observed.variance() > 0
        ? persistence.found()
        : new Found(scatter, Penalty.calibrated(series, scatter, shortest, seed));
  }

  private Found found() {
    Remainder[] kept =
        IntStream.range(0, SIMULATIONS)
            .parallel()
            .mapToObj(this::simulated)
            .sorted(Comparator.comparingDouble(this::distance).thenComparingInt(Remainder::draw))
            .limit(KEPT)
            .toArray(Remainder[]::new);
    double size = Arrays.stream(kept).mapToDouble(Remainder::variance).average().orElseThrow();
    double[] prices = Arrays.stream(kept).parallel().mapToDouble(this::price).sorted().toArray();
    return new Found(
        scatter.persistent(
            Math.sqrt(observed.variance() / size),
            Arrays.stream(kept).mapToDouble(Remainder::phi).toArray()),
        size * prices[(int) Math.ceil((1 - Penalty.FALSE_ALARMS) * (KEPT + 1)) - 1]);
  }

  private double distance(Remainder each) {
    return Math.abs(each.correlation() - observed.correlation());
  }

  private Remainder simulated(int draw) {
    double phi = MOST * (draw + 0.5) / SIMULATIONS;
    return remainder(phi, draw, drawn(draw, phi));
  }

  private double[] drawn(int draw, double phi) {
    return scatter.redraw(new double[series.length()], phi, SplitMix.forPart(seed, draw));
  }

  /** The critical penalty of a simulated series, its size taken from its own remainders. */
  private double price(Remainder of) {
    SegmentCost cost = cost(drawn(of.draw(), of.phi()));
    return Penalty.critical(cost, shortest, Penalty.single(cost, shortest)) / of.variance();
  }

  private SegmentCost cost(double[] values) {
    return new MeanCost(values, scatter.variances());
  }

  private Remainder remainder(double phi, int draw, double[] values) {
    int count = Math.min(TAKEN_OUT, values.length / shortest - 1);
    int[] breaks = FixedBreaks.of(cost(values), count, shortest);
    double[] left = new Segments(series, scatter, breaks).remainders(values);
    double squares = Arrays.stream(left).map(each -> each * each).sum();
    double variance = squares / (values.length - count - 1);
    return new Remainder(phi, draw, variance, correlation(left, squares / values.length));
  }

  private double correlation(double[] left, double variance) {
    double sum = 0;
    for (int lag = 1; lag <= series.window(); lag++) {
      sum += covariance(left, lag) / variance;
    }
    return sum / series.window();
  }

  /** Mean product of values so many positions apart; 0 if there are none. */
  private double covariance(double[] left, int lag) {
    double sum = 0;
    int pairs = 0;
    for (int t = 0; t < left.length; t++) {
      for (int u = t + 1; u < left.length && series.position(u) - series.position(t) <= lag; u++) {
        if (series.position(u) - series.position(t) == lag) {
          sum += left[t] * left[u];
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
