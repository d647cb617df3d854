package org.entente.source.ties;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;

/**
 * ATOP 5.1 by state and year: how many alliances a state is in, and whether any holds a promise of
 * each kind (1 or 0). A state without an alliance has no record; that is not written as 0.
 */
public final class AtopStateYearReader implements Reader {
  private static final List<String> FIGURES =
      List.of("number", "defense", "offense", "neutral", "nonagg", "consul");

  /** What one record says of one actor. */
  private record Found(long line, String state, int year, Map<String, Double> figures) {
    double alliances() {
      return figures.getOrDefault("number", 0.0);
    }
  }

  private final Table table = Table.shipped(getClass(), format());

  @Override
  public String format() {
    return "atop-state-year";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<String, Found> byActor = new LinkedHashMap<>();
    table.each(file, out, cells -> collect(cells, harmoniser, findings, byActor));
    byActor.values().forEach(found -> emit(found, out));
    findings.report(out);
  }

  private void collect(
      Cells cells, Harmoniser harmoniser, Findings findings, Map<String, Found> byActor)
      throws MalformedFile {
    int year = cells.integer("year");
    if (countAlliances(cells) != cells.integer("number")) {
      findings.error(
          "count-contradicted", cells.line(), "number is not the count of alliances listed");
    }
    if (year < Years.FIRST) {
      return;
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String column : FIGURES) {
      figures.put(column, (double) cells.integer(column));
    }
    harmoniser
        .byCow(cells.integer("state"), year, cells.line())
        .map(state -> new Found(cells.line(), state, year, figures))
        .ifPresent(found -> keep(found, byActor, findings));
  }

  /** In 1990 Germany and Yemen each have two numbers: the record with more alliances stands. */
  private static void keep(Found found, Map<String, Found> byActor, Findings findings) {
    Found other = byActor.get(found.state() + found.year());
    if (other != null) {
      findings.warning(
          "two-numbers-one-actor",
          found.line(),
          "two country numbers of one actor in a year: the record with more alliances stands");
    }
    if (other == null || found.alliances() > other.alliances()) {
      byActor.put(found.state() + found.year(), found);
    }
  }

  private long countAlliances(Cells cells) {
    return table.columns().stream()
        .filter(column -> column.startsWith("atopid") && !cells.isEmpty(column))
        .count();
  }

  private static void emit(Found found, Rows out) {
    found
        .figures()
        .forEach(
            (figure, value) -> {
              String variable = figure.equals("number") ? "atop_alliances" : "atop_" + figure;
              out.row(
                  new StateYear(
                      found.line(), variable, found.state(), found.year(), value, null, null));
            });
  }
}
