package org.entente.assess;

import java.util.List;
import org.entente.domain.Estimate;

/**
 * Where the level of one of a group's series shifts.
 *
 * @param measure of the series
 * @param windows windows with a figure
 * @param persistence how much of a departure from its level a year keeps, on average of what was
 *     allowed for; NaN where the series could not be judged
 * @param shifts in order; empty where none is found
 * @param reason why the series could not be judged; empty where it could
 */
public record GroupShifts(
    GroupMeasure measure, int windows, double persistence, List<Shift> shifts, String reason) {

  public GroupShifts {
    shifts = List.copyOf(shifts);
  }

  /**
   * A shift of the level. Years are last years of windows: a sudden shift in the years is spread
   * over one length of the window.
   *
   * @param year end of the first window of the new level
   * @param from earliest year of the 95 % interval
   * @param to latest
   * @param before level before
   * @param after level after
   * @param change after less before, with its interval
   * @param support share of redraws in which a shift is found within two years, 0 to 1
   */
  public record Shift(
      int year, int from, int to, double before, double after, Estimate change, double support) {}
}
