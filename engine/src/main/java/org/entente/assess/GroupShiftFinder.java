package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.change.ChangePoint;
import org.entente.measure.change.ChangePoints;
import org.entente.measure.change.LevelShifts;
import org.entente.measure.change.Series;

/** Change points in a group's series, persistence allowed for. */
final class GroupShiftFinder {
  private GroupShiftFinder() {}

  /** One result for every measure that has a figure in some window, in the measures' order. */
  static List<GroupShifts> of(List<GroupWindow> windows, long seed) {
    return Arrays.stream(GroupMeasure.values())
        .map(
            measure ->
                windows.stream()
                    .filter(row -> row.measure() == measure && row.estimate().isPresent())
                    .toList())
        .filter(rows -> !rows.isEmpty())
        .map(rows -> shifts(rows, seed))
        .toList();
  }

  private static GroupShifts shifts(List<GroupWindow> rows, long seed) {
    GroupMeasure measure = rows.get(0).measure();
    ChangePoints found =
        LevelShifts.ofPersistent(
            Series.of(
                rows.stream().mapToInt(GroupWindow::to).toArray(),
                rows.stream().mapToDouble(row -> row.estimate().point().orElseThrow()).toArray(),
                errors(measure, rows),
                GroupSeries.WINDOW),
            SplitMix.forPart(seed, 3_000L + measure.ordinal()).nextLong());
    List<GroupShifts.Shift> shifts = new ArrayList<>();
    found.breaks().forEach(each -> shifts.add(shift(each, rows)));
    return new GroupShifts(measure, found.values(), found.persistence(), shifts, found.reason());
  }

  /**
   * A percentile errs least near 0 and 100, so that by its own errors the ends would decide every
   * level; it gets the middle one of them throughout.
   */
  private static double[] errors(GroupMeasure measure, List<GroupWindow> rows) {
    double[] errors = rows.stream().mapToDouble(row -> error(row.estimate())).toArray();
    if (measure == GroupMeasure.PERCENTILE) {
      double[] sorted = errors.clone();
      Arrays.sort(sorted);
      Arrays.fill(errors, sorted[sorted.length / 2]);
    }
    return errors;
  }

  private static double error(Estimate estimate) {
    Double low = estimate.low();
    Double high = estimate.high();
    return low == null || high == null ? Double.NaN : (high - low) / (2 * TableInterval.Z95);
  }

  private static GroupShifts.Shift shift(ChangePoint found, List<GroupWindow> rows) {
    Estimate first = rows.get(0).estimate();
    Period all = Period.ofYears(rows.get(0).from(), rows.get(rows.size() - 1).to());
    Estimate change =
        Estimate.of(
            found.change(),
            Math.min(found.change(), found.low()),
            Math.max(found.change(), found.high()),
            rows.size(),
            first.unit(),
            "difference of levels (PELT; persistence and overlap of windows allowed for); parametric bootstrap",
            Coverage.of(
                all, rows.stream().flatMap(r -> r.estimate().coverage().years().stream()).toList()),
            rows.stream().flatMap(r -> r.estimate().sources().stream()).distinct().toList());
    return new GroupShifts.Shift(
        found.position(),
        found.from() - (GroupSeries.WINDOW - 1), // a step of the years is a ramp of the windows
        found.to(),
        found.before(),
        found.after(),
        change,
        found.support());
  }
}
