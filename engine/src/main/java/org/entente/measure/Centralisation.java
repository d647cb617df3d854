package org.entente.measure;

/**
 * How much a group's ties run through one member. Ties are a symmetric k x k matrix of non-negative
 * weights with zeros on the diagonal.
 */
public final class Centralisation {
  private Centralisation() {}

  /** Sum of each member's tie weights, [member]. */
  public static double[] strengths(double[][] ties) {
    double[] strengths = new double[ties.length];
    for (int i = 0; i < ties.length; i++) {
      for (int j = 0; j < ties.length; j++) {
        if (i != j) {
          strengths[i] += ties[i][j];
        }
      }
    }
    return strengths;
  }

  /** The member with the largest strength, the first of them in a tie. */
  public static int busiest(double[][] ties) {
    double[] strengths = strengths(ties);
    int busiest = 0;
    for (int i = 1; i < strengths.length; i++) {
      if (strengths[i] > strengths[busiest]) {
        busiest = i;
      }
    }
    return busiest;
  }

  /**
   * Share of the total tie weight on one member's dyads: 2/k when all ties are equal, 1 for the hub
   * of a star.
   *
   * @return NaN when no tie has weight
   */
  public static double share(double[][] ties, int member) {
    double total = 0;
    for (double strength : strengths(ties)) {
      total += strength;
    }
    return total == 0 ? Double.NaN : strengths(ties)[member] / (total / 2);
  }

  /**
   * Freeman (1979) degree centralisation on weighted ties scaled by the largest: sum_i (s_max -
   * s_i) over its value (k-1)(k-2) in a star. 0 when all members are alike.
   *
   * @return NaN for groups of two or when no tie has weight
   */
  public static double freeman(double[][] ties) {
    int k = ties.length;
    double largest = 0;
    for (double[] row : ties) {
      for (double weight : row) {
        largest = Math.max(largest, weight);
      }
    }
    if (k < 3 || largest == 0) {
      return Double.NaN;
    }
    double[] strengths = strengths(ties);
    double most = strengths[busiest(ties)];
    double sum = 0;
    for (double strength : strengths) {
      sum += (most - strength) / largest;
    }
    return sum / ((k - 1) * (k - 2));
  }

  /**
   * Weakest tie over the mean tie: 1 among equals, 0 when a pair has none.
   *
   * @return NaN when no tie has weight
   */
  public static double weakestToMean(double[][] ties) {
    double weakest = Double.POSITIVE_INFINITY;
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < ties.length; i++) {
      for (int j = i + 1; j < ties.length; j++) {
        weakest = Math.min(weakest, ties[i][j]);
        sum += ties[i][j];
        pairs++;
      }
    }
    return sum == 0 ? Double.NaN : weakest / (sum / pairs);
  }
}
