package org.entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.Period;

/** The table of derived figures of single states and years. */
record StateFigures(Sql sql) {
  static final String TABLE = "state_figure";
  static final String CREATE =
      """
      CREATE TABLE state_figure (measure VARCHAR, state VARCHAR, year SMALLINT, value FLOAT,
        source VARCHAR)""";

  void append(Iterable<StateFigure> figures) {
    new TableFiller(sql)
        .append(
            TABLE,
            figures,
            (out, figure) -> {
              out.append(figure.measure());
              out.append(figure.state());
              out.append((short) figure.year());
              out.append((float) figure.value());
              out.append(figure.source());
            });
  }

  List<StateFigure> list(Set<String> measures, Period period) {
    if (measures.isEmpty() || !exists()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(List.of(period.fromYear(), period.toYear()));
    parameters.addAll(new TreeSet<>(measures));
    return sql.list(
        """
        SELECT measure, state, year, value, source FROM state_figure
        WHERE year BETWEEN ? AND ? AND measure IN (?%s) ORDER BY ALL"""
            .formatted(", ?".repeat(measures.size() - 1)),
        row -> new StateFigure(row.text(1), row.text(2), row.whole(3), row.number(4), row.text(5)),
        parameters.toArray());
  }

  /** A store that was built before the table was made is still a store of this version. */
  private boolean exists() {
    return !sql.list(
            "SELECT table_name FROM duckdb_tables() WHERE table_name = ? UNION ALL"
                + " SELECT view_name FROM duckdb_views() WHERE view_name = ?",
            row -> row.text(1),
            TABLE,
            TABLE)
        .isEmpty();
  }
}
