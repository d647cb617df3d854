package org.entente.measure.ideal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Dynamic ordinal ideal points (Bailey, Strezhnev and Voeten 2017): z = b_v . theta_it + e; no if z
 * &lt; c1_v, abstention if c1_v &lt;= z &lt; c2_v, yes above; theta a random walk over sessions.
 * The posterior mode, found by Newton steps in turn for all roll calls and all states, each of
 * which is independent of the others of its kind, so that the result does not depend on the number
 * of threads. Cost: each round looks twice at every vote; all sessions to 2020 took 33 rounds.
 *
 * <p>Standard errors are those of the Laplace approximation, with the first-order part of the roll
 * calls' own error added: var + var^2 sum_v g_v' H_v^-1 g_v, H_v the information of the roll call's
 * parameters and g_v its cross term with the point.
 */
public final class IdealPointModel {
  /**
   * Variance of a point's step from one session to the next. Estimated from the votes it was 0.006
   * to 0.022, for most states hardly move; the few that do (realignments, revolutions) are then
   * smoothed out of sight. This leaves room for a turn of 0.3 standard deviations a session.
   */
  static final double WALK_VARIANCE = 0.1;

  /**
   * Prior variance of b. Without it a small bloc that stands alone on many votes runs off without
   * end: the eight states around the Soviet Union to five standard deviations in 1967.
   */
  static final double ITEM_VARIANCE = 0.1;

  private static final int MOST_ITERATIONS = 300;

  /** Largest change of any point, in standard deviations; a tenth of a typical standard error. */
  private static final double TOLERANCE = 0.01;

  private static final int FIRST_ITEM_STEPS = 3;
  private static final int POWER_ITERATIONS = 50;

  private final Ballots ballots;
  private final int dimensions;
  private final int anchor;
  private final int states;
  private final int sessions;
  private final Items items;
  private final double[][][] points;
  private final double[][][] variances;

  private IdealPointModel(Ballots ballots, int dimensions, String anchor) {
    this.ballots = ballots;
    this.dimensions = dimensions;
    this.anchor = ballots.states().indexOf(anchor);
    this.states = ballots.states().size();
    this.sessions = ballots.sessions();
    this.items = new Items(ballots, dimensions, ITEM_VARIANCE);
    this.points = new double[dimensions][states][sessions];
    this.variances = new double[dimensions][states][sessions];
  }

  /**
   * Fits the model.
   *
   * @param dimensions 1 or more
   * @param anchor state whose mean point is positive on every dimension, if it voted
   * @throws IllegalArgumentException if no roll call can be used
   */
  public static IdealPoints fit(Ballots ballots, int dimensions, String anchor) {
    IdealPointModel model = new IdealPointModel(ballots, dimensions, anchor);
    if (IntStream.range(0, ballots.rollCalls()).allMatch(v -> ballots.voters(v).length == 0)) {
      throw new IllegalArgumentException("no roll call on which votes differ");
    }
    int iterations = 0;
    double change = 0;
    for (int d = 0; d < dimensions; d++) {
      model.start(d);
      for (iterations = 0; iterations < MOST_ITERATIONS; iterations++) {
        change = model.iterate(d + 1, iterations == 0 ? FIRST_ITEM_STEPS : 1);
        if (change < TOLERANCE) {
          break;
        }
      }
    }
    return model.result(iterations + 1, change);
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
      standardise(d);
    }
    return largestChange(before);
  }

  private void move(int state, int active) {
    if (ballots.last(state) < 0) {
      return;
    }
    Walk walk = new Walk(sessions, WALK_VARIANCE);
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
          points[d][state],
          gradient,
          information,
          ballots.first(state),
          ballots.last(state),
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

  /** Mean 0 and standard deviation 1 over all states and sessions; the roll calls follow. */
  private void standardise(int d) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int i = 0; i < states; i++) {
      for (int t = ballots.first(i); t <= ballots.last(i); t++) {
        sum += points[d][i][t];
        squares += points[d][i][t] * points[d][i][t];
        n++;
      }
    }
    double mean = sum / n;
    double deviation = Math.sqrt(Math.max(1e-12, squares / n - mean * mean));
    rescale(d, mean, deviation);
  }

  private void rescale(int d, double mean, double deviation) {
    for (int i = 0; i < states; i++) {
      for (int t = ballots.first(i); t <= ballots.last(i); t++) {
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

  private IdealPoints result(int iterations, double change) {
    for (int d = 0; d < dimensions; d++) {
      orient(d);
    }
    double[][][] errors = errors();
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
        (int) IntStream.range(0, upper.length).filter(this::used).count(),
        iterations,
        change,
        change < TOLERANCE);
  }

  private boolean used(int rollCall) {
    return ballots.voters(rollCall).length > 0;
  }

  /** Turns a dimension so that the anchor's mean is positive. */
  private void orient(int d) {
    if (anchor < 0 || ballots.last(anchor) < 0) {
      return;
    }
    double mean = 0;
    for (int t = ballots.first(anchor); t <= ballots.last(anchor); t++) {
      mean += points[d][anchor][t];
    }
    if (mean < 0) {
      rescale(d, 0, -1);
    }
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

  /** Standard errors with the first-order part of the roll calls' own. */
  private double[][][] errors() {
    Cholesky[] precision = new Cholesky[ballots.rollCalls()];
    IntStream.range(0, precision.length)
        .parallel()
        .forEach(v -> precision[v] = items.precision(v, points));
    double[][][] errors = new double[dimensions][states][sessions];
    IntStream.range(0, states)
        .parallel()
        .forEach(
            i -> {
              for (int d = 0; d < dimensions; d++) {
                errors(i, d, precision, errors[d][i]);
              }
            });
    return errors;
  }

  private void errors(int state, int d, Cholesky[] precision, double[] out) {
    double[] added = new double[sessions];
    OrderedProbit vote = new OrderedProbit();
    int[] rollCalls = ballots.rollCallsOf(state);
    for (int j = 0; j < rollCalls.length; j++) {
      int v = rollCalls[j];
      vote.at(
          items.eta(points, state, v), items.lower[v], items.upper(v), ballots.votesOf(state)[j]);
      added[ballots.session(v)] += precision[v].quadratic(cross(state, d, v, vote));
    }
    for (int t = Math.max(0, ballots.first(state)); t <= ballots.last(state); t++) {
      double variance = variances[d][state][t];
      out[t] = Math.sqrt(variance + variance * variance * added[t]);
    }
  }

  /** Cross information of a point with the parameters of a roll call. */
  private double[] cross(int state, int d, int rollCall, OrderedProbit vote) {
    double b = items.discrimination[d][rollCall];
    double curvature = b * vote.etaCurvature();
    double[] cross = new double[dimensions + 2];
    int session = ballots.session(rollCall);
    for (int e = 0; e < dimensions; e++) {
      cross[e] = curvature * points[e][state][session];
    }
    cross[dimensions] = -curvature;
    cross[dimensions + 1] =
        -b * (vote.upperCurvature + vote.mixedCurvature) * Math.exp(items.gap[rollCall]);
    return cross;
  }
}
