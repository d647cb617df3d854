package org.entente.measure.ideal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;

/**
 * An assembly whose votes follow the model from known points: mean 0 and standard deviation 1 over
 * all states and sessions on every dimension, as the fit reports them.
 *
 * @param all [dimension][state][session]: points
 * @param ballots the votes
 * @param matrix the same votes
 * @param session [roll call]
 * @param anchor the state with the highest mean point on the first dimension
 */
record MadeAssembly(
    double[][][] all, Ballots ballots, VoteMatrix matrix, int[] session, String anchor) {

  /**
   * @param rollCalls per session
   * @param discrimination [dimension]: standard deviation of b
   * @param walk variance of a point's step from one session to the next
   * @param absent share of votes not cast
   * @param bloc states, the first ones, that start three deviations out
   * @param rare states, the last ones, that cast one vote in ten
   */
  record Plan(
      int states,
      int sessions,
      int rollCalls,
      double[] discrimination,
      double walk,
      double absent,
      int bloc,
      int rare) {}

  static MadeAssembly of(
      int states,
      int sessions,
      int rollCalls,
      double discrimination,
      double walk,
      SplitMix random) {
    double[] b = {discrimination};
    return of(new Plan(states, sessions, rollCalls, b, walk, 0.15, 0, 0), random);
  }

  static MadeAssembly of(Plan plan, SplitMix random) {
    double[][][] all = new double[plan.discrimination().length][][];
    for (int d = 0; d < all.length; d++) {
      all[d] = points(plan, d == 0 ? plan.bloc() : 0, random);
    }
    int[] session = new int[plan.sessions() * plan.rollCalls()];
    int[] clusters = new int[session.length];
    byte[][] votes = new byte[plan.states()][session.length];
    for (int v = 0; v < session.length; v++) {
      session[v] = v / plan.rollCalls();
      clusters[v] = v;
      vote(plan, all, v, session[v], votes, random);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < plan.states(); i++) {
      names.add(String.format(Locale.ROOT, "S%03d", i));
    }
    VoteMatrix matrix = new VoteMatrix(names, votes, clusters);
    return new MadeAssembly(
        all, new Ballots(matrix, session), matrix, session, names.get(highest(all[0])));
  }

  private static void vote(
      Plan plan, double[][][] all, int v, int session, byte[][] votes, SplitMix random) {
    double[] b = new double[all.length];
    for (int d = 0; d < b.length; d++) {
      b[d] = plan.discrimination()[d] * random.nextGaussian();
    }
    double lower = -0.9 + 0.6 * random.nextGaussian();
    double upper = lower + 0.4 * Math.exp(0.5 * random.nextGaussian());
    for (int i = 0; i < votes.length; i++) {
      double z = random.nextGaussian();
      for (int d = 0; d < b.length; d++) {
        z += b[d] * all[d][i][session];
      }
      boolean absent = random.nextDouble() < (i < votes.length - plan.rare() ? plan.absent() : 0.9);
      votes[i][v] = (byte) (absent ? 0 : z < lower ? 3 : z < upper ? 2 : 1);
    }
  }

  /** [state][session]: points on the first dimension. */
  double[][] points() {
    return all[0];
  }

  private static double[][] points(Plan plan, int bloc, SplitMix random) {
    double[][] points = new double[plan.states()][plan.sessions()];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < points.length; i++) {
      double start = i < bloc ? -3 + 0.2 * random.nextGaussian() : random.nextGaussian();
      for (int t = 0; t < points[i].length; t++) {
        double step = Math.sqrt(plan.walk()) * random.nextGaussian();
        points[i][t] = t == 0 ? start : points[i][t - 1] + step;
        sum += points[i][t];
        squares += points[i][t] * points[i][t];
      }
    }
    double n = (double) plan.states() * plan.sessions();
    double deviation = Math.sqrt(squares / n - sum / n * (sum / n));
    for (double[] path : points) {
      for (int t = 0; t < path.length; t++) {
        path[t] = (path[t] - sum / n) / deviation;
      }
    }
    return points;
  }

  private static int highest(double[][] points) {
    int highest = 0;
    for (int i = 1; i < points.length; i++) {
      highest = sum(points[i]) > sum(points[highest]) ? i : highest;
    }
    return highest;
  }

  private static double sum(double[] path) {
    return java.util.Arrays.stream(path).sum();
  }
}
