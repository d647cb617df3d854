package org.entente.measure.means;

import java.util.Arrays;

/**
 * How far apart the members of a group are: the largest of their shares of yes years less the
 * smallest, with a 95 % interval for the difference of the underlying shares that knows that
 * largest and smallest were picked after the years were seen.
 *
 * <p>The lower end turns a test round: the smallest difference at which so large a spread has a
 * probability above 2.5 %, in the least favourable case, where h members have the share p + d and
 * the others p, over all h and p (p on a grid of 1/{@value #GRID}). The upper end is the upper end
 * of the largest share less the lower end of the smallest, 1.25 % outside each: the member whose
 * share is truly the largest is below the first with that probability at most, so that nothing is
 * owed to the picking.
 *
 * <p>Members are taken to be independent given their shares. Members that go to war together are
 * less spread than that: the lower end is then too low, and the upper end holds all the same. Cost:
 * halvings x grid x (years squared + members x years).
 *
 * @param value largest less smallest share of years
 * @param low lower end of the interval
 * @param high upper end
 */
public record ShareSpread(double value, double low, double high) {
  private static final double TAIL = 0.025;
  private static final int GRID = 24;
  private static final int HALVINGS = 14;

  /**
   * @param counts yes years of each member, each out of the chain's years
   * @throws IllegalArgumentException for fewer than two members, or a count that is none
   */
  public static ShareSpread of(int[] counts, YearChain chain) {
    int most = Arrays.stream(counts).max().orElse(-1);
    int fewest = Arrays.stream(counts).min().orElse(-1);
    if (counts.length < 2 || fewest < 0 || most > chain.years()) {
      throw new IllegalArgumentException(
          "counts %s of %d years".formatted(Arrays.toString(counts), chain.years()));
    }
    double value = (double) (most - fewest) / chain.years();
    double high = chain.high(most, TAIL / 2) - chain.low(fewest, TAIL / 2);
    return new ShareSpread(
        value, Math.min(value, low(most - fewest, counts.length, chain)), Math.max(value, high));
  }

  private static double low(int spread, int members, YearChain chain) {
    if (spread == 0 || chanceOf(spread, members, chain, 0) > TAIL) {
      return 0;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (chanceOf(spread, members, chain, middle) > TAIL) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /**
   * Largest probability of a spread of so many years or more where the shares differ by so much.
   */
  private static double chanceOf(int spread, int members, YearChain chain, double difference) {
    double most = 0;
    for (int step = 0; step <= GRID; step++) {
      double share = (1 - difference) * step / GRID;
      double[] lower = chain.atMost(share);
      double[] upper = difference == 0 ? lower : chain.atMost(Math.min(1, share + difference));
      for (int high = 1; high < members; high++) {
        most = Math.max(most, 1 - narrower(spread, upper, high, lower, members - high));
      }
    }
    return most;
  }

  /** Probability that all counts lie within fewer than so many years, by where the least lies. */
  private static double narrower(
      int spread, double[] upper, int uppers, double[] lower, int lowers) {
    double sum = 0;
    for (int least = 0; least < upper.length; least++) {
      int last = Math.min(least + spread, upper.length) - 1;
      sum +=
          all(least, last, upper, uppers, lower, lowers)
              - all(least + 1, last, upper, uppers, lower, lowers);
    }
    return sum;
  }

  private static double all(
      int from, int to, double[] upper, int uppers, double[] lower, int lowers) {
    return power(within(upper, from, to), uppers) * power(within(lower, from, to), lowers);
  }

  private static double within(double[] atMost, int from, int to) {
    return from > to ? 0 : Math.max(0, atMost[to] - (from == 0 ? 0 : atMost[from - 1]));
  }

  /** By multiplication, for the same bytes everywhere. */
  private static double power(double base, int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
