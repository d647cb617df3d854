package org.entente.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Act;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Source;
import org.entente.domain.VoteMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What is known: the store, or the pack in the jar. Both hold the derived tables; only the store
 * holds the rows they came from.
 */
public final class Evidence implements AutoCloseable {

  /** Where the evidence comes from. */
  public enum Kind {
    STORE,
    PACK
  }

  private final Sql sql;
  private final Kind kind;

  Evidence(Sql sql, Kind kind) {
    this.sql = sql;
    this.kind = kind;
  }

  /**
   * Opens the store read-only.
   *
   * @throws StoreFailure if it is damaged or of another version
   */
  public static Evidence openStore(StoreFiles files) {
    Path store = files.store();
    if (!Files.exists(store)) {
      throw new NoEvidence("There is no store at " + store + ".", "Maybe build one: entente build");
    }
    try {
      Evidence evidence = new Evidence(DuckDb.readOnly(store), Kind.STORE);
      evidence.meta("schema");
      return evidence;
    } catch (SQLException | StoreFailure e) {
      throw new StoreFailure(
          "The store %s is damaged or of another version. Maybe rebuild it: entente build"
              .formatted(store),
          e);
    }
  }

  /** Opens the Parquet files of an unpacked pack. */
  public static Evidence openPack(Path folder) {
    try {
      Sql sql = DuckDb.inMemory(folder);
      for (String table : Schema.DERIVED) {
        String file = folder.resolve(table + ".parquet").toString().replace("'", "''");
        sql.execute("CREATE VIEW " + table + " AS SELECT * FROM read_parquet('" + file + "')");
      }
      return new Evidence(sql, Kind.PACK);
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  public Kind kind() {
    return kind;
  }

  /** A value of the store's own description. */
  public Optional<String> meta(String key) {
    return sql.list("SELECT value FROM meta WHERE key = ?", row -> row.text(1), key).stream()
        .findFirst();
  }

  /** All datasets described in the store, by id. */
  public Map<String, Source> sources() {
    Map<String, Source> sources = new TreeMap<>();
    sql.list(
            "SELECT id, title, publisher, citation, licence, url FROM dataset ORDER BY id",
            row ->
                new Source(
                    row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)))
        .forEach(source -> sources.put(source.id(), source));
    return sources;
  }

  /** Years in which a body voted and the evidence has its votes, to the number of roll calls. */
  public Map<Integer, Integer> rollCallsByYear(String body) {
    Map<Integer, Integer> years = new TreeMap<>();
    sql.list(
            "SELECT year, roll_calls FROM body_year WHERE body = ? ORDER BY year",
            row -> Map.entry(row.whole(1), row.whole(2)),
            body)
        .forEach(entry -> years.put(entry.getKey(), entry.getValue()));
    return years;
  }

  /** Datasets that speak for a body in a period. */
  public List<String> voteSources(String body, Period period) {
    return sql.list(
        "SELECT DISTINCT dataset FROM body_year WHERE body = ? AND year BETWEEN ? AND ? ORDER BY 1",
        row -> row.text(1),
        body,
        period.fromYear(),
        period.toYear());
  }

  /**
   * All votes of a body in the calendar years of a period, clusters numbered in the order of their
   * first roll call. Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public VoteMatrix votes(String body, Period period) {
    requireStore("The votes themselves are");
    List<int[]> rollCalls = new ArrayList<>();
    Map<String, Integer> clusters = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    sql.list(
            """
            SELECT r.id, r.cluster FROM roll_call r JOIN body_year y
              ON r.body = y.body AND year(r.date) = y.year AND r.dataset = y.dataset
            WHERE r.body = ? AND r.date BETWEEN ? AND ?
              AND r.id IN (SELECT roll_call FROM cast_vote)
            ORDER BY r.date, r.id""",
            row -> Map.entry(row.whole(1), row.text(2)),
            body,
            Sql.date(period.from()),
            Sql.date(period.to()))
        .forEach(
            entry -> {
              columns.put(entry.getKey(), columns.size());
              int cluster = clusters.computeIfAbsent(entry.getValue(), key -> clusters.size());
              rollCalls.add(new int[] {cluster});
            });
    return matrix(body, period, columns, rollCalls.stream().mapToInt(each -> each[0]).toArray());
  }

  private VoteMatrix matrix(
      String body, Period period, Map<Integer, Integer> columns, int[] clusters) {
    Map<String, byte[]> byState = new TreeMap<>();
    sql.list(
        """
        SELECT v.roll_call, v.state, v.vote FROM cast_vote v JOIN roll_call r ON r.id = v.roll_call
        WHERE r.body = ? AND r.date BETWEEN ? AND ?""",
        row -> {
          Integer column = columns.get(row.whole(1));
          if (column != null) {
            byState.computeIfAbsent(row.text(2), state -> new byte[clusters.length])[column] =
                (byte) row.whole(3);
          }
          return column;
        },
        body,
        Sql.date(period.from()),
        Sql.date(period.to()));
    return new VoteMatrix(
        List.copyOf(byState.keySet()), byState.values().toArray(byte[][]::new), clusters);
  }

  /** Tables of joint votes pooled over the period, of every dyad that voted together at all. */
  public Map<Dyad, JointVotes> jointVotes(String body, Period period) {
    Map<Dyad, JointVotes> tables = new LinkedHashMap<>();
    sql.list(
            """
            SELECT a, b, sum(yy)::INT, sum(ya)::INT, sum(yn)::INT, sum(ay)::INT, sum(aa)::INT,
              sum(an)::INT, sum(ny)::INT, sum(na)::INT, sum(nn)::INT,
              sum(deff * (yy+ya+yn+ay+aa+an+ny+na+nn)) / sum(yy+ya+yn+ay+aa+an+ny+na+nn)
            FROM joint_votes WHERE body = ? AND year BETWEEN ? AND ? GROUP BY a, b ORDER BY a, b""",
            row -> Map.entry(new Dyad(row.text(1), row.text(2)), table(row, 3)),
            body,
            period.fromYear(),
            period.toYear())
        .forEach(entry -> tables.put(entry.getKey(), entry.getValue()));
    return tables;
  }

  /** Tables of one dyad, year by year. */
  public Map<Integer, JointVotes> jointVotesByYear(String body, Dyad dyad, Period period) {
    Map<Integer, JointVotes> tables = new TreeMap<>();
    sql.list(
            """
            SELECT year, yy, ya, yn, ay, aa, an, ny, na, nn, deff FROM joint_votes
            WHERE body = ? AND a = ? AND b = ? AND year BETWEEN ? AND ? ORDER BY year""",
            row -> Map.entry(row.whole(1), table(row, 2)),
            body,
            dyad.a(),
            dyad.b(),
            period.fromYear(),
            period.toYear())
        .forEach(entry -> tables.put(entry.getKey(), entry.getValue()));
    return tables;
  }

  private static JointVotes table(Sql.Row row, int first) {
    int[] cells = new int[9];
    for (int c = 0; c < 9; c++) {
      cells[c] = row.whole(first + c);
    }
    return new JointVotes(cells, row.number(first + 9));
  }

  /**
   * Derived figures among the given states.
   *
   * @param states both ends must be among them; null for all
   */
  public List<TieYear> ties(String measure, @Nullable Set<String> states, Period period) {
    String among = states == null ? "" : list(states);
    return sql.list(
        """
        SELECT measure, a, b, year, value, low, high, n, part, total, sources, note FROM tie
        WHERE measure = ? AND year BETWEEN ? AND ?
          AND (? = '' OR (contains(?, a) AND contains(?, b))) ORDER BY a, b, year""",
        Evidence::tie,
        measure,
        period.fromYear(),
        period.toYear(),
        among,
        among,
        among);
  }

  /** Derived figures of every state with one of the given states. */
  public List<TieYear> tiesWith(String measure, Set<String> states, Period period) {
    String among = list(states);
    return sql.list(
        """
        SELECT measure, a, b, year, value, low, high, n, part, total, sources, note FROM tie
        WHERE measure = ? AND year BETWEEN ? AND ? AND (contains(?, a) OR contains(?, b))
        ORDER BY a, b, year""",
        Evidence::tie,
        measure,
        period.fromYear(),
        period.toYear(),
        among,
        among);
  }

  private static String list(Set<String> states) {
    return String.join(";", new TreeSet<>(states));
  }

  private static TieYear tie(Sql.Row row) {
    return new TieYear(
        row.text(1),
        row.text(2),
        row.text(3),
        row.whole(4),
        row.numberOrNull(5),
        row.numberOrNull(6),
        row.numberOrNull(7),
        row.whole(8),
        row.numberOrNull(9),
        row.numberOrNull(10),
        split(row.text(11)),
        row.text(12));
  }

  /** Where a measure can see. */
  public List<TieCoverage> coverage(String measure) {
    return sql.list(
        """
        SELECT measure, from_year, to_year, states, absence, source FROM tie_coverage
        WHERE measure = ? ORDER BY from_year, source""",
        row ->
            new TieCoverage(
                row.text(1),
                row.whole(2),
                row.whole(3),
                Set.copyOf(split(row.text(4))),
                row.text(5).equals("zero"),
                row.text(6)),
        measure);
  }

  /** Acts in which at least one of the states took part, by date. */
  public List<Act> acts(Period period, Set<String> anyOf) {
    return sql
        .list(
            """
            SELECT id, kind, name, area, rung, from_date, to_date, participants, citation FROM act
            WHERE from_date <= ? AND to_date >= ? ORDER BY from_date, id""",
            Evidence::act,
            Sql.date(period.to()),
            Sql.date(period.from()))
        .stream()
        .filter(act -> act.participants().stream().anyMatch(anyOf::contains))
        .toList();
  }

  private static Act act(Sql.Row row) {
    return new Act(
        row.text(1),
        row.text(2),
        row.text(3),
        PolicyArea.valueOf(row.text(4)),
        Obligation.ofRung(row.whole(5)),
        new Period(row.date(6), row.date(7)),
        split(row.text(8)),
        row.text(9));
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
  }

  Sql sql() {
    return sql;
  }

  private void requireStore(String what) {
    if (kind == Kind.PACK) {
      throw new NoEvidence(
          what + " in the full store only, and none is installed.",
          "Get it with: entente fetch, then entente build");
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
