package org.entente.evidence;

import java.util.List;
import java.util.Set;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** Hands out raw rows of the store, for the figures that are derived from them. Store only. */
public final class RawRows {
  private final Sql sql;

  RawRows(Sql sql) {
    this.sql = sql;
  }

  /** A party's spell in an agreement; {@code to} is the open end when still in force. */
  public record Party(
      String dataset, String agreement, String name, String state, int rung, Period spell) {}

  /** Spells of the chosen datasets on the ladder's first rung or higher, by agreement. */
  public List<Party> parties(String dataset, String edition) {
    return sql.list(
        """
        SELECT dataset, agreement, name, state, rung, from_date, coalesce(to_date, DATE '9999-12-31')
        FROM agreement_party WHERE dataset = ? AND edition = ? AND rung >= 1
          AND from_date <= coalesce(to_date, DATE '9999-12-31')
        ORDER BY agreement, state, from_date, line""",
        row ->
            new Party(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.whole(5),
                new Period(row.date(6), row.date(7))),
        dataset,
        edition);
  }

  /** How many organisations two states share in a year, both with full standing. */
  public record SharedCount(String a, String b, int year, int shared, int either) {}

  /**
   * Counted in one aggregation: shared organisations per pair and year.
   *
   * @param dataset whose memberships
   */
  public List<SharedCount> sharedOrganisations(String dataset) {
    return sql.list(
        """
        WITH m AS (
          SELECT DISTINCT organisation, state, unnest(generate_series(from_year, to_year)) AS year
          FROM membership WHERE dataset = ? AND standing = 'FULL'),
        size AS (SELECT state, year, count(*) AS n FROM m GROUP BY ALL),
        shared AS (
          SELECT x.state AS a, y.state AS b, x.year, count(*) AS n
          FROM m x JOIN m y ON x.organisation = y.organisation AND x.year = y.year
            AND x.state < y.state
          WHERE x.year >= 1945 GROUP BY ALL)
        SELECT s.a, s.b, s.year, s.n, p.n + q.n - s.n FROM shared s
          JOIN size p ON p.state = s.a AND p.year = s.year
          JOIN size q ON q.state = s.b AND q.year = s.year
        ORDER BY s.a, s.b, s.year""",
        row -> new SharedCount(row.text(1), row.text(2), row.whole(3), row.whole(4), row.whole(5)),
        dataset);
  }

  /** Years in which a dataset has memberships at all. */
  public List<Integer> membershipYears(String dataset) {
    return sql.list(
        """
        SELECT DISTINCT unnest(generate_series(from_year, to_year)) AS year FROM membership
        WHERE dataset = ? AND standing <> 'MISSING' ORDER BY year""",
        row -> row.whole(1),
        dataset);
  }

  /** A directed amount; null value where the flow is named but not its size. */
  public record FlowYear(String source, String target, int year, @Nullable Double value) {}

  /** Flows of one kind and dataset, summed over rows of one pair, year and reporter. */
  public List<FlowYear> flows(String dataset, String kind, String reporter) {
    return sql.list(
        """
        SELECT source, target, year, sum(value) FROM flow
        WHERE dataset = ? AND kind = ? AND reporter = ? AND source <> target
        GROUP BY ALL ORDER BY ALL""",
        row -> new FlowYear(row.text(1), row.text(2), row.whole(3), row.numberOrNull(4)),
        dataset,
        kind,
        reporter);
  }

  /** A directed amount as one side reports it; two sides seldom report the same. */
  public record ReportedFlow(
      String dataset,
      String source,
      String target,
      int year,
      double value,
      String unit,
      String reporter) {}

  /** Flows of one kind among the states, one for each pair, year, dataset and reporting side. */
  public List<ReportedFlow> flowsAmong(String kind, Set<String> states, Period period) {
    String among = ListCell.sorted(states);
    return sql.list(
        """
        SELECT dataset, source, target, year, sum(value), unit, reporter FROM flow
        WHERE kind = ? AND value IS NOT NULL AND source <> target AND year BETWEEN ? AND ?
          AND list_contains(string_split(?, ';'), source)
          AND list_contains(string_split(?, ';'), target)
        GROUP BY ALL ORDER BY ALL""",
        row ->
            new ReportedFlow(
                row.text(1),
                row.text(2),
                row.text(3),
                row.whole(4),
                row.number(5),
                row.text(6),
                row.text(7)),
        kind,
        period.fromYear(),
        period.toYear(),
        among,
        among);
  }

  /**
   * Major arms delivered.
   *
   * @param weapon what the register calls it, for example "FGA aircraft"
   * @param value TIV m; deliveries of one pair, year and kind of weapon added up
   */
  public record ArmsDelivery(
      String supplier, String recipient, int year, String weapon, double value) {}

  /** All deliveries of a register of arms. */
  public List<ArmsDelivery> armsDeliveries(String dataset) {
    return sql.list(
        """
        SELECT source, target, year, regexp_extract(note, '.*, (.*)$', 1) AS weapon, sum(value)
        FROM flow WHERE dataset = ? AND kind = 'arms' AND source <> target AND value IS NOT NULL
        GROUP BY ALL ORDER BY ALL""",
        row -> new ArmsDelivery(row.text(1), row.text(2), row.whole(3), row.text(4), row.number(5)),
        dataset);
  }

  /** A figure of one state and year with its published bounds. */
  public record StateFigure(
      String state, int year, double value, @Nullable Double low, @Nullable Double high) {}

  public List<StateFigure> stateYears(String dataset, String variable) {
    return sql.list(
        """
        SELECT state, year, any_value(value), any_value(low), any_value(high) FROM state_year
        WHERE dataset = ? AND variable = ? AND value IS NOT NULL AND year >= 1945
        GROUP BY state, year HAVING count(*) = 1 ORDER BY state, year""",
        row ->
            new StateFigure(
                row.text(1), row.whole(2), row.number(3), row.numberOrNull(4), row.numberOrNull(5)),
        dataset,
        variable);
  }

  /** A fact about a pair over days. */
  public record Spell(
      String source,
      String target,
      boolean directed,
      Period period,
      @Nullable Double value,
      String note) {}

  public List<Spell> dyadSpells(String dataset, String kind) {
    return sql.list(
        """
        SELECT source, target, directed, from_date, coalesce(to_date, DATE '9999-12-31'), value, note
        FROM dyad_spell WHERE dataset = ? AND kind = ? ORDER BY line""",
        row ->
            new Spell(
                row.text(1),
                row.text(2),
                Boolean.parseBoolean(row.text(3)),
                new Period(row.date(4), row.date(5)),
                row.numberOrNull(6),
                row.text(7)),
        dataset,
        kind);
  }

  /** Datasets with at least one accepted edition, each with its editions. */
  public List<String> datasets() {
    return sql.list("SELECT DISTINCT dataset FROM edition ORDER BY 1", row -> row.text(1));
  }
}
