package org.entente.assess;

import java.util.List;
import org.entente.evidence.Evidence;

/**
 * A group through all years that it voted in.
 *
 * @param windows figures by measure and window
 * @param shifts lasting changes of each measure
 */
record GroupHistory(List<GroupWindow> windows, List<GroupShifts> shifts) {
  static GroupHistory of(Evidence evidence, List<String> members, long seed) {
    List<GroupWindow> windows = GroupSeries.of(evidence, members, seed);
    return new GroupHistory(windows, GroupShiftFinder.of(windows, seed));
  }
}
