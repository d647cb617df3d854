package org.entente.measure.cohesion;

/** One figure for a group from the similarities of its dyads. */
public enum GroupStatistic {
  /** The smallest: a group is as close as its weakest link. */
  WEAKEST,
  /** The smallest but one; that of a group of two is its only dyad. */
  SECOND_WEAKEST,
  /** The mean. */
  MEAN;

  /**
   * The figure; NaN if a dyad is undefined. Cost: one pass.
   *
   * @param dyads similarity of every dyad, at least one
   */
  public double of(double[] dyads) {
    double weakest = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (double each : dyads) {
      sum += each;
      if (each < weakest) {
        second = weakest;
        weakest = each;
      } else if (each < second) {
        second = each;
      }
    }
    if (Double.isNaN(sum)) {
      return Double.NaN;
    }
    return switch (this) {
      case WEAKEST -> weakest;
      case SECOND_WEAKEST -> dyads.length == 1 ? weakest : second;
      case MEAN -> sum / dyads.length;
    };
  }
}
