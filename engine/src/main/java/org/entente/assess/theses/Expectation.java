package org.entente.assess.theses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thesis expects of one test: a range of its figure, a side of what random groups have, or
 * the members of which one is the busiest; and how probable that is if the thesis holds.
 *
 * @param test name of the test, or {@link #HUB}
 * @param atLeast lower end of the range; null where open
 * @param atMost upper end; null where open
 * @param side of the median of random groups; null where a range or members are named
 * @param members actor codes, or {@link #MEMBER}, of which one is the busiest; only of the hub
 * @param probability that the figure lies there if the thesis holds
 * @param why in one sentence
 */
public record Expectation(
    String test,
    @Nullable Double atLeast,
    @Nullable Double atMost,
    @Nullable Side side,
    List<String> members,
    double probability,
    String why) {
  /** Not a test of an assessment: which member is the busiest. */
  public static final String HUB = "hub";

  /** Stands for each member of the group in turn. */
  public static final String MEMBER = "{member}";

  /** Certainty is refused: a thesis that can not lose weight can not be tested. */
  static final double LEAST = 0.05;

  static final double MOST = 0.95;

  /** A half of what random groups have. */
  public enum Side {
    LOW,
    HIGH
  }

  public Expectation {
    members = List.copyOf(members);
    boolean range = atLeast != null || atMost != null;
    int kinds = (range ? 1 : 0) + (side != null ? 1 : 0) + (members.isEmpty() ? 0 : 1);
    if (kinds != 1 || test.equals(HUB) == members.isEmpty()) {
      throw new IllegalArgumentException(test + " needs one of range, side and members");
    }
    if (!(probability >= LEAST && probability <= MOST)) {
      throw new IllegalArgumentException("probability " + probability);
    }
  }

  /** The same of one member. */
  Expectation of(String member) {
    return new Expectation(
        test,
        atLeast,
        atMost,
        side,
        members.stream().map(each -> each.equals(MEMBER) ? member : each).distinct().toList(),
        probability,
        why);
  }

  boolean isOfEachMember() {
    return members.contains(MEMBER);
  }
}
