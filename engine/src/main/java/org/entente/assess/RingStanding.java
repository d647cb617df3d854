package org.entente.assess;

import org.entente.domain.Estimate;
import org.entente.domain.Verdict;

/**
 * How one outsider stands to a group on one scale. Weakest and strongest are by closeness: on a
 * scale of distances the weakest tie is the largest figure.
 *
 * @param state the outsider
 * @param weakest its ring value
 * @param weakestWith the member it is furthest from
 * @param strongest its tie to the member it is closest to
 * @param strongestWith that member
 * @param mean mean of its ties to the members
 * @param spread largest less smallest tie; of votes with the interval of all differences at once
 * @param movement trend of the figure that {@link RingScale#trendOf} names
 * @param apart trend of that figure less its median over all outsiders in each year: what a change
 *     of the agenda, or the growth of all organisations, does to everybody is taken out
 */
public record RingStanding(
    String state,
    Estimate weakest,
    String weakestWith,
    Estimate strongest,
    String strongestWith,
    Estimate mean,
    Estimate spread,
    Movement movement,
    Movement apart) {
  /**
   * A trend.
   *
   * @param slope change per year
   * @param p of the slope, NaN where there are too few years
   * @param q the same adjusted for all outsiders of the scale (Benjamini and Hochberg 1995)
   */
  public record Movement(Estimate slope, double p, double q) {
    /** Whether it is surely not zero, all outsiders considered. */
    public boolean isSure() {
      return q <= FALSE_DISCOVERIES;
    }

    Movement withQ(double adjusted) {
      return new Movement(slope, p, adjusted);
    }
  }

  /** Among the movers named at most this share is expected to be none. */
  public static final double FALSE_DISCOVERIES = 0.05;

  /** Whether it surely stands closer to one member than to another. */
  boolean isSpread() {
    return spread.atLeast(Double.MIN_VALUE) == Verdict.MET;
  }
}
