package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.domain.Estimate;
import org.entente.report.chart.GroupSeriesChart;
import org.entente.report.chart.YearPoint;

/**
 * The whole group through windows of years.
 *
 * @param figures one per measure that has a figure anywhere
 * @param note what the windows are
 * @param without which measures have no figure, and why; empty when all have
 */
public record OverTime(List<Figure> figures, String note, String without) {

  static OverTime of(Assessment assessment, Citations cited) {
    List<Figure> figures = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (GroupMeasure measure : GroupMeasure.values()) {
      List<GroupWindow> rows =
          assessment.groupSeries().stream().filter(row -> row.measure() == measure).toList();
      if (rows.stream().anyMatch(row -> row.estimate().isPresent())) {
        figures.add(figure(measure, rows, assessment, cited));
      } else if (!rows.isEmpty()) {
        without.add(
            capitalised(measure.words())
                + ": no evidence; "
                + rows.get(rows.size() - 1).estimate().reason()
                + ".");
      }
    }
    return new OverTime(figures, note(figures), String.join(" ", without));
  }

  private static String note(List<Figure> figures) {
    return figures.isEmpty()
        ? "No window of five years has a figure."
        : "Windows of five calendar years, each drawn at its last year, from the first in which all members voted,"
            + " whatever period is asked about. Upright marks are shifts of the level; the shade is where each may lie.";
  }

  private static Figure figure(
      GroupMeasure measure, List<GroupWindow> rows, Assessment assessment, Citations cited) {
    List<GroupShifts> changes =
        assessment.changes().stream().filter(each -> each.measure() == measure).toList();
    GroupSeriesChart.Panel panel =
        new GroupSeriesChart.Panel(
            capitalised(measure.words()),
            rows.get(0).to(),
            rows.get(rows.size() - 1).to(),
            rows.stream().map(row -> new YearPoint(row.to(), row.estimate())).toList(),
            changes.stream()
                .flatMap(each -> each.shifts().stream())
                .map(s -> mark(measure, s))
                .toList());
    return Figure.of(
        width ->
            GroupSeriesChart.draw(
                Figure.id("over-" + measure.id().toLowerCase(Locale.ROOT), width), width, panel),
        caption(rows, changes, cited));
  }

  private static GroupSeriesChart.Mark mark(GroupMeasure measure, GroupShifts.Shift shift) {
    return new GroupSeriesChart.Mark(
        shift.year(), shift.from(), shift.to(), ShiftWords.brief(measure, shift));
  }

  private static String caption(
      List<GroupWindow> rows, List<GroupShifts> changes, Citations cited) {
    List<Estimate> estimates =
        rows.stream().map(GroupWindow::estimate).filter(Estimate::isPresent).toList();
    String shifts =
        changes.stream()
            .flatMap(each -> ShiftWords.of(each).stream())
            .collect(Collectors.joining(" "));
    return (shifts + " " + capitalised(estimates.get(0).method()) + ". " + cited.under(estimates))
        .strip();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return figures.isEmpty() && without.isEmpty();
  }
}
