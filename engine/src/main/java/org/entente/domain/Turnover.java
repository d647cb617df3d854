package org.entente.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A named group over a period: it counts every state that was a member on any day of it, and says
 * who came and went meanwhile.
 *
 * @param group id of the group
 * @param period the days asked for
 * @param members codes, in the order of entry
 * @param joined entries after the period's first day, by day
 * @param left exits before its last day, by day
 */
public record Turnover(
    String group, Period period, List<String> members, List<Change> joined, List<Change> left) {

  /** An entry or an exit. */
  public record Change(String code, int year) {}

  /**
   * "nato 2014-2025: 32 members, counting every state that was one at any time; joined: MNE 2017;
   * left: none".
   *
   * @param name what to call a state, by its code
   */
  public String inWords(UnaryOperator<String> name) {
    String size = "%s %s: %d members".formatted(group, period, members.size());
    return joined.isEmpty() && left.isEmpty()
        ? size + "; nobody joined or left"
        : "%s, counting every state that was one at any time; joined: %s; left: %s"
            .formatted(size, list(joined, name), list(left, name));
  }

  private static String list(List<Change> changes, UnaryOperator<String> name) {
    return changes.isEmpty()
        ? "none"
        : changes.stream()
            .map(change -> name.apply(change.code()) + " " + change.year())
            .collect(Collectors.joining(", "));
  }
}
