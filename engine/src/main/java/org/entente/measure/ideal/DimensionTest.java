package org.entente.measure.ideal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;

/**
 * Whether votes need a second dimension: a tenth of single votes is hidden, one and two dimensions
 * are fitted to the rest, and the hidden votes' log-likelihoods are compared. A dimension that only
 * fits noise loses. Cost: a fit in one dimension and one in two.
 */
public final class DimensionTest {
  /** Share of the votes that is hidden. */
  public static final double HIDDEN = 0.1;

  /** One-sided 5 % point of the normal distribution. */
  private static final double CRITICAL = 1.6449;

  private final VoteMatrix matrix;
  private final int[] count;
  private final double[] gain;

  private DimensionTest(VoteMatrix matrix) {
    this.matrix = matrix;
    count = new int[matrix.rollCalls()];
    gain = new double[matrix.rollCalls()];
  }

  /**
   * The outcome over some roll calls.
   *
   * @param gain log-likelihood per hidden vote of two dimensions less that of one, in nats
   * @param error its standard error, clustered by the roll calls' clusters; NaN below two clusters
   * @param z gain / error
   * @param votes hidden votes compared
   * @param clusters clusters of roll calls that hold them
   * @param needed whether z is above the one-sided 5 % point, {@value #CRITICAL}
   */
  public record Result(
      double gain, double error, double z, long votes, int clusters, boolean needed) {}

  /**
   * Hides votes, fits and compares.
   *
   * @param session [roll call]: session it belongs to, as in {@link Ballots}
   * @param anchor as in {@link IdealPointModel#fit}
   * @throws IllegalArgumentException if no roll call can be used
   */
  public static DimensionTest of(VoteMatrix matrix, int[] session, String anchor, long seed) {
    byte[][] shown = new byte[matrix.states().size()][matrix.rollCalls()];
    boolean[][] hidden = new boolean[shown.length][matrix.rollCalls()];
    for (int i = 0; i < shown.length; i++) {
      SplitMix random = SplitMix.forPart(seed, i);
      for (int v = 0; v < shown[i].length; v++) {
        hidden[i][v] = random.nextDouble() < HIDDEN;
        shown[i][v] = (byte) (hidden[i][v] ? 0 : matrix.vote(i, v));
      }
    }
    int[] clusters = new int[matrix.rollCalls()];
    Arrays.setAll(clusters, matrix::cluster);
    Ballots ballots = new Ballots(new VoteMatrix(matrix.states(), shown, clusters), session);
    DimensionTest test = new DimensionTest(matrix);
    test.compare(
        IdealPointModel.fit(ballots, 1, anchor),
        IdealPointModel.fit(ballots, 2, anchor),
        session,
        hidden);
    return test;
  }

  private void compare(IdealPoints one, IdealPoints two, int[] session, boolean[][] hidden) {
    for (int i = 0; i < hidden.length; i++) {
      for (int v = 0; v < session.length; v++) {
        int vote = hidden[i][v] ? matrix.vote(i, v) : 0;
        if (vote > 0 && one.used(v) && one.has(i, session[v])) {
          gain[v] += log(two, i, session[v], v, vote) - log(one, i, session[v], v, vote);
          count[v]++;
        }
      }
    }
  }

  private static double log(IdealPoints fit, int state, int session, int rollCall, int vote) {
    return Math.log(Math.max(1e-10, fit.probabilities(state, session, rollCall)[3 - vote]));
  }

  /** Over all roll calls. */
  public Result overall() {
    return among(v -> true);
  }

  /** Over the roll calls of a period or an issue; both fits are those of all votes. */
  public Result among(IntPredicate rollCalls) {
    Map<Integer, double[]> byCluster = new TreeMap<>();
    double total = 0;
    long votes = 0;
    for (int v = 0; v < gain.length; v++) {
      if (count[v] > 0 && rollCalls.test(v)) {
        double[] sums = byCluster.computeIfAbsent(matrix.cluster(v), key -> new double[2]);
        sums[0] += gain[v];
        sums[1] += count[v];
        total += gain[v];
        votes += count[v];
      }
    }
    return result(total, votes, byCluster);
  }

  private static Result result(double total, long votes, Map<Integer, double[]> byCluster) {
    int n = byCluster.size();
    double mean = total / votes;
    double squares = 0;
    for (double[] sums : byCluster.values()) {
      double off = sums[0] - mean * sums[1];
      squares += off * off;
    }
    double error = n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1)) / votes;
    double z = mean / error;
    return new Result(mean, error, z, votes, n, z > CRITICAL);
  }
}
