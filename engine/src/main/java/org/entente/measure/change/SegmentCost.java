package org.entente.measure.change;

/**
 * What it costs to describe a stretch of a series as one segment. The costs of segments add up, and
 * cutting a segment never makes it dearer: cost(a, c) &gt;= cost(a, b) + cost(b, c), which is what
 * {@link Pelt} prunes by. Minus twice a maximised log likelihood is such a cost.
 */
public interface SegmentCost {
  /** Number of values. */
  int length();

  /**
   * Cost of the values from..to - 1 as one segment.
   *
   * @param from 0 to {@code to} - 1
   * @param to at most {@link #length()}
   */
  double of(int from, int to);
}
