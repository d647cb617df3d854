package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.report.chart.MatrixChart;
import org.entente.report.chart.NumberText;

/**
 * Each pair in each policy area.
 *
 * @param note which pairs are shown, and in what order
 * @param figures the figures of the matrix in words, for those who cannot point at a cell
 * @param gaps why cells are empty, a line per area and reason
 * @param blind which years have no Assembly votes; empty if all have
 */
public record Pairs(
    Figure matrix, String note, List<Worded> figures, List<String> gaps, String blind) {
  /** Weakest pairs shown, and strongest: two screens of a table are as much as anyone reads. */
  private static final int EACH_END = 15;

  /**
   * One pair.
   *
   * @param figures value, interval and count by area, or "no evidence"
   */
  public record Worded(String pair, List<String> figures) {}

  /** Headings of the areas, in the order of the figures. */
  public List<String> headings() {
    return KeyMeasure.ALL.stream().map(KeyMeasure::heading).toList();
  }

  static Pairs of(
      Assessment assessment, PairFigures figures, StateNames names, Citations citations) {
    List<Dyad> all = figures.weakestFirst();
    List<Dyad> shown = ends(all);
    int omitted = all.size() - shown.size();
    List<MatrixChart.Line> lines = shown.stream().map(d -> line(d, figures, names)).toList();
    List<MatrixChart.Column> columns =
        KeyMeasure.ALL.stream()
            .map(key -> new MatrixChart.Column(key.heading(), key.divides(), key.full()))
            .toList();
    Figure matrix =
        Figure.of(
            w -> MatrixChart.draw(Figure.id("pairs", w), w, columns, lines, EACH_END, omitted),
            caption(lines, citations));
    List<Worded> worded = shown.stream().map(d -> worded(d, figures, names)).toList();
    return new Pairs(
        matrix, note(all, omitted), worded, gaps(assessment, shown), Seen.blindVotes(assessment));
  }

  private static List<String> gaps(Assessment assessment, List<Dyad> shown) {
    return KeyMeasure.ALL.stream()
        .flatMap(
            key ->
                Gaps.why(assessment, key.measure(), shown).stream()
                    .map(why -> key.heading() + ": " + why + "."))
        .toList();
  }

  private static List<Dyad> ends(List<Dyad> all) {
    if (all.size() <= 2 * EACH_END) {
      return all;
    }
    List<Dyad> ends = new ArrayList<>(all.subList(0, EACH_END));
    ends.addAll(all.subList(all.size() - EACH_END, all.size()));
    return ends;
  }

  private static String note(List<Dyad> all, int omitted) {
    String order = "Pairs are in order of how alike they vote, the least alike first";
    String cut =
        omitted == 0
            ? "."
            : "; of %s pairs the %d least and the %d most alike are shown, pairs without evidence counted last."
                .formatted(NumberText.count(all.size()), EACH_END, EACH_END);
    return order + cut + " Point at a cell for its interval and count, or open the table beneath.";
  }

  private static String caption(List<MatrixChart.Line> lines, Citations citations) {
    List<Estimate> estimates =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .map(MatrixChart.Cell::estimate)
            .toList();
    String columns =
        String.join(
            "; ", KeyMeasure.ALL.stream().map(k -> k.heading() + ": " + k.meaning()).toList());
    return columns
        + ". A stronger colour is more, within each column; hatched cells have no evidence."
        + " Small figures beneath a number: the years it was seen in, where those are not all that were"
        + " asked for (2/12 y: two years of twelve). "
        + citations.under(estimates);
  }

  private static MatrixChart.Line line(Dyad dyad, PairFigures figures, StateNames names) {
    List<MatrixChart.Cell> cells =
        KeyMeasure.ALL.stream()
            .map(
                key ->
                    new MatrixChart.Cell(
                        figures.figure(dyad, key),
                        Seen.inCell(figures.figure(dyad, key), key.isOfTheLastYear()),
                        tip(dyad, key, figures, names)))
            .toList();
    return new MatrixChart.Line(
        names.of(dyad.a()), names.of(dyad.b()), dyad.a() + "\u2013" + dyad.b(), cells);
  }

  private static Worded worded(Dyad dyad, PairFigures figures, StateNames names) {
    List<String> row = KeyMeasure.ALL.stream().map(key -> brief(dyad, key, figures)).toList();
    return new Worded(names.pair(dyad.a(), dyad.b()), row);
  }

  /** Of a directed measure the larger direction, with its codes. */
  private static String brief(Dyad dyad, KeyMeasure key, PairFigures figures) {
    List<ProfileRow> rows = figures.rows(dyad, key);
    boolean directed = !rows.isEmpty() && rows.get(0).directed();
    String way = directed ? rows.get(0).a() + "\u2192" + rows.get(0).b() + " " : "";
    Estimate figure = figures.figure(dyad, key);
    return way + NumberText.brief(figure) + Seen.inFull(figure, key.isOfTheLastYear());
  }

  private static String tip(Dyad dyad, KeyMeasure key, PairFigures figures, StateNames names) {
    String what = names.pair(dyad.a(), dyad.b()) + ", " + key.meaning() + ": ";
    return what + said(dyad, key, figures, names);
  }

  /** The figure, or both directions of it, with the notes. */
  private static String said(Dyad dyad, KeyMeasure key, PairFigures figures, StateNames names) {
    List<ProfileRow> rows = figures.rows(dyad, key);
    return rows.isEmpty()
        ? NumberText.full(figures.figure(dyad, key))
        : String.join("; ", rows.stream().map(row -> said(row, key, names)).toList());
  }

  private static String said(ProfileRow row, KeyMeasure key, StateNames names) {
    String way = row.directed() ? names.of(row.a()) + " \u2192 " + names.of(row.b()) + ": " : "";
    String note = row.note().isBlank() ? "" : " (" + row.note() + ")";
    String years = Seen.inFull(row.estimate(), key.isOfTheLastYear());
    return way + NumberText.full(row.estimate()) + years + note;
  }
}
