package org.entente.measure.together;

import java.util.Arrays;
import org.entente.measure.SplitMix;

/**
 * What a group's figures would be if each member voted from its own position alone: on each of the
 * roll calls that were put, every member's vote drawn by itself with the probabilities of the
 * ideal-point model. Mixing roll calls makes such votes dependent too, of every order; that much
 * needs no concert. Information is compared less its bias ({@link SparseBias}).
 *
 * <p>The roll calls are not drawn anew. Given the roll calls the votes are independent, so this
 * null is right where the model is. Clusters drawn with replacement as well made it wider: in a
 * made world of 33 clusters p was at or below 5 % for 0.6 % of groups, without that for 1.8 %, the
 * rest being the error of the fitted model.
 */
public final class PositionsNull {
  private final int n;
  private final double[] observed;
  private final double[][] draws;

  private PositionsNull(int n, double[] observed, double[][] draws) {
    this.n = n;
    this.observed = observed;
    this.draws = draws;
  }

  /**
   * Cost per draw: n x k random numbers and k - 2 fits.
   *
   * @param rows rows of the members in the matrix
   * @throws IllegalArgumentException if there is no roll call on which all voted
   */
  static PositionsNull of(GroupVotes votes, int[] rows, Positions positions, int draws, long seed) {
    int k = votes.members();
    // the same precision as the draws: both then err the same way
    double[] observed =
        Statistics.corrected(
            ConnectedInformation.of(votes.counts(), new MaximumEntropy(k, Precision.OF_A_DRAW)),
            votes.standTogether());
    double[] upTo = thresholds(votes, rows, positions);
    double[][] byDraw =
        Draws.of(draws, k, seed, (random, solver) -> draw(votes, upTo, random, solver));
    double[][] byStatistic = new double[observed.length][draws];
    for (int s = 0; s < observed.length; s++) {
      for (int d = 0; d < draws; d++) {
        byStatistic[s][d] = byDraw[d][s];
      }
      Arrays.sort(byStatistic[s]);
    }
    return new PositionsNull(votes.n(), observed, byStatistic);
  }

  /** [roll call x member x 2]: probability of yes, and of yes or abstention. */
  private static double[] thresholds(GroupVotes votes, int[] rows, Positions positions) {
    int k = rows.length;
    double[] upTo = new double[2 * k * votes.n()];
    for (int r = 0; r < votes.n(); r++) {
      for (int i = 0; i < k; i++) {
        double[] p = positions.of(rows[i], votes.rollCalls()[r]);
        upTo[2 * (r * k + i)] = p[0];
        upTo[2 * (r * k + i) + 1] = p[0] + p[1];
      }
    }
    return upTo;
  }

  private static double[] draw(
      GroupVotes votes, double[] upTo, SplitMix random, MaximumEntropy solver) {
    int k = votes.members();
    int[] counts = new int[Margins.power(k)];
    Alike alike = new Alike(k);
    int together = 0;
    for (int r = 0; r < votes.n(); r++) {
      int cell = 0;
      for (int i = 2 * r * k; i < 2 * (r + 1) * k; i += 2) {
        double u = random.nextDouble();
        cell = 3 * cell + (u < upTo[i] ? 0 : u < upTo[i + 1] ? 1 : 2);
      }
      counts[cell]++;
      together += alike.isAgainst(cell, votes.majority()[r]) ? 1 : 0;
    }
    return Statistics.corrected(ConnectedInformation.of(counts, solver), together);
  }

  double observed(int statistic) {
    return observed[statistic];
  }

  double mean(int statistic) {
    return Arrays.stream(draws[statistic]).sum() / draws[statistic].length;
  }

  /**
   * Standard deviation of the draws; never below that of a quarter of a roll call, for a statistic
   * that no draw moved.
   */
  double deviation(int statistic) {
    double mean = mean(statistic);
    double squares = 0;
    for (double value : draws[statistic]) {
      squares += (value - mean) * (value - mean);
    }
    return Math.max(0.25 / n, Math.sqrt(squares / (draws[statistic].length - 1)));
  }

  /** Standard deviations that what is observed lies above the mean. */
  double excess(int statistic) {
    return (observed[statistic] - mean(statistic)) / deviation(statistic);
  }

  /** (1 + draws at or above what is observed) / (1 + draws). */
  double p(int statistic) {
    int above = 0;
    for (double value : draws[statistic]) {
      above += value >= observed[statistic] ? 1 : 0;
    }
    return (1.0 + above) / (1 + draws[statistic].length);
  }
}
