package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.Thesis;
import org.entente.assess.theses.ThesisWeight;
import org.entente.domain.Estimate;
import org.entente.domain.OneLine;

/**
 * One thesis of a table, or several of one family whose figures are the same to the last place that
 * is shown: hubs that nothing tells apart.
 *
 * @param theses in the order of their ranks, at least one
 */
record ThesesRow(List<ThesisWeight> theses) {
  /** Longer titles of several name the members by code. */
  private static final int WIDE = 30;

  /** Rows in the order of their ranks. */
  static List<ThesesRow> of(ThesesFinding finding) {
    List<List<ThesisWeight>> rows = new ArrayList<>();
    for (ThesisWeight each : finding.theses()) {
      List<ThesisWeight> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (last.isEmpty() || !isAlike(last.get(0), each)) {
        last = new ArrayList<>();
        rows.add(last);
      }
      last.add(each);
    }
    return rows.stream().map(ThesesRow::new).toList();
  }

  private static boolean isAlike(ThesisWeight one, ThesisWeight other) {
    Thesis.Family family = one.thesis().family();
    Thesis.Family others = other.thesis().family();
    return family != null
        && others != null
        && family.title().equals(others.title())
        && shown(one).equals(shown(other));
  }

  private static List<String> shown(ThesisWeight each) {
    List<String> cells = new ArrayList<>(each.weights().stream().map(ThesesRow::cell).toList());
    cells.add(each.standing().name());
    cells.add(signed(each.sum()));
    cells.add(withoutOne(each));
    return cells;
  }

  ThesisWeight first() {
    return theses.get(0);
  }

  /** "5", or "6-7" of several. */
  String rank() {
    int last = theses.get(theses.size() - 1).rank();
    return theses.size() == 1 ? String.valueOf(last) : first().rank() + "-" + last;
  }

  /** Share of draws in which one of them comes first. */
  double shareFirst() {
    return theses.stream().mapToDouble(ThesisWeight::first).sum();
  }

  /** Title with all members in it. */
  String title(UnaryOperator<String> name) {
    Thesis.Family family = first().thesis().family();
    return OneLine.of(
        family == null || theses.size() == 1
            ? first().thesis().title()
            : Thesis.stated(family.title(), members(name)));
  }

  /** The same for a column: by codes where names would be long. */
  String shortTitle(UnaryOperator<String> name) {
    String title = title(name);
    return theses.size() > 1 && title.length() > WIDE ? title(code -> code) : title;
  }

  String claim(UnaryOperator<String> name) {
    Thesis.Family family = first().thesis().family();
    return OneLine.of(
        family == null || theses.size() == 1
            ? first().thesis().claim()
            : Thesis.stated(family.claim(), members(name)));
  }

  private String members(UnaryOperator<String> name) {
    List<String> names =
        theses.stream()
            .map(each -> Objects.requireNonNull(each.thesis().family()).member())
            .map(name)
            .toList();
    int last = names.size() - 1;
    return names.subList(0, last).stream().collect(Collectors.joining(", "))
        + " or "
        + names.get(last);
  }

  String sum() {
    return signed(first().sum());
  }

  String withoutOne() {
    return withoutOne(first());
  }

  String cell(int test) {
    return cell(first().weights().get(test));
  }

  static String signed(Estimate sum) {
    return sum.isPresent() ? TextLines.figure(sum, "%+.1f") : "-";
  }

  private static String withoutOne(ThesisWeight each) {
    return TextLines.format("%+.1f to %+.1f", each.withoutOne().low(), each.withoutOne().high());
  }

  private static String cell(Estimate weight) {
    Double low = weight.low();
    Double high = weight.high();
    boolean open = low != null && high != null && low <= 0 && high >= 0;
    String shown = TextLines.format("%+.1f", weight.point().orElse(Double.NaN));
    return weight.isPresent() ? shown.replace("-0.0", "+0.0") + (open ? "~" : "") : "-";
  }
}
