package org.entente.assess.theses;

import java.util.Optional;

/**
 * What the figure of a test can be.
 *
 * @param least it can be
 * @param most it can be
 * @param whole whether it is a whole number
 * @param inWords what the figure is
 */
record Reach(double least, double most, boolean whole, String inWords) {
  /** Members of the largest group that is assessed. */
  private static final int MOST_MEMBERS = 32;

  /** Of a test that is not named here nothing is known beforehand. */
  static Optional<Reach> of(String test) {
    return Optional.ofNullable(
        switch (test) {
          case "cohesion" -> new Reach(0, 100, false, "percentile");
          case "togetherness" -> new Reach(0, mostShared(), false, "information in nats");
          case "balance" -> new Reach(0, 1, false, "centralisation");
          case "exclusivity" -> new Reach(0, 1, false, "share of outsiders");
          case "formality" -> new Reach(0, 3, true, "rung");
          case "purpose" -> new Reach(-1, 1, false, "correlation");
          case "means" -> new Reach(0, 1, false, "share of years");
          default -> null;
        });
  }

  /** One of three votes a member: at most ln 3 nats each, less those of one member. */
  private static double mostShared() {
    return (MOST_MEMBERS - 1) * StrictMath.log(3);
  }

  boolean holds(double value) {
    return value >= least && value <= most && !(whole && value != Math.rint(value));
  }

  /** Whether every figure there can be lies between these. */
  boolean isWithin(double low, double high) {
    return low <= least && high >= most;
  }
}
