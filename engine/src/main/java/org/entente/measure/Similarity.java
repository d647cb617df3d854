package org.entente.measure;

/**
 * How alike two states vote. Votes are ranks Y = 1, A = 2, N = 3, the distance is d = |x - y|, and
 * roll calls on which either did not vote are left out.
 *
 * <ul>
 *   <li>{@link #S}: 1 - 2 * sum(d) / (2n), Signorino and Ritter 1999, equal weights, absolute
 *       distance
 *   <li>{@link #PI}: 1 - D_obs / D_exp with D_exp from the pooled margins (Scott 1955)
 *   <li>{@link #KAPPA}: the same from each state's own margins (Cohen 1968, weighted); Häge 2011
 *       explains why chance must be taken out
 *   <li>{@link #AGREEMENT}: share of equal votes
 * </ul>
 *
 * All are computed from seven counts, so that a bit set kernel needs no 3 x 3 table.
 */
public enum Similarity {
  S("s"),
  PI("pi"),
  KAPPA("kappa"),
  AGREEMENT("agreement");

  private final String id;

  Similarity(String id) {
    this.id = id;
  }

  /** Name on the command line and in tables. */
  public String id() {
    return id;
  }

  /** Smallest value it can take. */
  public double lowest() {
    return this == AGREEMENT ? 0 : -1;
  }

  /**
   * The value from counts over the roll calls on which both voted.
   *
   * @param n how many there are
   * @param equal how many with equal votes
   * @param distance sum of |x - y|
   * @param a1 first state ranked above yes (abstained or no)
   * @param a2 first state ranked above abstain (no)
   * @param b1 second state ranked above yes
   * @param b2 second state ranked above abstain
   * @return the value, or NaN where it is undefined: no joint vote, or, for pi and kappa, an
   *     expected distance of 0 because both always cast one and the same vote
   */
  public double of(
      double n, double equal, double distance, double a1, double a2, double b1, double b2) {
    return switch (this) {
      case S -> 1 - distance / n;
      case AGREEMENT -> equal / n;
      case PI -> corrected(n, distance, pooled(n, a1 + b1) + pooled(n, a2 + b2));
      case KAPPA -> corrected(n, distance, own(n, a1, b1) + own(n, a2, b2));
    };
  }

  /**
   * The value from a 3 x 3 table.
   *
   * @param cells nine counts or weights, row = first state, order yes, abstain, no
   */
  public double of(double[] cells) {
    double a2 = cells[6] + cells[7] + cells[8];
    double a1 = a2 + cells[3] + cells[4] + cells[5];
    double b2 = cells[2] + cells[5] + cells[8];
    double b1 = b2 + cells[1] + cells[4] + cells[7];
    double n = a1 + cells[0] + cells[1] + cells[2];
    double equal = cells[0] + cells[4] + cells[8];
    double distance = n - equal + cells[2] + cells[6];
    return of(n, equal, distance, a1, a2, b1, b2);
  }

  private static double corrected(double n, double distance, double expectedShare) {
    return expectedShare == 0 ? Double.NaN : 1 - distance / n / expectedShare;
  }

  /** P(x > t, y <= t) + P(x <= t, y > t) for independent draws: E|x - y| is its sum over t. */
  private static double own(double n, double a, double b) {
    return (a * (n - b) + b * (n - a)) / (n * n);
  }

  private static double pooled(double n, double both) {
    double share = both / (2 * n);
    return 2 * share * (1 - share);
  }
}
