package org.entente.domain;

import java.util.Arrays;
import java.util.List;

/**
 * The 3 x 3 table of two states' votes on the roll calls where both voted, and how much the
 * clustering of roll calls on one text widens the error of figures made from it.
 *
 * @param cells nine counts, row = vote of the first state, column = vote of the second, each in the
 *     order yes, abstain, no; the array is never changed
 * @param designEffect variance under cluster sampling over variance under independent roll calls,
 *     for kappa; 1 when every roll call is a cluster of its own; at least a small positive number
 * @param cleavage what the main cleavage says of these votes
 */
public record JointVotes(int[] cells, double designEffect, Cleavage cleavage) {

  /** No joint vote at all. */
  public static final JointVotes NONE = new JointVotes(new int[9], 1);

  /**
   * @throws IllegalArgumentException unless there are nine cells, none negative
   */
  public JointVotes {
    if (cells.length != 9 || Arrays.stream(cells).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a table of joint votes has nine counts");
    }
  }

  /** A table of which the main cleavage says nothing. */
  public JointVotes(int[] cells, double designEffect) {
    this(cells, designEffect, Cleavage.UNKNOWN);
  }

  /** Roll calls on which both voted. */
  public int n() {
    return Arrays.stream(cells).sum();
  }

  /** Covariance of the two's votes, coded yes 1, abstain 2, no 3; NaN without votes. */
  public double covariance() {
    double product = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    for (int c = 0; c < 9; c++) {
      int x = 1 + c / 3;
      int y = 1 + c % 3;
      product += (double) cells[c] * x * y;
      ofFirst += (double) cells[c] * x;
      ofSecond += (double) cells[c] * y;
    }
    double n = n();
    return product / n - ofFirst / n * (ofSecond / n);
  }

  /**
   * Several tables of one dyad put together. The design effect is the average weighted by n, since
   * clusters never span two years.
   */
  public static JointVotes pool(List<JointVotes> tables) {
    int[] sum = new int[9];
    double weighted = 0;
    for (JointVotes table : tables) {
      for (int c = 0; c < 9; c++) {
        sum[c] += table.cells[c];
      }
      weighted += table.designEffect * table.n();
    }
    int n = Arrays.stream(sum).sum();
    return new JointVotes(sum, n == 0 ? 1 : weighted / n, Cleavage.pool(tables));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JointVotes that
        && Arrays.equals(cells, that.cells)
        && designEffect == that.designEffect
        && cleavage.equals(that.cleavage);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return Arrays.toString(cells) + " x" + designEffect;
  }
}
