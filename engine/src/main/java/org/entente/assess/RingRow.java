package org.entente.assess;

import java.util.List;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;

/**
 * How close an outsider stands to a group.
 *
 * @param state the outsider
 * @param area policy area
 * @param estimate its weakest tie to a member, in the measure's unit
 * @param relative that value less the group's own weakest dyad, with interval: above 0 the outsider
 *     stands closer to the whole group than the group's most distant pair
 * @param weakestWith the member it is furthest from
 * @param strongestWith the member it is closest to
 * @param spread distance between its closest and its furthest member: large for a state that is
 *     near to one and far from another
 * @param movement slope of the yearly ring value, per year, with interval: who moves in or out
 */
public record RingRow(
    String state,
    PolicyArea area,
    Estimate estimate,
    Estimate relative,
    String weakestWith,
    String strongestWith,
    double spread,
    Estimate movement) {

  /** Shown columns in order, for tables. */
  public static List<String> columns() {
    return List.of("state", "value", "relative", "weakestWith", "strongestWith", "movement");
  }
}
