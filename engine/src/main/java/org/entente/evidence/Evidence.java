package org.entente.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
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
import java.util.concurrent.ConcurrentHashMap;
import org.entente.domain.Act;
import org.entente.domain.DataIssue;
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

  /** Asked once for every pair and year, and always answered the same. */
  private final Map<String, List<String>> voteSources = new ConcurrentHashMap<>();

  Evidence(Sql sql, Kind kind) {
    this.sql = sql;
    this.kind = kind;
  }

  /** Starts what opening will need, beside the caller's other work. */
  public static void warmUp() {
    DuckDb.warmUp();
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
      return ofThisVersion(new Evidence(DuckDb.readOnly(store), Kind.STORE), store);
    } catch (SQLException | StoreFailure e) {
      throw damaged(store, e);
    }
  }

  private static Evidence ofThisVersion(Evidence evidence, Path store) {
    try {
      String version = evidence.meta("schema").orElse("none");
      if (!version.equals(Schema.VERSION)) {
        throw new SQLException("schema %s, not %s".formatted(version, Schema.VERSION));
      }
      return evidence;
    } catch (SQLException | StoreFailure e) {
      evidence.close();
      throw damaged(store, e);
    }
  }

  private static StoreFailure damaged(Path store, Exception cause) {
    return new StoreFailure(
        "The store %s is damaged or of another version. Maybe rebuild it: entente build"
            .formatted(store),
        cause);
  }

  /** Opens the pack of the jar, unpacking it first if this is the first time. */
  public static Evidence openPack(StoreFiles files) {
    Path folder = Pack.unpack(files);
    try {
      Sql sql = DuckDb.inMemory(folder);
      Schema.DERIVED.forEach(table -> sql.execute(Pack.view(table, folder)));
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

  /**
   * The latest day that any vote or act in the store is from. Not the day of the build, so that the
   * same inputs give the same bytes.
   */
  public LocalDate latestDay() {
    return sql.list(
            "SELECT greatest((SELECT max(date) FROM roll_call), (SELECT max(to_date) FROM act))",
            row -> row.date(1))
        .get(0);
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

  /** What a build read of a dataset, all its editions together. */
  public record Installed(String dataset, long rows, int issues) {
    /** Two editions of one dataset. */
    public Installed plus(Installed other) {
      return new Installed(dataset, rows + other.rows, issues + other.issues);
    }
  }

  /** Editions in the store; empty for the pack, which holds no rows. */
  public List<Installed> installed() {
    return kind == Kind.PACK
        ? List.of()
        : sql.list(
            """
            SELECT e.dataset, e.rows_read, (SELECT count(*) FROM issue i
              WHERE i.dataset = e.dataset AND i.edition = e.edition)
            FROM edition e ORDER BY e.dataset, e.edition""",
            row -> new Installed(row.text(1), row.big(2), row.whole(3)));
  }

  /** Problems found when the store was built; empty for the pack. */
  public List<DataIssue> issues() {
    return kind == Kind.PACK
        ? List.of()
        : sql.list(
            """
            SELECT dataset, severity, kind, line, message FROM issue
            ORDER BY dataset, edition, kind, line, message""",
            row ->
                new DataIssue(
                    row.text(1),
                    DataIssue.Severity.valueOf(row.text(2)),
                    row.text(3),
                    row.big(4),
                    row.text(5)));
  }

  /** Datasets from which some derived figure was made. */
  public Set<String> sourcesOfFigures() {
    return Set.copyOf(
        sql.list(
            """
            SELECT DISTINCT source FROM tie_coverage UNION SELECT DISTINCT dataset FROM body_year""",
            row -> row.text(1)));
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

  /** Spells of a period in which the datasets that speak for a body are blind. */
  public List<String> gaps(String body, Period period) {
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
        .flatMap(gaps -> Arrays.stream(gaps.split(";")))
        .filter(gap -> period.overlaps(spell(gap)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Period spell(String gap) {
    int slash = gap.indexOf('/');
    return new Period(
        LocalDate.parse(gap.substring(0, slash)), LocalDate.parse(gap.substring(slash + 1)));
  }

  /** Datasets that speak for a body in a period. */
  public List<String> voteSources(String body, Period period) {
    return voteSources.computeIfAbsent(
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

  /**
   * All votes of a body in the calendar years of a period, clusters numbered in the order of their
   * first roll call. Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public VoteMatrix votes(String body, Period period) {
    return votes(body, period, null);
  }

  /**
   * The same for some states only; the roll calls and their clusters stay the same.
   *
   * @param states rows wanted; null for all
   */
  public VoteMatrix votes(String body, Period period, @Nullable Set<String> states) {
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
    int[] clusterOf = rollCalls.stream().mapToInt(each -> each[0]).toArray();
    return matrix(columns, clusterOf, states);
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

  /** Tables of every dyad with at least one of the states, by year. */
  public Map<Integer, Map<Dyad, JointVotes>> jointVotesByYear(
      String body, Set<String> anyOf, Period period) {
    Map<Integer, Map<Dyad, JointVotes>> years = new TreeMap<>();
    String states = list(anyOf);
    sql.list(
        """
        SELECT year, a, b, yy, ya, yn, ay, aa, an, ny, na, nn, deff FROM joint_votes
        WHERE body = ? AND year BETWEEN ? AND ? AND (contains(?, a) OR contains(?, b))
        ORDER BY year, a, b""",
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

  private static JointVotes table(Sql.Row row, int first) {
    int[] cells = new int[9];
    for (int c = 0; c < 9; c++) {
      cells[c] = row.whole(first + c);
    }
    return new JointVotes(cells, row.number(first + 9));
  }

  /**
   * Derived figures among the given states, in one pass over all the measures.
   *
   * @param measures ids of the measures wanted
   * @param states both ends must be among them; null for all
   */
  public List<TieYear> ties(Set<String> measures, @Nullable Set<String> states, Period period) {
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
    return sql.list(query.toString(), Evidence::tie, parameters.toArray());
  }

  private static String in(Set<String> values, List<Object> parameters) {
    parameters.addAll(new TreeSet<>(values));
    return values.isEmpty() ? "('')" : "(?" + ", ?".repeat(values.size() - 1) + ")";
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

  /** A body that joins a whole group. */
  public record JointBody(
      String id, String name, String kind, int rung, int size, int fromYear, int toYear) {}

  /**
   * Organisations to which all the states belonged at once on some day of the period, the smallest
   * first, of two of one size the one that joined them longer; size counts its members in that
   * time.
   */
  public List<JointBody> jointBodies(List<String> states, Period period) {
    return sql.list(
        """
        WITH spell AS (SELECT organisation, name, kind, rung, state, min(from_date) AS f,
            max(to_date) AS t FROM member WHERE from_date <= ? AND to_date >= ? GROUP BY ALL),
        joint AS (SELECT organisation, any_value(name) AS name, any_value(kind) AS kind,
            any_value(rung) AS rung, max(f) AS f, min(t) AS t
          FROM spell WHERE contains(?, state) GROUP BY organisation HAVING count(*) = ?)
        SELECT j.organisation, j.name, j.kind, j.rung,
          (SELECT count(DISTINCT state) FROM spell s
           WHERE s.organisation = j.organisation AND s.f <= j.t AND s.t >= j.f) AS size,
          greatest(year(j.f), ?), least(year(j.t), ?)
        FROM joint j WHERE j.f <= j.t
        ORDER BY size, least(year(j.t), ?) - greatest(year(j.f), ?) DESC, j.organisation""",
        row ->
            new JointBody(
                row.text(1),
                row.text(2),
                row.text(3),
                row.whole(4),
                row.whole(5),
                row.whole(6),
                row.whole(7)),
        Sql.date(period.to()),
        Sql.date(period.from()),
        list(Set.copyOf(states)),
        states.size(),
        period.fromYear(),
        period.toYear(),
        period.toYear(),
        period.fromYear());
  }

  /** Ids of curated agreements and organisations to their names. */
  public Map<String, String> instrumentNames() {
    Map<String, String> names = new HashMap<>();
    sql.list(
            """
            SELECT id, name FROM act WHERE kind = 'agreement'
            UNION SELECT DISTINCT organisation, name FROM member""",
            row -> Map.entry(row.text(1), row.text(2)))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
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

  /**
   * The rows themselves.
   *
   * @throws NoEvidence if only the pack is there
   */
  public RawRows raw() {
    requireStore("The raw rows are");
    return new RawRows(sql);
  }

  Sql sql() {
    return sql;
  }

  private void requireStore(String what) {
    if (kind == Kind.PACK) {
      throw new NoEvidence(
          what + " in the full store only, and none is installed.",
          "Maybe get it: entente fetch, then entente build");
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
