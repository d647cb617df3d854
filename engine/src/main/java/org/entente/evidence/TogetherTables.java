package org.entente.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** The table of findings on voting together, which is made with the pack and is in no store. */
final class TogetherTables {
  static final String TABLE = "together_finding";

  private static final String CREATE =
      """
      CREATE TEMP TABLE together_finding (members VARCHAR, from_year SMALLINT, to_year SMALLINT,
        figure VARCHAR, m TINYINT, seed BIGINT, roll_calls INTEGER, clusters INTEGER,
        matched INTEGER, margin_error DOUBLE, sweeps INTEGER, converged BOOLEAN, plain DOUBLE,
        value DOUBLE, low DOUBLE, high DOUBLE, expected DOUBLE, excess DOUBLE, positions_p DOUBLE,
        matched_p DOUBLE, textbook_p DOUBLE, power DOUBLE, largest DOUBLE, power_share DOUBLE,
        critical DOUBLE)""";
  private static final int COLUMNS = 25;

  private TogetherTables() {}

  /** For the connection that writes a pack. */
  static void fill(Sql sql, Map<Pack.GroupPeriod, List<TogetherFigure>> findings) {
    sql.execute(CREATE);
    String insert =
        "INSERT INTO together_finding VALUES (" + "?, ".repeat(COLUMNS - 1) + "?) RETURNING m";
    findings.forEach(
        (key, figures) ->
            figures.forEach(figure -> sql.list(insert, row -> row.whole(1), cells(key, figure))));
  }

  private static @Nullable Object[] cells(Pack.GroupPeriod key, TogetherFigure f) {
    return Stream.concat(
            origin(key, f), Stream.concat(information(f), rank(f)).map(TogetherTables::rounded))
        .toArray();
  }

  private static Stream<@Nullable Object> origin(Pack.GroupPeriod key, TogetherFigure f) {
    return Stream.of(
        ListCell.sorted(key.members()),
        key.period().fromYear(),
        key.period().toYear(),
        f.figure(),
        f.order(),
        f.seed(),
        f.rollCalls(),
        f.clusters(),
        f.matched(),
        rounded(f.marginError()),
        f.sweeps(),
        f.converged());
  }

  private static Stream<Double> information(TogetherFigure f) {
    return Stream.of(f.plain(), f.value(), f.low(), f.high());
  }

  private static Stream<Double> rank(TogetherFigure f) {
    return Stream.of(
        f.expected(),
        f.excess(),
        f.positionsP(),
        f.matchedP(),
        f.textbookP(),
        f.power(),
        f.largest(),
        f.powerShare(),
        f.critical());
  }

  /** Four significant digits, more than any of them is sure of; null for what is no number. */
  private static @Nullable Object rounded(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? null
        : new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
  }

  static List<TogetherFigure> of(Sql sql, List<String> members, Period period) {
    return sql.list(
        """
        SELECT figure, m, seed, roll_calls, clusters, matched, margin_error, sweeps, converged,
          plain, value, low, high, expected, excess, positions_p, matched_p, textbook_p, power,
          largest, power_share, critical
        FROM together_finding WHERE members = ? AND from_year = ? AND to_year = ?
        ORDER BY figure, m""",
        TogetherTables::figure,
        ListCell.sorted(members),
        period.fromYear(),
        period.toYear());
  }

  private static TogetherFigure figure(Sql.Row row) {
    return new TogetherFigure(
        row.text(1),
        row.whole(2),
        row.big(3),
        row.whole(4),
        row.whole(5),
        row.whole(6),
        row.number(7),
        row.whole(8),
        row.text(9).equals("true"),
        row.numberOrNaN(10),
        row.numberOrNaN(11),
        row.numberOrNaN(12),
        row.numberOrNaN(13),
        row.numberOrNaN(14),
        row.numberOrNaN(15),
        row.numberOrNaN(16),
        row.numberOrNaN(17),
        row.numberOrNaN(18),
        row.numberOrNaN(19),
        row.numberOrNaN(20),
        row.numberOrNaN(21),
        row.numberOrNaN(22));
  }
}
