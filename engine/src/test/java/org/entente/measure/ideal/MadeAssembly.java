package org.entente.measure.ideal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;

/**
 * An assembly whose votes follow the model from known points: mean 0 and standard deviation 1 over
 * all states and sessions, as the fit reports them.
 *
 * @param points [state][session]
 * @param ballots the votes
 * @param matrix the same votes
 * @param session [roll call]
 * @param anchor the state with the highest mean point
 */
record MadeAssembly(
    double[][] points, Ballots ballots, VoteMatrix matrix, int[] session, String anchor) {
  private static final double ABSENT = 0.15;

  /**
   * @param discrimination standard deviation of b
   * @param walk variance of a point's step from one session to the next
   */
  static MadeAssembly of(
      int states,
      int sessions,
      int rollCalls,
      double discrimination,
      double walk,
      SplitMix random) {
    double[][] points = points(states, sessions, walk, random);
    int[] session = new int[sessions * rollCalls];
    int[] clusters = new int[session.length];
    byte[][] votes = new byte[states][session.length];
    for (int v = 0; v < session.length; v++) {
      session[v] = v / rollCalls;
      clusters[v] = v;
      double b = discrimination * random.nextGaussian();
      double lower = -0.9 + 0.6 * random.nextGaussian();
      double upper = lower + 0.4 * Math.exp(0.5 * random.nextGaussian());
      for (int i = 0; i < states; i++) {
        double z = b * points[i][session[v]] + random.nextGaussian();
        boolean absent = random.nextDouble() < ABSENT;
        votes[i][v] = (byte) (absent ? 0 : z < lower ? 3 : z < upper ? 2 : 1);
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < states; i++) {
      names.add(String.format(Locale.ROOT, "S%03d", i));
    }
    VoteMatrix matrix = new VoteMatrix(names, votes, clusters);
    return new MadeAssembly(
        points, new Ballots(matrix, session), matrix, session, names.get(highest(points)));
  }

  private static double[][] points(int states, int sessions, double walk, SplitMix random) {
    double[][] points = new double[states][sessions];
    double sum = 0;
    double squares = 0;
    for (double[] path : points) {
      for (int t = 0; t < sessions; t++) {
        path[t] =
            t == 0 ? random.nextGaussian() : path[t - 1] + Math.sqrt(walk) * random.nextGaussian();
        sum += path[t];
        squares += path[t] * path[t];
      }
    }
    double n = (double) states * sessions;
    double deviation = Math.sqrt(squares / n - sum / n * (sum / n));
    for (double[] path : points) {
      for (int t = 0; t < sessions; t++) {
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
