package org.entente.domain;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the main cleavage of the Assembly, the one dimension of its ideal points, says about two
 * states' joint votes of one year or several.
 *
 * @param residualAffinity correlation of what it leaves unexplained of their votes; NaN if unknown
 * @param residualDesignEffect variance of that correlation r over (1 - r^2)^2 / n, which it would
 *     have if n votes of even weight were independent
 * @param residualCovariance mean product of what it leaves of the two's votes, coded yes 1, abstain
 *     2, no 3, each less the vote that the state's place lets expect; NaN if unknown
 */
public record Cleavage(
    double residualAffinity, double residualDesignEffect, double residualCovariance) {

  /** Nothing known. */
  public static final Cleavage UNKNOWN = new Cleavage(Double.NaN, 1, Double.NaN);

  /** Means weighted by joint votes, over the tables that have the figure. */
  static Cleavage pool(List<JointVotes> tables) {
    return new Cleavage(
        mean(tables, table -> table.cleavage().residualAffinity()),
        mean(tables, table -> table.cleavage().residualDesignEffect()),
        mean(tables, table -> table.cleavage().residualCovariance()));
  }

  private static double mean(List<JointVotes> tables, ToDoubleFunction<JointVotes> figure) {
    double sum = 0;
    long n = 0;
    for (JointVotes table : tables) {
      double value = figure.applyAsDouble(table);
      if (!Double.isNaN(value)) {
        sum += value * table.n();
        n += table.n();
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }
}
