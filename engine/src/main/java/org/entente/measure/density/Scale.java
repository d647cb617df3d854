package org.entente.measure.density;

/**
 * The scale on which values of a kind are compared: one that has no ends, so that a step near an
 * end of a bounded value counts as much as a larger one in its middle. Values at or near an end are
 * drawn in a little, since 0 of 180 is not certainty.
 */
public enum Scale {
  /** 0 to 1, compared by log odds. */
  SHARE(0.005, 0.995),
  /** 0 to 100, compared by log odds. */
  PERCENTILE(0.5, 99.5),
  /** -1 to 1, compared by Fisher's z. */
  CORRELATION(-0.99, 0.99),
  /** Rungs 0 to 3 of obligation, compared as they are. */
  RUNG(0, 3),
  /** Any number, compared as it is. */
  PLAIN(-1e12, 1e12);

  private final double least;
  private final double most;

  Scale(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** The value on the scale. */
  public double of(double value) {
    double inside = Math.min(most, Math.max(least, value));
    return switch (this) {
      case SHARE -> logOdds(inside);
      case PERCENTILE -> logOdds(inside / 100);
      case CORRELATION -> logOdds((1 + inside) / 2) / 2;
      case RUNG, PLAIN -> inside;
    };
  }

  /** The value that lies there on the scale. */
  public double back(double place) {
    return switch (this) {
      case SHARE -> odds(place);
      case PERCENTILE -> 100 * odds(place);
      case CORRELATION -> 2 * odds(2 * place) - 1;
      case RUNG, PLAIN -> place;
    };
  }

  /** Lowest place on the scale. */
  public double lowest() {
    return of(least);
  }

  /** Highest place on the scale. */
  public double highest() {
    return of(most);
  }

  private static double logOdds(double share) {
    return StrictMath.log(share / (1 - share));
  }

  private static double odds(double place) {
    return 1 / (1 + StrictMath.exp(-place));
  }
}
