package org.entente.measure.ideal;

import java.util.Arrays;

/**
 * Roll calls as items: discrimination b per dimension, lower threshold c1, and the logarithm of the
 * gap to the upper threshold, c2 = c1 + exp(gap).
 */
final class Items {
  /** Widest and narrowest band of abstentions that is looked at, as logarithms. */
  private static final double NARROWEST = -7;

  private static final double WIDEST = 4;

  /** Prior of the logarithm of the gap: a band of exp(-1) = 0.37, by a factor of e^2 either way. */
  private static final double GAP_MEAN = -1;

  private static final double GAP_VARIANCE = 4;

  /** Prior variance of c1: flat for any share between one in a million and all but one. */
  private static final double THRESHOLD_VARIANCE = 25;

  /** Part of a Newton step that is made: whole steps of the gap can overshoot. */
  private static final double DAMPING = 0.7;

  /** Added to every diagonal, so that no equation is singular. */
  private static final double RIDGE = 1e-9;

  final double[][] discrimination;
  final double[] lower;
  final double[] gap;
  private final double[] width;
  private final int dimensions;
  private final double variance;
  private final Ballots ballots;

  /**
   * @param variance prior variance of b
   */
  Items(Ballots ballots, int dimensions, double variance) {
    this.ballots = ballots;
    this.dimensions = dimensions;
    this.variance = variance;
    discrimination = new double[dimensions][ballots.rollCalls()];
    lower = new double[ballots.rollCalls()];
    gap = new double[ballots.rollCalls()];
    width = new double[ballots.rollCalls()];
    for (int v = 0; v < lower.length; v++) {
      start(v);
    }
  }

  /** Thresholds that give the shares of no and abstention, without any cleavage. */
  private void start(int rollCall) {
    byte[] votes = ballots.votes(rollCall);
    int[] count = new int[4];
    for (byte vote : votes) {
      count[vote]++;
    }
    double no = (count[3] + 0.5) / (votes.length + 1.5);
    double notYes = (count[3] + count[2] + 1.0) / (votes.length + 1.5);
    lower[rollCall] = Normal.quantile(no);
    gap[rollCall] = Math.log(Math.max(0.02, Normal.quantile(notYes) - lower[rollCall]));
    width[rollCall] = Math.exp(gap[rollCall]);
  }

  /** c2 - c1, the exponential of the gap. */
  double width(int rollCall) {
    return width[rollCall];
  }

  double upper(int rollCall) {
    return lower[rollCall] + width[rollCall];
  }

  /** Systematic part of a vote. */
  double eta(double[][][] points, int state, int rollCall) {
    int session = ballots.session(rollCall);
    double eta = 0;
    for (int d = 0; d < dimensions; d++) {
      eta += discrimination[d][rollCall] * points[d][state][session];
    }
    return eta;
  }

  /** Information matrix and gradient of one roll call, prior included. */
  private final class System {
    final int size = dimensions + 2;
    final double[][] information = new double[size][size];
    final double[] gradient = new double[size];
    private final double[] x = new double[size];

    void gather(int rollCall, double[][][] points, OrderedProbit vote) {
      int session = ballots.session(rollCall);
      double top = upper(rollCall);
      int[] voters = ballots.voters(rollCall);
      byte[] votes = ballots.votes(rollCall);
      prior(rollCall);
      for (int j = 0; j < voters.length; j++) {
        for (int d = 0; d < dimensions; d++) {
          x[d] = points[d][voters[j]][session];
        }
        vote.at(eta(points, voters[j], rollCall), lower[rollCall], top, votes[j]);
        add(vote, width[rollCall]);
      }
      mirror();
    }

    private void prior(int rollCall) {
      for (double[] row : information) {
        Arrays.fill(row, 0);
      }
      for (int d = 0; d < dimensions; d++) {
        gradient[d] = -discrimination[d][rollCall] / variance;
        information[d][d] = 1 / variance + RIDGE;
      }
      gradient[dimensions] = -lower[rollCall] / THRESHOLD_VARIANCE;
      information[dimensions][dimensions] = 1 / THRESHOLD_VARIANCE + RIDGE;
      gradient[dimensions + 1] = -(gap[rollCall] - GAP_MEAN) / GAP_VARIANCE;
      information[dimensions + 1][dimensions + 1] = 1 / GAP_VARIANCE + RIDGE;
    }

    /** Curvature of the gap without its gradient's part, which keeps it positive. */
    private void add(OrderedProbit vote, double width) {
      int c = dimensions;
      int g = dimensions + 1;
      double curvature = vote.etaCurvature();
      double withUpper = vote.upperCurvature + vote.mixedCurvature;
      double slope = vote.byEta();
      for (int d = 0; d < dimensions; d++) {
        gradient[d] += slope * x[d];
        for (int e = 0; e <= d; e++) {
          information[d][e] += curvature * x[d] * x[e];
        }
        information[c][d] -= curvature * x[d];
        information[g][d] -= withUpper * x[d] * width;
      }
      gradient[c] -= slope;
      gradient[g] += vote.byUpper * width;
      information[c][c] += curvature;
      information[g][c] += withUpper * width;
      information[g][g] += vote.upperCurvature * width * width;
    }

    private void mirror() {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          information[j][i] = information[i][j];
        }
      }
    }
  }

  /** One Newton step of a roll call, at most 1 in any parameter. */
  void step(int rollCall, double[][][] points) {
    if (ballots.voters(rollCall).length == 0) {
      return;
    }
    System system = new System();
    system.gather(rollCall, points, new OrderedProbit());
    double[] step = new Cholesky(system.information).solve(system.gradient);
    double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
    double scale = largest > 1 ? DAMPING / largest : DAMPING;
    for (int d = 0; d < dimensions; d++) {
      discrimination[d][rollCall] += scale * step[d];
    }
    lower[rollCall] += scale * step[dimensions];
    double next = gap[rollCall] + scale * step[dimensions + 1];
    gap[rollCall] = Math.max(NARROWEST, Math.min(WIDEST, next));
    width[rollCall] = Math.exp(gap[rollCall]);
  }

  /** Inverse of the information of one roll call's parameters; null if it is not used. */
  Cholesky precision(int rollCall, double[][][] points) {
    System system = new System();
    system.gather(rollCall, points, new OrderedProbit());
    return new Cholesky(system.information);
  }
}
