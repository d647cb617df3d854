package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.RingRow;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.RingChart;

/** Outsiders and how close they stand, one chart per policy area that has any. */
public record Ring(List<Area> areas) {
  private static final int MOST = 15;

  /**
   * One policy area.
   *
   * @param note what the chart says in a sentence
   */
  public record Area(String title, String note, Figure chart) {}

  static Ring of(List<RingRow> rows, StateNames names, Citations citations) {
    List<Area> areas = new ArrayList<>();
    for (PolicyArea area : PolicyArea.values()) {
      List<RingRow> own = rows.stream().filter(row -> row.area() == area).toList();
      if (!own.isEmpty()) {
        areas.add(area(area, own, names, citations));
      }
    }
    return new Ring(areas);
  }

  private static Area area(
      PolicyArea area, List<RingRow> rows, StateNames names, Citations citations) {
    List<RingRow> top = rows.stream().limit(MOST).toList();
    List<RingChart.Outsider> outsiders = top.stream().map(row -> outsider(row, names)).toList();
    List<Estimate> estimates = top.stream().map(RingRow::relative).toList();
    String id = "ring-" + area.ordinal();
    return new Area(
        area.title(),
        note(rows),
        Figure.of(
            width -> RingChart.draw(Figure.id(id, width), width, outsiders),
            "Dot and "
                + ends(estimates)
                + ": the outsider\u2019s weakest tie to a member, less the group\u2019s own weakest pair."
                + " Arrow right: moving closer year by year; left: away; a ring: no clear movement; n/e: no evidence. "
                + citations.under(estimates)));
  }

  private static String ends(List<Estimate> estimates) {
    return estimates.stream().anyMatch(each -> each.bounds() == Bounds.RANGE)
        ? "range"
        : "95% interval";
  }

  private static RingChart.Outsider outsider(RingRow row, StateNames names) {
    return new RingChart.Outsider(
        names.of(row.state()),
        row.relative(),
        row.movement(),
        names.of(row.strongestWith()),
        names.of(row.weakestWith()));
  }

  private static String note(List<RingRow> rows) {
    long beyond = rows.stream().filter(row -> isAbove(row.relative())).count();
    long seen = rows.stream().filter(row -> row.relative().isPresent()).count();
    String shown =
        rows.size() > MOST
            ? "The %d closest of %s outsiders.".formatted(MOST, NumberText.count(rows.size()))
            : NumberText.count(rows.size(), "outsider") + " assessed.";
    return "%s Of %s with evidence, %s stand clearly closer to every member than the group\u2019s weakest pair stand to each other."
        .formatted(shown, NumberText.count(seen), NumberText.count(beyond));
  }

  private static boolean isAbove(Estimate relative) {
    return relative.low() != null && relative.low() > 0;
  }
}
