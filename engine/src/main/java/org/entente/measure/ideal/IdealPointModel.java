package org.entente.measure.ideal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Dynamic ordinal ideal points (Bailey, Strezhnev and Voeten 2017): z = b_v . theta_it + e; no if z
 * &lt; c1_v, abstention if c1_v &lt;= z &lt; c2_v, yes above; theta a random walk over sessions
 * ({@link Priors}), of mean 0 and deviation 1 over all votes ({@link Standard}). Newton steps up
 * the log posterior in turn for all roll calls and all states, each of which is independent of the
 * others of its kind, so that the result does not depend on the number of threads. Cost: each round
 * looks twice at every vote; all sessions to 2020 took 35 rounds in one dimension.
 *
 * <p>After every round points are put back to deviation 1, while the priors alone would let them
 * grow. What is reached, and called converged, is where the two balance: near the posterior mode,
 * but not it (docs/decisions/0011).
 *
 * <p>Which of the equivalent solutions is reported: {@link Axes}. Standard errors: {@link
 * StandardErrors}.
 */
public final class IdealPointModel {
  private static final int MOST_ITERATIONS = 300;

  /** Largest change of any point, in standard deviations; a tenth of a typical standard error. */
  private static final double TOLERANCE = 0.01;

  private static final int FIRST_ITEM_STEPS = 3;
  private static final int POWER_ITERATIONS = 50;

  private final Ballots ballots;
  private final int dimensions;
  private final Priors priors;
  private final int anchor;
  private final int states;
  private final int sessions;
  private final Items items;
  private final double[][][] points;
  private final double[][][] variances;
  private final Standard standard;
  private final Axes axes;
  private int iterations;
  private double change = Double.POSITIVE_INFINITY;

  private IdealPointModel(Ballots ballots, int dimensions, String anchor, Priors priors) {
    this.ballots = ballots;
    this.dimensions = dimensions;
    this.priors = priors;
    this.anchor = ballots.states().indexOf(anchor);
    this.states = ballots.states().size();
    this.sessions = ballots.sessions();
    this.items = new Items(ballots, dimensions, priors.discrimination());
    this.points = new double[dimensions][states][sessions];
    this.variances = new double[dimensions][states][sessions];
    this.standard = new Standard(ballots, dimensions);
    this.axes = new Axes(ballots, items, points, variances, standard);
  }

  /**
   * Fits the model.
   *
   * @param dimensions 1 or more
   * @param anchor state whose mean point is positive on the first dimension, if it voted
   * @throws IllegalArgumentException if no roll call can be used
   */
  public static IdealPoints fit(Ballots ballots, int dimensions, String anchor) {
    return fit(ballots, dimensions, anchor, Priors.STANDARD);
  }

  /** The same with other priors. */
  public static IdealPoints fit(Ballots ballots, int dimensions, String anchor, Priors priors) {
    IdealPointModel model = new IdealPointModel(ballots, dimensions, anchor, priors);
    if (IntStream.range(0, ballots.rollCalls()).allMatch(v -> ballots.voters(v).length == 0)) {
      throw new IllegalArgumentException("no roll call on which votes differ");
    }
    for (int d = 0; d < dimensions; d++) {
      model.start(d);
      model.climb(d + 1);
    }
    model.axes.turn();
    model.axes.orient(model.anchor);
    if (dimensions > 1) {
      model.climb(dimensions); // variances belong to the axes
    }
    return model.result();
  }

  private void climb(int active) {
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      change = iterate(active, round == 0 ? FIRST_ITEM_STEPS : 1);
      iterations++;
      if (change < TOLERANCE) {
        return;
      }
    }
  }

  /** One round for the first dimensions; the largest change of a point. */
  private double iterate(int active, int itemSteps) {
    double[][][] before = new double[active][states][];
    for (int d = 0; d < active; d++) {
      for (int i = 0; i < states; i++) {
        before[d][i] = points[d][i].clone();
      }
    }
    IntStream.range(0, ballots.rollCalls())
        .parallel()
        .forEach(
            v -> {
              for (int step = 0; step < itemSteps; step++) {
                items.step(v, points);
              }
            });
    IntStream.range(0, states).parallel().forEach(i -> move(i, active));
    for (int d = 0; d < active; d++) {
      standard.update(d);
    }
    axes.standardise(active);
    return largestChange(before);
  }

  private void move(int state, int active) {
    if (ballots.last(state) < 0) {
      return;
    }
    Walk walk = new Walk(sessions, priors.walk(), standard);
    double[] gradient = new double[sessions];
    double[] information = new double[sessions];
    OrderedProbit vote = new OrderedProbit();
    for (int d = 0; d < active; d++) {
      Arrays.fill(gradient, 0);
      Arrays.fill(information, 0);
      int[] rollCalls = ballots.rollCallsOf(state);
      for (int j = 0; j < rollCalls.length; j++) {
        int v = rollCalls[j];
        double b = items.discrimination[d][v];
        vote.at(
            items.eta(points, state, v), items.lower[v], items.upper(v), ballots.votesOf(state)[j]);
        gradient[ballots.session(v)] += b * vote.byEta();
        information[ballots.session(v)] += b * b * vote.etaCurvature();
      }
      walk.step(
          new Walk.Votes(
              d, state, gradient, information, ballots.first(state), ballots.last(state)),
          points[d][state],
          variances[d][state]);
    }
  }

  private double largestChange(double[][][] before) {
    double largest = 0;
    for (int d = 0; d < before.length; d++) {
      for (int i = 0; i < states; i++) {
        for (int t = ballots.first(i); t <= ballots.last(i); t++) {
          largest = Math.max(largest, Math.abs(points[d][i][t] - before[d][i][t]));
        }
      }
    }
    return largest;
  }

  /**
   * Where a dimension starts: the leading singular vector of what the roll calls leave unexplained,
   * the same for a state in all its sessions.
   */
  private void start(int d) {
    double[][] residuals = residuals();
    double[] x = new double[states];
    SplitMix random = new SplitMix(1);
    Arrays.setAll(x, i -> random.nextGaussian()); // no symmetry of the votes is orthogonal to it
    for (int i = 0; i < POWER_ITERATIONS; i++) {
      x = power(residuals, x);
    }
    double sign = anchor >= 0 && x[anchor] < 0 ? -1 : 1;
    for (int i = 0; i < states; i++) {
      Arrays.fill(points[d][i], sign * Math.max(-2.5, Math.min(2.5, x[i])));
    }
  }

  /** [roll call][voter]: slope of the log-likelihood by eta. */
  private double[][] residuals() {
    double[][] residuals = new double[ballots.rollCalls()][];
    IntStream.range(0, residuals.length)
        .parallel()
        .forEach(
            v -> {
              OrderedProbit vote = new OrderedProbit();
              int[] voters = ballots.voters(v);
              residuals[v] = new double[voters.length];
              for (int j = 0; j < voters.length; j++) {
                double eta = items.eta(points, voters[j], v);
                vote.at(eta, items.lower[v], items.upper(v), ballots.votes(v)[j]);
                residuals[v][j] = vote.byEta();
              }
            });
    return residuals;
  }

  private double[] power(double[][] residuals, double[] x) {
    double[] next = new double[states];
    int[] count = new int[states];
    for (int v = 0; v < residuals.length; v++) {
      int[] voters = ballots.voters(v);
      double sum = 0;
      for (int j = 0; j < voters.length; j++) {
        sum += residuals[v][j] * x[voters[j]];
      }
      for (int j = 0; j < voters.length; j++) {
        next[voters[j]] += residuals[v][j] * sum;
        count[voters[j]]++;
      }
    }
    double squares = 0;
    double mean = 0;
    for (int i = 0; i < states; i++) {
      next[i] /= Math.max(200, count[i]); // a state with few votes starts near the middle
      mean += next[i] / states;
    }
    for (int i = 0; i < states; i++) {
      next[i] -= mean;
      squares += next[i] * next[i];
    }
    double deviation = Math.sqrt(Math.max(1e-300, squares / states));
    for (int i = 0; i < states; i++) {
      next[i] /= deviation;
    }
    return next;
  }

  private IdealPoints result() {
    StandardErrors found = new StandardErrors(ballots, items, points, variances, priors, standard);
    double[][][] errors = new double[dimensions][][];
    Arrays.setAll(errors, found::of);
    double[] lower = new double[ballots.rollCalls()];
    double[] upper = new double[ballots.rollCalls()];
    Arrays.setAll(lower, v -> used(v) ? items.lower[v] : Double.NaN);
    Arrays.setAll(upper, v -> used(v) ? items.upper(v) : Double.NaN);
    return new IdealPoints(
        ballots.states(),
        IntStream.range(0, states).map(ballots::first).toArray(),
        IntStream.range(0, states).map(ballots::last).toArray(),
        points,
        errors,
        counts(),
        items.discrimination,
        lower,
        upper,
        report());
  }

  private boolean used(int rollCall) {
    return ballots.voters(rollCall).length > 0;
  }

  private int[][] counts() {
    int[][] counts = new int[states][sessions];
    for (int i = 0; i < states; i++) {
      for (int v : ballots.rollCallsOf(i)) {
        counts[i][ballots.session(v)]++;
      }
    }
    return counts;
  }

  private FitReport report() {
    double[] sums =
        IntStream.range(0, ballots.rollCalls())
            .parallel()
            .mapToDouble(this::logLikelihood)
            .toArray();
    long votes = 0;
    double logLikelihood = 0;
    for (int v = 0; v < sums.length; v++) {
      votes += ballots.voters(v).length;
      logLikelihood += sums[v];
    }
    int used = (int) IntStream.range(0, sums.length).filter(this::used).count();
    return new FitReport(
        iterations,
        change,
        change < TOLERANCE,
        votes,
        logLikelihood,
        used,
        ballots.tooFew(),
        ballots.unanimous());
  }

  private double logLikelihood(int rollCall) {
    OrderedProbit vote = new OrderedProbit();
    int[] voters = ballots.voters(rollCall);
    double sum = 0;
    for (int j = 0; j < voters.length; j++) {
      double eta = items.eta(points, voters[j], rollCall);
      vote.at(eta, items.lower[rollCall], items.upper(rollCall), ballots.votes(rollCall)[j]);
      sum += vote.logLikelihood();
    }
    return sum;
  }
}
