package org.entente.report.page;

import java.util.List;
import java.util.Locale;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupShifts;

/** Shifts of a group's series in words, the same in the terminal and on the page. */
public final class ShiftWords {
  private ShiftWords() {}

  /** One sentence per shift; one that says there is none, or why none could be looked for. */
  public static List<String> of(GroupShifts shifts) {
    if (!shifts.reason().isEmpty()) {
      return List.of("Not looked for shifts: " + shifts.reason() + ".");
    }
    if (shifts.shifts().isEmpty()) {
      return List.of(
          String.format(
              Locale.ROOT,
              "No shift of the level stands out from what it keeps from year to year anyway (about %.1f).",
              shifts.persistence()));
    }
    return shifts.shifts().stream().map(shift -> of(shifts.measure(), shift)).toList();
  }

  /** "Rises from 88 to 97 about 2011 [2009, 2014]; in 94 % of redraws." */
  private static String of(GroupMeasure measure, GroupShifts.Shift shift) {
    return String.format(
        Locale.ROOT,
        shift.support() < 0.5
            ? "Perhaps %s from %s to %s about %d [%d, %d]: only %.0f %% of redraws show it."
            : "%s from %s to %s about %d [%d, %d]; in %.0f %% of redraws.",
        direction(shift),
        figure(measure, shift.before()),
        figure(measure, shift.after()),
        shift.year(),
        shift.from(),
        shift.to(),
        100 * shift.support());
  }

  private static String direction(GroupShifts.Shift shift) {
    boolean perhaps = shift.support() < 0.5;
    return shift.after() > shift.before()
        ? perhaps ? "a rise" : "Rises"
        : perhaps ? "a fall" : "Falls";
  }

  /** "2011: 88 to 97", for a drawing. */
  static String brief(GroupMeasure measure, GroupShifts.Shift shift) {
    return "%d: %s to %s"
        .formatted(shift.year(), figure(measure, shift.before()), figure(measure, shift.after()));
  }

  /**
   * Percentiles whole, or with a decimal near the ends; others with two decimals, nats with three.
   */
  public static String figure(GroupMeasure measure, double value) {
    return switch (measure) {
      case PERCENTILE ->
          String.format(Locale.ROOT, value > 98.95 || value < 1.05 ? "%.1f" : "%.0f", value);
      case WEAKEST_KAPPA, RESIDUAL_AFFINITY -> String.format(Locale.ROOT, "%.2f", value);
      case MULTI_INFORMATION, BEYOND_PAIRS -> String.format(Locale.ROOT, "%.3f", value);
    };
  }
}
