package org.entente.measure.ideal;

import java.util.stream.IntStream;

/**
 * Standard errors of points at the mode, the roll calls' parameters being uncertain as well. With A
 * the information of the paths (one tridiagonal block per state), H that of the roll calls and G
 * their cross terms, the variance is (A - G H^-1 G')^-1. It is built from three parts: the diagonal
 * of A^-1; its first-order correction var^2 sum_v g_v' H_v^-1 g_v; and what a session has in
 * common, see {@link CommonError}.
 */
final class StandardErrors {
  private final Ballots ballots;
  private final Items items;
  private final double[][][] points;
  private final double[][][] variances;
  private final Priors priors;
  private final Standard standard;
  private final Cholesky[] precision;

  /**
   * @param variances [dimension][state][session]: diagonal of A^-1
   */
  StandardErrors(
      Ballots ballots,
      Items items,
      double[][][] points,
      double[][][] variances,
      Priors priors,
      Standard standard) {
    this.ballots = ballots;
    this.items = items;
    this.points = points;
    this.variances = variances;
    this.priors = priors;
    this.standard = standard;
    precision = new Cholesky[ballots.rollCalls()];
    IntStream.range(0, precision.length)
        .parallel()
        .forEach(v -> precision[v] = items.precision(v, points));
  }

  /** [state][session] on one dimension; 0 outside a state's sessions. */
  double[][] of(int d) {
    CommonError common = common(d);
    double[][] errors = new double[points[d].length][ballots.sessions()];
    IntStream.range(0, errors.length).parallel().forEach(i -> fill(i, d, common, errors[i]));
    return errors;
  }

  private void fill(int state, int d, CommonError common, double[] out) {
    double[] added = new double[out.length];
    OrderedProbit vote = new OrderedProbit();
    int[] rollCalls = ballots.rollCallsOf(state);
    for (int j = 0; j < rollCalls.length; j++) {
      int v = rollCalls[j];
      look(state, v, ballots.votesOf(state)[j], vote);
      added[ballots.session(v)] += precision[v].quadratic(cross(state, d, v, vote));
    }
    for (int t = Math.max(0, ballots.first(state)); t <= ballots.last(state); t++) {
      double variance = variances[d][state][t];
      double shared = common.variance(t, points[d][state][t]);
      out[t] = Math.sqrt(variance + variance * variance * added[t] + shared);
    }
  }

  private void look(int state, int rollCall, int vote, OrderedProbit into) {
    into.at(items.eta(points, state, rollCall), items.lower[rollCall], items.upper(rollCall), vote);
  }

  private CommonError common(int d) {
    double[][] direct = new double[ballots.rollCalls()][];
    double[][] lost = new double[ballots.rollCalls()][];
    IntStream.range(0, direct.length)
        .parallel()
        .forEach(
            v -> {
              direct[v] = new double[3];
              lost[v] = gather(v, d, direct[v]);
            });
    CommonError common = new CommonError(ballots.sessions(), priors.walk(), standard);
    for (int v = 0; v < direct.length; v++) {
      common.add(ballots.session(v), direct[v], lost[v]);
    }
    pull(d, common);
    for (int i = 0; i < points[d].length; i++) {
      common.path(d, i, points[d][i], ballots.first(i), ballots.last(i));
    }
    common.solve();
    return common;
  }

  private void pull(int d, CommonError common) {
    int[] used =
        IntStream.range(0, precision.length).filter(v -> ballots.voters(v).length > 0).toArray();
    double[] b = items.discrimination[d];
    double mean = IntStream.of(used).mapToDouble(v -> b[v] * b[v]).average().orElse(0);
    for (int v : used) {
      common.pull(ballots.session(v), (b[v] * b[v] - mean) / priors.discrimination());
    }
  }

  /** Information of a roll call on shift and scale, and how much of it its parameters take. */
  private double[] gather(int rollCall, int d, double[] direct) {
    double[] shift = new double[items.discrimination.length + 2];
    double[] scale = new double[shift.length];
    OrderedProbit vote = new OrderedProbit();
    double b = items.discrimination[d][rollCall];
    int[] voters = ballots.voters(rollCall);
    for (int j = 0; j < voters.length; j++) {
      double x = points[d][voters[j]][ballots.session(rollCall)];
      look(voters[j], rollCall, ballots.votes(rollCall)[j], vote);
      double information = b * b * vote.etaCurvature();
      direct[0] += information;
      direct[1] += information * x;
      direct[2] += information * x * x;
      double[] cross = cross(voters[j], d, rollCall, vote);
      for (int e = 0; e < cross.length; e++) {
        shift[e] += cross[e];
        scale[e] += cross[e] * x;
      }
    }
    double[] left = precision[rollCall].forward(shift);
    double[] right = precision[rollCall].forward(scale);
    double[] lost = new double[3];
    for (int e = 0; e < left.length; e++) {
      lost[0] += left[e] * left[e];
      lost[1] += left[e] * right[e];
      lost[2] += right[e] * right[e];
    }
    return lost;
  }

  /** Cross information of a point with the parameters of a roll call. */
  private double[] cross(int state, int d, int rollCall, OrderedProbit vote) {
    int dimensions = items.discrimination.length;
    double b = items.discrimination[d][rollCall];
    double curvature = b * vote.etaCurvature();
    double[] cross = new double[dimensions + 2];
    int session = ballots.session(rollCall);
    for (int e = 0; e < dimensions; e++) {
      cross[e] = curvature * points[e][state][session];
    }
    cross[dimensions] = -curvature;
    cross[dimensions + 1] =
        -b * (vote.upperCurvature + vote.mixedCurvature) * items.width(rollCall);
    return cross;
  }
}
