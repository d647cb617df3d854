package org.entente.evidence;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.Dyad;
import org.entente.domain.Period;

/**
 * The rows behind figures, as {@link RowSet}s: from the store those that were read, with dataset,
 * edition and line; from the pack, which has none, those that were derived from them.
 */
public final class FigureRows {
  /** How the votes of a year were chosen among datasets that overlap. */
  private static final String SETTLED =
      "r.body = ? AND r.date BETWEEN ? AND ? AND EXISTS (FROM body_year y WHERE y.body = r.body"
          + " AND y.year = year(r.date) AND y.dataset = r.dataset)";

  /** A day on which what is still in force is taken to end. */
  private static final String OPEN = "DATE '9999-12-31'";

  private static final String TRANSFERS = "reports of what either gave the other";

  private final Sql sql;
  private final boolean raw;
  private final int most;

  /**
   * @param raw whether the tables of rows as read are there
   * @param most rows shown of each set
   */
  FigureRows(Sql sql, boolean raw, int most) {
    this.sql = sql;
    this.raw = raw;
    this.most = most;
  }

  /** Roll calls on which all of the states voted, with their votes: 1 yes, 2 abstention, 3 no. */
  public List<RowSet> votes(String body, Collection<String> states, Period period) {
    return raw
        ? List.of(rollCalls(body, states, period))
        : List.of(jointVotes(body, Dyad.among(List.copyOf(states)), period));
  }

  private RowSet rollCalls(String body, Collection<String> states, Period period) {
    List<Object> values = new ArrayList<>();
    StringBuilder columns = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    for (String state : new TreeSet<>(states)) {
      String name = "v" + joins.length();
      columns.append(", %s.vote AS \"%s\"".formatted(name, state));
      joins.append(
          " JOIN cast_vote %1$s ON %1$s.roll_call = r.id AND %1$s.state = ?".formatted(name));
      values.add(state);
    }
    values.addAll(List.of(body, date(period.from()), date(period.to())));
    return rows(
        "roll calls on which all of them voted",
        "SELECT r.dataset, r.edition, r.line, r.date, r.resolution, r.title%s FROM roll_call r%s WHERE %s ORDER BY r.date, r.id"
            .formatted(columns, joins, SETTLED),
        values);
  }

  /** Yearly tables of joint votes of pairs. */
  public RowSet jointVotes(String body, List<Dyad> dyads, Period period) {
    List<Object> values = new ArrayList<>(List.of(body, period.fromYear(), period.toYear()));
    dyads.forEach(dyad -> values.addAll(List.of(dyad.a(), dyad.b())));
    return rows(
        "yearly tables of joint votes (first state's vote, then the second's: y yes, a abstention, n no)",
        "SELECT * FROM joint_votes WHERE body = ? AND year BETWEEN ? AND ? AND (a, b) IN (%s) ORDER BY year, a, b"
            .formatted(marks("(?, ?)", dyads.size())),
        values);
  }

  /** Yearly tables of joint votes of all pairs: what a rank among all groups rests on. */
  public RowSet allJointVotes(String body, Period period) {
    return rows(
        "yearly tables of joint votes of all pairs",
        "SELECT * FROM joint_votes WHERE body = ? AND year BETWEEN ? AND ? ORDER BY year, a, b",
        List.of(body, period.fromYear(), period.toYear()));
  }

  /** Ideal points of states in the sessions that opened in a period. */
  public RowSet idealPoints(Collection<String> states, int firstSession, int lastSession) {
    List<Object> values = new ArrayList<>(new TreeSet<>(states));
    values.addAll(List.of(firstSession, lastSession));
    return rows(
        "ideal points",
        "SELECT * FROM ideal_point WHERE state IN (%s) AND session BETWEEN ? AND ? ORDER BY state, session"
            .formatted(marks("?", states.size())),
        values);
  }

  /** Yearly figures of one measure from one state to another, or of the pair. */
  public List<RowSet> ties(String measure, String a, String b, Period period) {
    List<RowSet> sets = new ArrayList<>();
    sets.add(
        rows(
            "figures by year",
            "SELECT * FROM tie WHERE measure = ? AND a = ? AND b = ? AND year BETWEEN ? AND ? ORDER BY year",
            List.of(measure, a, b, period.fromYear(), period.toYear())));
    sets.add(
        rows(
            "where the sources can see, and what a pair without a row means there",
            "SELECT * FROM tie_coverage WHERE measure = ? AND from_year <= ? AND to_year >= ? ORDER BY from_year",
            List.of(measure, period.toYear(), period.fromYear())));
    if (raw) {
      sets.addAll(read(measure, a, b, period));
    }
    return sets;
  }

  /** Yearly figures of measures among states, whichever way they go. */
  public RowSet tiesAmong(Collection<String> measures, Collection<String> states, Period period) {
    List<Object> values = new ArrayList<>(new TreeSet<>(measures));
    values.addAll(new TreeSet<>(states));
    values.addAll(new TreeSet<>(states));
    values.addAll(List.of(period.fromYear(), period.toYear()));
    String in = marks("?", states.size());
    return rows(
        "figures of all pairs by year",
        "SELECT * FROM tie WHERE measure IN (%s) AND a IN (%s) AND b IN (%s) AND year BETWEEN ? AND ? ORDER BY measure, a, b, year"
            .formatted(marks("?", measures.size()), in, in),
        values);
  }

  /** Yearly figures of single states on the use of force, and where they can be seen. */
  public List<RowSet> stateFigures(Collection<String> states, Period period) {
    List<Object> values = new ArrayList<>(new TreeSet<>(states));
    values.addAll(List.of(period.fromYear(), period.toYear()));
    return List.of(
        rows(
            "figures of its members by year; a year without a row is a zero where a source sees it",
            "SELECT * FROM state_figure WHERE state IN (%s) AND year BETWEEN ? AND ? ORDER BY measure, state, year"
                .formatted(marks("?", states.size())),
            values),
        rows(
            "where the sources can see",
            "SELECT * FROM tie_coverage WHERE measure IN (SELECT DISTINCT measure FROM state_figure) AND from_year <= ? AND to_year >= ? ORDER BY measure, from_year",
            List.of(period.toYear(), period.fromYear())));
  }

  private List<RowSet> read(String measure, String a, String b, Period period) {
    return switch (measure) {
      case "obligation" -> List.of(parties(a, b, period));
      case "sharedInstitutions" -> List.of(memberships(a, b, period));
      case "armsFlow" -> List.of(flows("arms", a, b, period));
      case "armsDependence" -> List.of(flows("arms", b, a, period));
      case "tradeDependence" -> List.of(flows("trade", a, b, period), flows("trade", b, a, period));
      case "regimeDistance" -> List.of(stateYears(a, b, period));
      case "sharedSanctioners" -> List.of(sanctionsAgainst(a, b, period));
      case "sanctions" -> List.of(spells("sanction", a, b, period));
      default -> List.of(spells("mid", a, b, period), spells("armed-conflict", a, b, period));
    };
  }

  private RowSet sanctionsAgainst(String a, String b, Period period) {
    return rows(
        "sanctions in force against either, as read",
        "SELECT * FROM dyad_spell WHERE kind = 'sanction' AND target IN (?, ?) AND from_date <= ? AND coalesce(to_date, "
            + OPEN
            + ") >= ? ORDER BY source, target, from_date, line",
        List.of(a, b, date(period.to()), date(period.from())));
  }

  private RowSet parties(String a, String b, Period period) {
    return rows(
        "rows of agreements that both are parties to, as read",
        "SELECT p.* FROM agreement_party p WHERE p.state IN (?, ?) AND p.from_date <= ? AND coalesce(p.to_date, "
            + OPEN
            + ") >= ? AND (p.dataset, p.agreement) IN (SELECT (dataset, agreement) FROM agreement_party WHERE state IN (?, ?) GROUP BY dataset, agreement HAVING count(DISTINCT state) = 2) ORDER BY p.dataset, p.agreement, p.state",
        List.of(a, b, date(period.to()), date(period.from()), a, b));
  }

  private RowSet memberships(String a, String b, Period period) {
    return rows(
        "rows of memberships in organisations of both, as read",
        "SELECT m.* FROM membership m WHERE m.state IN (?, ?) AND m.from_year <= ? AND m.to_year >= ? AND (m.dataset, m.organisation) IN (SELECT (dataset, organisation) FROM membership WHERE state IN (?, ?) GROUP BY dataset, organisation HAVING count(DISTINCT state) = 2) ORDER BY m.dataset, m.organisation, m.state, m.from_year",
        List.of(a, b, period.toYear(), period.fromYear(), a, b));
  }

  private RowSet flows(String kind, String source, String target, Period period) {
    return rows(
        "rows of %s from %s to %s, as read".formatted(kind, source, target),
        "SELECT * FROM flow WHERE kind = ? AND source = ? AND target = ? AND year BETWEEN ? AND ? ORDER BY dataset, year, line",
        List.of(kind, source, target, period.fromYear(), period.toYear()));
  }

  private RowSet stateYears(String a, String b, Period period) {
    return rows(
        "rows of both states, as read",
        "SELECT * FROM state_year WHERE variable = ? AND state IN (?, ?) AND year BETWEEN ? AND ? ORDER BY state, year",
        List.of("polyarchy", a, b, period.fromYear(), period.toYear()));
  }

  private RowSet spells(String kind, String a, String b, Period period) {
    return rows(
        "rows of " + kind + " between the two, as read",
        "SELECT * FROM dyad_spell WHERE kind = ? AND ((source = ? AND target = ?) OR (source = ? AND target = ?)) AND from_date <= ? AND coalesce(to_date, "
            + OPEN
            + ") >= ? ORDER BY dataset, from_date, line",
        List.of(kind, a, b, b, a, date(period.to()), date(period.from())));
  }

  /** Reports of what two actors gave each other, in either direction. */
  public RowSet transfers(List<String> pair, Period period) {
    return raw
        ? rows(
            TRANSFERS,
            "SELECT * FROM exchange WHERE source IN (?, ?) AND target IN (?, ?) AND from_date <= ? AND to_date >= ? ORDER BY from_date, id",
            List.of(
                pair.get(0),
                pair.get(1),
                pair.get(0),
                pair.get(1),
                date(period.to()),
                date(period.from())))
        : ShippedTransfers.between(TRANSFERS, pair, period, most);
  }

  /** Collected acts that any of the states took part in. */
  public RowSet acts(Collection<String> states, Period period) {
    List<Object> values = new ArrayList<>(new TreeSet<>(states));
    values.addAll(List.of(date(period.to()), date(period.from())));
    return rows(
        "collected acts that any of them took part in",
        "SELECT * FROM act WHERE list_has_any(string_split(participants, ';'), [%s]) AND from_date <= ? AND coalesce(to_date, from_date) >= ? ORDER BY from_date, id"
            .formatted(marks("?", states.size())),
        values);
  }

  /** Findings on voting together that ship with the pack; empty from the store. */
  public Optional<RowSet> together(Collection<String> states, Period period) {
    return raw
        ? Optional.empty()
        : Optional.of(
            rows(
                "shipped figures of voting together, made from the votes with the pack",
                "SELECT * FROM together_finding WHERE members = ? AND from_year = ? AND to_year = ?",
                List.of(ListCell.sorted(Set.copyOf(states)), period.fromYear(), period.toYear())));
  }

  private RowSet rows(String what, String query, List<Object> values) {
    Object[] parameters = values.toArray();
    long count =
        sql.list("SELECT count(*) FROM (" + query + ")", row -> row.big(1), parameters).get(0);
    List<String> columns = new ArrayList<>();
    List<List<String>> first = sql.cells(query + " LIMIT " + most, columns, parameters);
    return new RowSet(what, filledIn(query, values), count, columns, first);
  }

  private static String marks(String mark, int count) {
    return (mark + ", ").repeat(count - 1) + mark;
  }

  private static Date date(java.time.LocalDate day) {
    return Date.valueOf(day);
  }

  /** For reading only: what runs has its values bound. */
  private static String filledIn(String query, List<Object> values) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (char c : query.toCharArray()) {
      if (c == '?') {
        text.append(literal(values.get(next++)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String literal(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    String quoted = "'" + value.toString().replace("'", "''") + "'";
    return value instanceof Date ? "DATE " + quoted : quoted;
  }
}
