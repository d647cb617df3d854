package org.entente.evidence;

import java.util.List;
import org.entente.domain.AsOf;

/**
 * How the evidence was limited to what was there on a day.
 *
 * <p>By default a figure counts if what it is about had happened by then, though the edition it
 * comes from may be younger: known today of that time, not known then. Such datasets are named.
 * Strictly, what rests on them is left out.
 *
 * @param asOf the day
 * @param later datasets that speak for something up to the day and were published later, or nobody
 *     knows when
 * @param positions whether figures that rest on places on the main cleavage are there: those are
 *     fitted to all sessions, so that a replay needs a fit of its own
 */
public record Replay(AsOf asOf, List<Later> later, boolean positions) {

  public Replay {
    later = List.copyOf(later);
  }

  /**
   * A dataset that nobody had by the day, as far as is known.
   *
   * @param published as its newest edition says, "2022" or "2024-06"; empty if not known
   */
  public record Later(String dataset, String published) {}
}
