package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.assess.explain.Figure;
import org.entente.domain.Estimate;
import org.entente.domain.Source;
import org.entente.evidence.RowSet;
import org.entente.report.chart.NumberText;

/** A figure with the rows it rests on, for a person. */
public final class ExplainText {
  /** Longest cell shown, in characters. */
  private static final int CELL = 36;

  private ExplainText() {}

  /** The text. */
  public static String render(Figure figure, List<RowSet> sets, Map<String, Source> sources) {
    StringBuilder out = new StringBuilder();
    Estimate estimate = figure.estimate();
    out.append(TextLines.paragraph("%s: %s", figure.id(), value(estimate)));
    out.append(TextLines.paragraph("How: %s.", estimate.method()));
    estimate.sources().stream()
        .map(sources::get)
        .filter(java.util.Objects::nonNull)
        .forEach(
            source -> out.append(TextLines.paragraph("%s: %s", source.id(), source.citation())));
    out.append('\n');
    if (sets.isEmpty()) {
      out.append(TextLines.paragraph("The evidence at hand has no rows behind it."));
    }
    sets.forEach(set -> out.append(rows(set)));
    return out.toString();
  }

  private static String value(Estimate estimate) {
    return estimate.value() == null
        ? "no figure, " + estimate.reason() + "."
        : TextLines.format(
            "%s %s, n = %,d.", TextLines.figure(estimate, "%.4g"), estimate.unit(), estimate.n());
  }

  private static String rows(RowSet set) {
    StringBuilder out = new StringBuilder();
    String all = NumberText.count(set.count(), "row");
    int shown = set.first().size();
    String head = shown < set.count() ? "First %d of %s".formatted(shown, all) : all;
    out.append(TextLines.paragraph("%s: %s.", head, set.what()));
    out.append(TextLines.wrap(set.query(), 2)).append('\n');
    if (set.count() > 0) {
      List<String[]> table = new ArrayList<>();
      table.add(set.columns().toArray(String[]::new));
      set.first()
          .forEach(row -> table.add(row.stream().map(ExplainText::cell).toArray(String[]::new)));
      out.append(TextLines.table(table));
    } else {
      out.append('\n');
    }
    return out.toString();
  }

  private static String cell(String text) {
    return text.length() <= CELL ? text : text.substring(0, CELL - 3) + "...";
  }
}
