package org.entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** Derived figures of pairs and where they can see; see {@link Evidence}. */
final class TieQueries {
  private final Sql sql;

  TieQueries(Sql sql) {
    this.sql = sql;
  }

  static void write(TableFiller tables, Iterable<TieYear> ties) {
    tables.append(
        "tie",
        ties,
        (out, tie) -> {
          out.append(tie.measure());
          out.append(tie.a());
          out.append(tie.b());
          out.append((short) tie.year());
          out.append(tie.value());
          out.append(tie.low());
          out.append(tie.high());
          out.append(tie.n());
          out.append(tie.part());
          out.append(tie.total());
          out.append(ListCell.of(tie.sources()));
          out.append(tie.note());
        });
  }

  static void write(TableFiller tables, TieCoverage coverage) {
    tables.append(
        "tie_coverage",
        out -> {
          out.append(coverage.measure());
          out.append((short) coverage.fromYear());
          out.append((short) coverage.toYear());
          out.append(ListCell.sorted(coverage.states()));
          out.append(coverage.absenceIsZero() ? "zero" : "unknown");
          out.append(coverage.source());
        });
  }

  List<TieYear> ties(Set<String> measures, @Nullable Set<String> states, Period period) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder query =
        new StringBuilder(
            "SELECT measure, a, b, year, value, low, high, n, part, total, sources, note FROM tie");
    query.append(" WHERE measure IN ").append(in(measures, parameters));
    query.append(" AND year BETWEEN ? AND ?");
    parameters.add(period.fromYear());
    parameters.add(period.toYear());
    if (states != null) {
      query.append(" AND a IN ").append(in(states, parameters));
      query.append(" AND b IN ").append(in(states, parameters));
    }
    query.append(" ORDER BY measure, a, b, year");
    return sql.list(query.toString(), TieQueries::tie, parameters.toArray());
  }

  private static String in(Set<String> values, List<Object> parameters) {
    parameters.addAll(new TreeSet<>(values));
    return values.isEmpty() ? "('')" : "(?" + ", ?".repeat(values.size() - 1) + ")";
  }

  /** Rounding when it was written may have put the value beside its interval. */
  private static TieYear tie(Sql.Row row) {
    Double value = row.numberOrNull(5);
    Double low = row.numberOrNull(6);
    Double high = row.numberOrNull(7);
    return new TieYear(
        row.text(1),
        row.text(2),
        row.text(3),
        row.whole(4),
        value,
        value == null || low == null ? low : (Double) Math.min(low, value),
        value == null || high == null ? high : (Double) Math.max(high, value),
        row.whole(8),
        row.numberOrNull(9),
        row.numberOrNull(10),
        ListCell.read(row.text(11)),
        row.text(12));
  }

  Map<String, Map<Integer, Double>> totals(String measure, Set<String> states, Period period) {
    Map<String, Map<Integer, Double>> totals = new TreeMap<>();
    List<Object> parameters = new ArrayList<>(List.of(measure));
    String query =
        "SELECT a, year, max(total) FROM tie WHERE measure = ? AND total IS NOT NULL AND a IN "
            + in(states, parameters)
            + " AND year BETWEEN ? AND ? GROUP BY a, year ORDER BY a, year";
    parameters.add(period.fromYear());
    parameters.add(period.toYear());
    sql.list(
            query,
            row -> Map.entry(row.text(1), Map.entry(row.whole(2), row.number(3))),
            parameters.toArray())
        .forEach(
            each ->
                totals
                    .computeIfAbsent(each.getKey(), key -> new TreeMap<>())
                    .put(each.getValue().getKey(), each.getValue().getValue()));
    return totals;
  }

  List<TieCoverage> coverage(String measure) {
    return sql.list(
        """
        SELECT measure, from_year, to_year, states, absence, source FROM tie_coverage
        WHERE measure = ? ORDER BY from_year, source""",
        row ->
            new TieCoverage(
                row.text(1),
                row.whole(2),
                row.whole(3),
                Set.copyOf(ListCell.read(row.text(4))),
                row.text(5).equals("zero"),
                row.text(6)),
        measure);
  }
}
