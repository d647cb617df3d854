package org.entente.assess.theses;

import java.util.List;
import org.entente.domain.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says for one thesis against its rivals.
 *
 * @param thesis what was weighed
 * @param weights decibans of each test, in the order of {@link ThesesFinding#tests}; missing with a
 *     reason where the test adds nothing
 * @param charge decibans it starts at: 0, or less for one of a thesis of each member
 * @param sum of the charge and the weights, with a 95 % interval over draws from the figures'
 *     errors, in each of which one reference group is left out
 * @param withoutOne the least and the greatest sum with one test left out
 * @param rank 1 for the largest sum
 * @param first share of the draws in which its sum is the largest
 * @param turn what would change its place; null if no single test could
 */
public record ThesisWeight(
    Thesis thesis,
    List<Estimate> weights,
    double charge,
    Estimate sum,
    Ends withoutOne,
    int rank,
    double first,
    @Nullable Turn turn) {

  /** Two sums, and the tests that are left out of them. */
  public record Ends(double low, String lowWithout, double high, String highWithout) {}

  /**
   * The nearest figure of a single test that would bring one thesis before another.
   *
   * @param test whose figure would have to differ
   * @param now the figure as it is, in words; empty where the test has none
   * @param then the figure that would do, in words
   * @param rival title of the other thesis
   */
  public record Turn(String test, String now, String then, String rival) {}

  /** What may be said of a thesis. */
  public enum Standing {
    /** The interval, and the sum without any one test, lie above 0. */
    FOR,
    /** They lie below. */
    AGAINST,
    /** Either covers 0: nothing is to be read from the sum. */
    OPEN
  }

  public ThesisWeight {
    weights = List.copyOf(weights);
  }

  /** What may be said: a sum whose interval or whose range covers 0 decides nothing. */
  public Standing standing() {
    double low = Math.min(withoutOne.low(), sum.low() == null ? Double.NaN : sum.low());
    double high = Math.max(withoutOne.high(), sum.high() == null ? Double.NaN : sum.high());
    return low > 0 ? Standing.FOR : high < 0 ? Standing.AGAINST : Standing.OPEN;
  }
}
