package org.entente.measure.scan;

/**
 * Where a value stands among the groups of a field.
 *
 * @param above groups with a higher value
 * @param equal groups with exactly this value
 * @param groups all groups of the field
 */
public record Standing(long above, long equal, long groups) {

  /**
   * @throws IllegalArgumentException for counts that contradict each other
   */
  public Standing {
    if (above < 0 || equal < 0 || above > groups - equal) {
      throw new IllegalArgumentException(
          "%d above and %d equal of %d groups".formatted(above, equal, groups));
    }
  }

  /** 1 for the highest; groups of one value share the rank of the first of them. */
  public long rank() {
    return above + 1;
  }

  /** Percentage of the groups below, ties counted half; NaN where there are no groups. */
  public double percentile() {
    return 100 * (groups - above - equal + equal / 2.0) / groups;
  }
}
