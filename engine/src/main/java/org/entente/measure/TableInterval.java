package org.entente.measure;

import org.entente.domain.JointVotes;

/**
 * Similarity and its error from a 3 x 3 table alone, when the roll calls are not at hand: the delta
 * method on the nine shares (Fleiss, Cohen and Everitt 1969 for kappa), widened by the table's
 * design effect.
 *
 * <p>Variance = deff * sum_c p_c u_c^2 / n, with u the influence of cell c; the 95 % interval is
 * value -+ 1.96 standard errors, cut at the measure's range. Variance and influence are taken at
 * the table with one vote more, spread evenly over the nine cells: otherwise a pair that agreed on
 * all of five roll calls would have an interval of no width (the reason behind Agresti and Coull
 * 1998). The value itself is that of the table as it is.
 */
public final class TableInterval {
  /** Two-sided 95 % point of the normal distribution. */
  public static final double Z95 = 1.959963984540054;

  /** Votes added, over all cells, before the error is taken. */
  private static final double ADDED = 1;

  private TableInterval() {}

  /**
   * @param value the measure, NaN where undefined
   * @param standardError of the value, NaN where undefined
   * @param low lower end of the 95 % interval
   * @param high upper end
   */
  public record Result(double value, double standardError, double low, double high) {}

  /** The measure alone, NaN where undefined. */
  public static double value(Similarity measure, JointVotes votes) {
    return votes.n() == 0 ? Double.NaN : measure.of(cells(votes));
  }

  private static double[] cells(JointVotes votes) {
    double[] cells = new double[9];
    for (int c = 0; c < 9; c++) {
      cells[c] = votes.cells()[c];
    }
    return cells;
  }

  /** The measure with its error and interval. */
  public static Result of(Similarity measure, JointVotes votes) {
    int n = votes.n();
    double[] cells = cells(votes);
    double value = value(measure, votes);
    if (Double.isNaN(value)) {
      return new Result(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    for (int c = 0; c < 9; c++) {
      cells[c] += ADDED / 9;
    }
    double[] influence = DesignEffect.influence(cells, measure);
    double variance = 0;
    for (int c = 0; c < 9; c++) {
      variance += cells[c] / (n + ADDED) * influence[c] * influence[c];
    }
    double error = Math.sqrt(votes.designEffect() * variance / n);
    return new Result(
        value,
        error,
        Math.max(measure.lowest(), value - Z95 * error),
        Math.min(1, value + Z95 * error));
  }
}
