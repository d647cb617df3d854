package org.entente.assess.theses;

import java.util.List;
import java.util.Map;

/**
 * A group that figures are compared with.
 *
 * @param id its name, "random-17" for one drawn at random
 * @param members actor codes
 * @param from first year
 * @param to last year
 * @param labels that it is known by on published grounds; {@link #RANDOM} if it was drawn
 * @param figures test to the figure's value; a test without evidence has none
 */
public record ReferenceGroup(
    String id,
    List<String> members,
    int from,
    int to,
    List<String> labels,
    Map<String, Value> figures) {
  /** Label of groups drawn at random. */
  public static final String RANDOM = "RANDOM";

  /**
   * One figure of a reference group.
   *
   * @param value on the test's own scale
   * @param n observations it rests on
   * @param sources dataset ids
   */
  public record Value(double value, long n, List<String> sources) {}

  public ReferenceGroup {
    members = List.copyOf(members);
    labels = List.copyOf(labels);
    figures = Map.copyOf(figures);
  }

  boolean isRandom() {
    return labels.contains(RANDOM);
  }

  /** Whether one of its labels is among these. */
  boolean isLike(List<String> wanted) {
    return labels.stream().anyMatch(wanted::contains);
  }
}
