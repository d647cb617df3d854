package org.entente.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.domain.Cleavage;
import org.entente.domain.Dyad;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.IdealPoint;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.RollCallHeading;
import org.entente.domain.RollCallItem;
import org.entente.domain.VoteMatrix;
import org.jspecify.annotations.Nullable;

/** Roll calls, the votes on them and the tables counted from them; see {@link Evidence}. */
final class VoteQueries {
  /**
   * Roll calls of a body in a period that have votes, from the dataset that speaks for the year.
   */
  private static final String ROLL_CALLS =
      """
       FROM roll_call r JOIN body_year y
        ON r.body = y.body AND year(r.date) = y.year AND r.dataset = y.dataset
      WHERE r.body = ? AND r.date BETWEEN ? AND ?
        AND r.id IN (SELECT roll_call FROM cast_vote)
      ORDER BY r.date, r.id""";

  /** All years that any body voted in lie between these. */
  private static final int FIRST_YEAR = 1945;

  private static final int LAST_YEAR = 9998;

  private final Sql sql;

  /** Asked once for every pair and year, and always answered the same. */
  private final Map<String, List<String>> sources = new ConcurrentHashMap<>();

  VoteQueries(Sql sql) {
    this.sql = sql;
  }

  Map<Integer, Integer> rollCallsByYear(String body) {
    Map<Integer, Integer> years = new TreeMap<>();
    sql.list(
            "SELECT year, roll_calls FROM body_year WHERE body = ? ORDER BY year",
            row -> Map.entry(row.whole(1), row.whole(2)),
            body)
        .forEach(entry -> years.put(entry.getKey(), entry.getValue()));
    return years;
  }

  /**
   * Spells of a period without votes, as "1964-01-01/1964-12-31".
   *
   * @param day after which nothing is known: a spell that lasted longer ends with it
   */
  List<String> gaps(String body, Period period, LocalDate day) {
    return sql
        .list(
            """
            SELECT DISTINCT d.gaps FROM body_year b JOIN dataset d ON d.id = b.dataset
            WHERE b.body = ? AND b.year BETWEEN ? AND ? AND d.gaps <> ''""",
            row -> row.text(1),
            body,
            period.fromYear(),
            period.toYear())
        .stream()
        .flatMap(gaps -> ListCell.read(gaps).stream())
        .map(VoteQueries::spell)
        .filter(gap -> period.overlaps(gap) && !gap.from().isAfter(day))
        .map(gap -> gap.from() + "/" + (gap.to().isAfter(day) ? day : gap.to()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Period spell(String gap) {
    int slash = gap.indexOf('/');
    return new Period(
        LocalDate.parse(gap.substring(0, slash)), LocalDate.parse(gap.substring(slash + 1)));
  }

  List<String> sources(String body, Period period) {
    return sources.computeIfAbsent(
        body + period,
        key ->
            sql.list(
                """
                SELECT DISTINCT dataset FROM body_year
                WHERE body = ? AND year BETWEEN ? AND ? ORDER BY 1""",
                row -> row.text(1),
                body,
                period.fromYear(),
                period.toYear()));
  }

  Map<Integer, String> sourceByYear(String body) {
    Map<Integer, String> years = new TreeMap<>();
    sql.list(
            "SELECT year, dataset FROM body_year WHERE body = ? ORDER BY year",
            row -> Map.entry(row.whole(1), row.text(2)),
            body)
        .forEach(entry -> years.put(entry.getKey(), entry.getValue()));
    return years;
  }

  /** Clusters are numbered in the order of their first roll call, whatever states are wanted. */
  VoteMatrix matrix(String body, Period period, @Nullable Set<String> states) {
    Map<String, Integer> clusters = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    int[] clusterOf =
        sql
            .list(
                "SELECT r.id, r.cluster" + ROLL_CALLS,
                row -> {
                  columns.put(row.whole(1), columns.size());
                  return clusters.computeIfAbsent(row.text(2), key -> clusters.size());
                },
                body,
                Sql.date(period.from()),
                Sql.date(period.to()))
            .stream()
            .mapToInt(Integer::intValue)
            .toArray();
    return matrix(columns, clusterOf, states);
  }

  List<Integer> rollCallIds(String body, Period period) {
    return sql.list(
        "SELECT r.id" + ROLL_CALLS,
        row -> row.whole(1),
        body,
        Sql.date(period.from()),
        Sql.date(period.to()));
  }

  List<IdealPoint> idealPoints() {
    return sql.list(
        "SELECT state, session, value, error, n FROM ideal_point ORDER BY state, session",
        row ->
            new IdealPoint(row.text(1), row.whole(2), row.number(3), row.number(4), row.whole(5)));
  }

  /** In the order of the matrix of the same body and period. */
  List<RollCallItem> items(String body, Period period) {
    return sql.list(
        "SELECT i.session, i.discrimination, i.lower, i.upper"
            + ROLL_CALLS.replace("WHERE", "JOIN item i ON i.roll_call = r.id WHERE"),
        row ->
            new RollCallItem(
                row.whole(1), row.numberOrNaN(2), row.numberOrNaN(3), row.numberOrNaN(4)),
        body,
        Sql.date(period.from()),
        Sql.date(period.to()));
  }

  List<RollCallHeading> headings(String body, Period period) {
    return sql.list(
        "SELECT r.dataset, r.date, r.title, r.issues" + ROLL_CALLS,
        row ->
            new RollCallHeading(row.text(1), row.date(2), row.text(3), ListCell.read(row.text(4))),
        body,
        Sql.date(period.from()),
        Sql.date(period.to()));
  }

  private VoteMatrix matrix(
      Map<Integer, Integer> columns, int[] clusters, @Nullable Set<String> states) {
    Map<String, byte[]> byState = new TreeMap<>();
    sql.list(
        """
        SELECT roll_call, state, vote FROM cast_vote WHERE roll_call BETWEEN ? AND ?""",
        row -> {
          Integer column = columns.get(row.whole(1));
          if (column != null && (states == null || states.contains(row.text(2)))) {
            byState.computeIfAbsent(row.text(2), state -> new byte[clusters.length])[column] =
                (byte) row.whole(3);
          }
          return row;
        },
        columns.keySet().stream().mapToInt(Integer::intValue).min().orElse(0),
        columns.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1));
    return new VoteMatrix(
        List.copyOf(byState.keySet()), byState.values().toArray(byte[][]::new), clusters);
  }

  Map<Dyad, JointVotes> jointVotes(String body, Period period) {
    Map<Dyad, JointVotes> tables = new LinkedHashMap<>();
    sql.list(
            """
            SELECT a, b, sum(yy)::INT, sum(ya)::INT, sum(yn)::INT, sum(ay)::INT, sum(aa)::INT,
              sum(an)::INT, sum(ny)::INT, sum(na)::INT, sum(nn)::INT,
              sum(deff * n) / sum(n), sum(residual * n) / sum(n) FILTER (residual IS NOT NULL),
              sum(residual_deff * n) / sum(n) FILTER (residual_deff IS NOT NULL),
              sum(residual_covariance * n) / sum(n) FILTER (residual_covariance IS NOT NULL)
            FROM (SELECT *, yy+ya+yn+ay+aa+an+ny+na+nn AS n FROM joint_votes)
            WHERE body = ? AND year BETWEEN ? AND ? GROUP BY a, b ORDER BY a, b""",
            row -> Map.entry(new Dyad(row.text(1), row.text(2)), table(row, 3)),
            body,
            period.fromYear(),
            period.toYear())
        .forEach(entry -> tables.put(entry.getKey(), entry.getValue()));
    return tables;
  }

  /** Three cells to a number, exactly: they stay below two to the 16, a double holds 53 bits. */
  private static final String PACKED =
      """
       FROM (SELECT a, b, year, yy + ya * 65536::DOUBLE + yn * 4294967296::DOUBLE AS y,
          ay + aa * 65536::DOUBLE + an * 4294967296::DOUBLE AS a_,
          ny + na * 65536::DOUBLE + nn * 4294967296::DOUBLE AS n
        FROM joint_votes WHERE body = ? AND year BETWEEN ? AND ?)
      GROUP BY a, b""";

  private static final int CELL_BITS = 16;

  /** One row a pair, with all spells, since reading rows costs more than counting them. */
  VoteCounts counts(String body, List<Period> spells) {
    StringBuilder query = new StringBuilder("SELECT a, b");
    List<Object> parameters = new ArrayList<>();
    for (Period spell : spells) {
      for (String votes : List.of("y", "a_", "n")) {
        query.append(", sum(%s) FILTER (year BETWEEN ? AND ?)".formatted(votes));
        parameters.add(spell.fromYear());
        parameters.add(spell.toYear());
      }
    }
    query.append(PACKED);
    parameters.add(body);
    parameters.add(spells.stream().mapToInt(Period::fromYear).min().orElseThrow());
    parameters.add(spells.stream().mapToInt(Period::toYear).max().orElseThrow());
    Map<Dyad, int[]> tables = new HashMap<>();
    sql.list(
        query.toString(),
        row -> tables.put(new Dyad(row.text(1), row.text(2)), unpacked(row, 3 * spells.size())),
        parameters.toArray());
    return counts(tables);
  }

  /** A spell without votes of the pair reads as 0. */
  private static int[] unpacked(Sql.Row row, int columns) {
    int[] cells = new int[3 * columns];
    for (int c = 0; c < columns; c++) {
      long packed = (long) row.number(3 + c);
      for (int cell = 0; cell < 3; cell++) {
        cells[3 * c + cell] = (int) (packed >> cell * CELL_BITS) & ((1 << CELL_BITS) - 1);
      }
    }
    return cells;
  }

  private static VoteCounts counts(Map<Dyad, int[]> tables) {
    TreeSet<String> codes = new TreeSet<>();
    tables.keySet().forEach(dyad -> codes.addAll(List.of(dyad.a(), dyad.b())));
    List<String> states = List.copyOf(codes);
    Map<String, Integer> places = new HashMap<>();
    states.forEach(state -> places.put(state, places.size()));
    int[][] cells = new int[states.size() * (states.size() - 1) / 2][0];
    tables.forEach(
        (dyad, table) -> {
          int i = places.getOrDefault(dyad.a(), 0);
          int j = places.getOrDefault(dyad.b(), 0);
          cells[j * (j - 1) / 2 + i] = table;
        });
    return new VoteCounts(states, cells);
  }

  Map<Integer, Map<Dyad, JointVotes>> jointVotesByYear(
      String body, Set<String> anyOf, Period period) {
    return byYear("(contains(?, a) OR contains(?, b))", body, anyOf, period);
  }

  Map<Integer, Map<Dyad, JointVotes>> jointVotesAmong(String body, Set<String> states) {
    String both = "contains(?, a) AND contains(?, b)";
    return byYear(both, body, states, Period.ofYears(FIRST_YEAR, LAST_YEAR));
  }

  private Map<Integer, Map<Dyad, JointVotes>> byYear(
      String wanted, String body, Set<String> of, Period period) {
    Map<Integer, Map<Dyad, JointVotes>> years = new TreeMap<>();
    String states = ListCell.sorted(of);
    sql.list(
        """
        SELECT year, a, b, yy, ya, yn, ay, aa, an, ny, na, nn, deff, residual,
          residual_deff, residual_covariance
        FROM joint_votes WHERE body = ? AND year BETWEEN ? AND ? AND %s
        ORDER BY year, a, b"""
            .formatted(wanted),
        row -> {
          Dyad dyad = new Dyad(row.text(2), row.text(3));
          years
              .computeIfAbsent(row.whole(1), year -> new LinkedHashMap<>())
              .put(dyad, table(row, 4));
          return dyad;
        },
        body,
        period.fromYear(),
        period.toYear(),
        states,
        states);
    return years;
  }

  List<FieldQuantiles> field(int size) {
    List<FieldQuantiles> windows = new ArrayList<>();
    double[] values = new double[FieldQuantiles.COUNT];
    sql.list(
        """
        SELECT from_year, to_year, states, percent, weakest FROM field WHERE size = ?
        ORDER BY to_year, percent""",
        row -> {
          int percent = row.whole(4);
          values[percent] = row.number(5);
          return percent < FieldQuantiles.COUNT - 1
              || windows.add(
                  new FieldQuantiles(
                      row.whole(1), row.whole(2), size, row.whole(3), values.clone()));
        },
        size);
    return windows;
  }

  private static JointVotes table(Sql.Row row, int first) {
    int[] cells = new int[9];
    for (int c = 0; c < 9; c++) {
      cells[c] = row.whole(first + c);
    }
    return new JointVotes(
        cells,
        row.number(first + 9),
        new Cleavage(
            row.numberOrNaN(first + 10), row.numberOrNaN(first + 11), row.numberOrNaN(first + 12)));
  }
}
