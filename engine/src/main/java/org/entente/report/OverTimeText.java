package org.entente.report;

import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.domain.Estimate;
import org.entente.report.page.ShiftWords;

/** The whole group through windows of years, as lines of a terminal. */
final class OverTimeText {
  private static final String STEPS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final int INDENT = 4;

  private OverTimeText() {}

  /** Empty for a group that never voted together. */
  static String render(Assessment a) {
    StringBuilder out = new StringBuilder();
    for (GroupMeasure measure : GroupMeasure.values()) {
      List<GroupWindow> rows =
          a.groupSeries().stream().filter(row -> row.measure() == measure).toList();
      if (!rows.isEmpty()) {
        measure(out, measure, rows, a.changes());
      }
    }
    return out.isEmpty()
        ? ""
        : "Over time (windows of five years, by their last year: what changed may have begun four years\nbefore the year named; whatever the period asked):\n"
            + out
            + "\n";
  }

  private static void measure(
      StringBuilder out, GroupMeasure measure, List<GroupWindow> rows, List<GroupShifts> changes) {
    List<GroupWindow> seen = rows.stream().filter(row -> row.estimate().isPresent()).toList();
    if (seen.isEmpty()) {
      String reason = rows.get(rows.size() - 1).estimate().reason();
      out.append(TextLines.wrap(measure.words() + ": no evidence, " + reason, 2)).append('\n');
      return;
    }
    GroupWindow first = seen.get(0);
    GroupWindow last = seen.get(seen.size() - 1);
    String line =
        "%s: %d %s, %d %s"
            .formatted(measure.words(), first.to(), text(first), last.to(), text(last));
    out.append(TextLines.wrap(line, 2)).append('\n');
    out.append(" ".repeat(INDENT)).append(sparkline(seen)).append('\n');
    for (GroupShifts each : changes) {
      if (each.measure() == measure) {
        ShiftWords.of(each)
            .forEach(words -> out.append(TextLines.wrap(words, INDENT)).append('\n'));
      }
    }
  }

  private static String text(GroupWindow row) {
    Estimate e = row.estimate();
    double value = e.point().orElse(Double.NaN);
    return "%s [%s, %s]"
        .formatted(
            ShiftWords.figure(row.measure(), value),
            ShiftWords.figure(row.measure(), e.low() == null ? value : e.low()),
            ShiftWords.figure(row.measure(), e.high() == null ? value : e.high()));
  }

  /** One block a year between the lowest and the highest value; a gap is a gap. */
  static String sparkline(List<GroupWindow> seen) {
    double[] values =
        seen.stream().mapToDouble(row -> row.estimate().point().orElseThrow()).toArray();
    double low = java.util.Arrays.stream(values).min().orElseThrow();
    double high = java.util.Arrays.stream(values).max().orElseThrow();
    int first = seen.get(0).to();
    StringBuilder line = new StringBuilder(" ".repeat(seen.get(seen.size() - 1).to() - first + 1));
    for (int i = 0; i < values.length; i++) {
      double share = high == low ? 0.5 : (values[i] - low) / (high - low);
      int step = Math.min(STEPS.length() - 1, (int) (share * STEPS.length()));
      line.setCharAt(seen.get(i).to() - first, STEPS.charAt(step));
    }
    return line.toString();
  }
}
