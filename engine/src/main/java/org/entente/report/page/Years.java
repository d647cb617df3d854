package org.entente.report.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.SeriesChart;
import org.entente.report.chart.YearPoint;

/**
 * Each pair through the years.
 *
 * @param note which pairs are shown
 */
public record Years(List<Content> panels, String note, String caption) {
  /** Panels a reader can still compare at a glance. */
  private static final int MOST = 12;

  /** Groups up to this size show every pair. */
  private static final int SMALL = 6;

  static Years of(Assessment assessment, PairFigures figures, StateNames names, Citations cited) {
    List<Dyad> all = figures.weakestFirst();
    boolean cut = assessment.members().size() > SMALL && all.size() > MOST;
    List<Dyad> shown = cut ? all.subList(0, MOST) : all;
    List<Estimate> estimates =
        shown.stream()
            .flatMap(dyad -> figures.byYear(dyad, KeyMeasure.VOTES).stream())
            .map(ProfileRow::estimate)
            .toList();
    List<Estimate> promises =
        shown.stream()
            .flatMap(dyad -> figures.byYear(dyad, KeyMeasure.PROMISE).stream())
            .map(ProfileRow::estimate)
            .toList();
    double[] range = range(estimates);
    List<Content> panels = new ArrayList<>();
    for (Dyad dyad : shown) {
      SeriesChart.Panel panel = panel(dyad, assessment.period(), figures, names, range);
      String id = "years-" + (panels.size() + 1);
      panels.add(Figure.markup(SeriesChart.draw(id, 280, panel)));
    }
    String blind = Seen.blindVotes(assessment);
    return new Years(
        panels,
        note(all.size(), cut) + (blind.isEmpty() ? "" : " " + blind),
        caption(estimates, promises, cited));
  }

  private static SeriesChart.Panel panel(
      Dyad dyad, Period period, PairFigures figures, StateNames names, double[] range) {
    return new SeriesChart.Panel(
        names.of(dyad.a()),
        names.of(dyad.b()),
        period.fromYear(),
        period.toYear(),
        range[0],
        range[1],
        points(figures.byYear(dyad, KeyMeasure.VOTES)),
        points(figures.byYear(dyad, KeyMeasure.PROMISE)));
  }

  private static List<YearPoint> points(List<ProfileRow> rows) {
    return rows.stream().map(row -> new YearPoint(row.from(), row.estimate())).toList();
  }

  /** One axis for all panels: from 0, or the lowest interval, to 1. */
  private static double[] range(List<Estimate> estimates) {
    double low =
        estimates.stream()
            .flatMap(e -> Stream.ofNullable(e.low()))
            .mapToDouble(Double::doubleValue)
            .min()
            .orElse(0);
    return new double[] {Math.max(-1, Math.min(0, Math.floor(low * 10) / 10)), 1};
  }

  private static String note(int pairs, boolean cut) {
    String which =
        cut
            ? "The %d least alike of %s pairs, the least alike first."
                .formatted(MOST, NumberText.count(pairs))
            : "One panel per pair, the least alike first.";
    return which + " All panels share their axes.";
  }

  private static String caption(
      List<Estimate> votes, List<Estimate> promises, Citations citations) {
    return "Line: kappa of the year\u2019s votes, with its 95% interval as a band; years without evidence are left open."
        + " Blocks beneath: the firmest promise in force, one third of the height for consultation or"
        + " non-aggression, two for neutrality, full for defence or offence; hatched without evidence. "
        + "Votes: "
        + citations.under(votes)
        + " Promises: "
        + citations.under(promises);
  }
}
