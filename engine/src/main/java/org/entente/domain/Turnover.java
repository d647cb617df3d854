package org.entente.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A named group over a period: it counts the states that were members for at least half of the days
 * on which the group existed in the period, and says who came and went meanwhile, and who is not
 * counted.
 *
 * @param group id of the group
 * @param period the days asked for
 * @param members codes, in the order of entry
 * @param joined entries after the period's first day, by day
 * @param left exits before its last day, by day
 * @param others members for less than half of the time, not counted
 */
public record Turnover(
    String group,
    Period period,
    List<String> members,
    List<Change> joined,
    List<Change> left,
    List<String> others) {

  /** An entry or an exit. */
  public record Change(String code, int year) {}

  /**
   * "nato 2014-2025: 29 members for at least half of the time; joined: MNE 2017; left: none; not
   * counted: FIN".
   *
   * @param name what to call a state, by its code
   */
  public String inWords(UnaryOperator<String> name) {
    String size = "%s %s: %d members".formatted(group, period, members.size());
    if (joined.isEmpty() && left.isEmpty()) {
      return size + "; nobody joined or left";
    }
    String text =
        "%s for at least half of the time; joined: %s; left: %s"
            .formatted(size, list(joined, name), list(left, name));
    return others.isEmpty()
        ? text
        : text + "; not counted: " + others.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String list(List<Change> changes, UnaryOperator<String> name) {
    return changes.isEmpty()
        ? "none"
        : changes.stream()
            .map(change -> name.apply(change.code()) + " " + change.year())
            .collect(Collectors.joining(", "));
  }
}
