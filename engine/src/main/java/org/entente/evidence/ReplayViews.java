package org.entente.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.domain.AsOf;
import org.entente.source.Dataset;

/**
 * Views under the names of the tables that show no more than was there on a day. Every question
 * asked of the evidence goes through them, whoever asks it; a table without a rule has no view, so
 * that nothing passes by them.
 *
 * <p>The whole tables lie in the schema or attached database {@value #WHOLE}.
 */
final class ReplayViews {
  static final String WHOLE = "whole";

  private static final String LATER_VOTES =
      "SELECT 1 FROM whole.body_year b WHERE b.body = 'ga' AND b.dataset IN (%s)"
          + " AND b.year BETWEEN from_year AND to_year";

  private final AsOf asOf;
  private final String later;
  private final boolean isAllOut;
  private final boolean positions;

  /**
   * @param leftOut datasets that do not count
   * @param positions whether ideal points and what rests on them count
   */
  ReplayViews(AsOf asOf, Collection<String> leftOut, boolean positions) {
    this.asOf = asOf;
    this.later = literals(leftOut);
    this.isAllOut = leftOut.isEmpty();
    this.positions = positions;
  }

  private static String literals(Collection<String> ids) {
    return ids.isEmpty()
        ? "''"
        : ids.stream()
            .sorted()
            .map(id -> "'" + id.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
  }

  /**
   * Makes the views of some tables over a database whose whole tables can be seen, and says what
   * they leave out.
   */
  static Replay make(Sql sql, List<String> tables, AsOf asOf, Collection<Dataset> datasets) {
    ReplayViews dated = new ReplayViews(asOf, List.of(), true);
    List<Replay.Later> later = later(dated.sources(sql), asOf.day(), datasets);
    List<String> leftOut =
        asOf.strict() ? later.stream().map(Replay.Later::dataset).toList() : List.of();
    boolean positions =
        dated.hasAllVotes(sql) && new ReplayViews(asOf, leftOut, true).leavesOutNoVotes(sql);
    Map<String, String> views = new ReplayViews(asOf, leftOut, positions).selects();
    views.keySet().retainAll(tables);
    views.forEach((table, select) -> sql.execute("CREATE VIEW %s AS %s".formatted(table, select)));
    return new Replay(asOf, later, positions);
  }

  /** Datasets from which some figure up to the day was made. */
  private List<String> sources(Sql sql) {
    return sql.list(
        """
        SELECT DISTINCT source FROM whole.tie_coverage WHERE from_year <= %1$d
        UNION SELECT DISTINCT dataset FROM whole.body_year WHERE year <= %1$d ORDER BY 1"""
            .formatted(asOf.lastWholeYear()),
        row -> row.text(1));
  }

  /** The project's own tables have no edition: each of their rows was public on its day. */
  private static List<Replay.Later> later(
      List<String> used, LocalDate day, Collection<Dataset> datasets) {
    return datasets.stream()
        .filter(dataset -> used.contains(dataset.id()) && !dataset.editions().isEmpty())
        .filter(dataset -> !isOut(dataset, day))
        .map(dataset -> new Replay.Later(dataset.id(), dataset.editions().get(0).published()))
        .sorted(java.util.Comparator.comparing(Replay.Later::dataset))
        .toList();
  }

  private static boolean isOut(Dataset dataset, LocalDate day) {
    return dataset.editions().stream()
        .map(Dataset.Edition::publishedBy)
        .allMatch(by -> by.filter(published -> !published.isAfter(day)).isPresent());
  }

  /** Whether no session of the Assembly lies behind the last year that counts. */
  private boolean hasAllVotes(Sql sql) {
    return isNone(
        sql,
        "SELECT count(*) FROM whole.body_year WHERE body = 'ga' AND year > "
            + asOf.lastWholeYear());
  }

  /** Whether all votes of the Assembly are of datasets that count. */
  private boolean leavesOutNoVotes(Sql sql) {
    return isNone(
        sql,
        "SELECT count(*) FROM whole.body_year WHERE body = 'ga' AND dataset IN (" + later + ")");
  }

  private static boolean isNone(Sql sql, String count) {
    Optional<Integer> found = sql.list(count, row -> row.whole(1)).stream().findFirst();
    return found.orElse(0) == 0;
  }

  /** A statement per table, by name; those that others look at come first. */
  Map<String, String> selects() {
    Map<String, String> selects = new LinkedHashMap<>();
    described(selects);
    raw(selects);
    votes(selects);
    derived(selects);
    return selects;
  }

  private void described(Map<String, String> selects) {
    selects.put(
        "meta",
        "SELECT key, CASE WHEN key = 'as_of' THEN least(value, '%s') ELSE value END AS value"
                .formatted(asOf.day())
            + " FROM whole.meta"
            + (positions ? "" : " WHERE key <> 'ideal_points'"));
    selects.put("dataset", "SELECT * FROM whole.dataset");
    selects.put("edition", "SELECT * FROM whole.edition WHERE " + published("dataset"));
    selects.put("issue", "SELECT * FROM whole.issue WHERE " + published("dataset"));
  }

  /** What ended later had not ended then. */
  private void raw(Map<String, String> selects) {
    String open = "SELECT * REPLACE (%s) FROM whole.%s WHERE %s AND " + published("dataset");
    String toDate =
        "CASE WHEN to_date <= %s THEN to_date END AS to_date".formatted(literal(asOf.day()));
    String toYear =
        "CASE WHEN to_year <= %d THEN to_year END AS to_year".formatted(asOf.lastWholeYear());
    selects.put("agreement_party", open.formatted(toDate, "agreement_party", begun()));
    selects.put("dyad_spell", open.formatted(toDate, "dyad_spell", begun()));
    selects.put("membership", open.formatted(toYear, "membership", over("from_year")));
    for (String table : List.of("event_day", "event_coverage")) {
      selects.put(
          table,
          "SELECT * FROM whole.%s WHERE day <= %s AND %s"
              .formatted(table, literal(asOf.day()), published("dataset")));
    }
    for (String table : List.of("flow", "state_year")) {
      selects.put(
          table,
          "SELECT * FROM whole.%s WHERE %s AND %s"
              .formatted(table, over("year"), published("dataset")));
    }
  }

  private void votes(Map<String, String> selects) {
    String none = positions ? "" : " WHERE false";
    selects.put(
        "roll_call",
        "SELECT * FROM whole.roll_call WHERE %s AND %s"
            .formatted(over("year(date)"), published("dataset")));
    String counted = "%s IN (SELECT id FROM roll_call)";
    selects.put(
        "cast_vote", "SELECT * FROM whole.cast_vote WHERE " + counted.formatted("roll_call"));
    selects.put("item", "SELECT * FROM whole.item" + none);
    selects.put("ideal_point", "SELECT * FROM whole.ideal_point" + none);
    selects.put(
        "body_year",
        "SELECT * FROM whole.body_year WHERE %s AND %s"
            .formatted(over("year"), published("dataset")));
    selects.put(
        "joint_votes",
        "SELECT *"
            + (positions ? "" : UNEXPLAINED)
            + " FROM whole.joint_votes WHERE "
            + over("year")
            + (isAllOut ? "" : " AND (body, year) IN (SELECT (body, year) FROM body_year)"));
    selects.put(
        "field",
        "SELECT * FROM whole.field WHERE "
            + over("to_year")
            + (isAllOut ? "" : " AND NOT EXISTS (" + LATER_VOTES.formatted(later) + ")"));
    selects.put("together_finding", "SELECT * FROM whole.together_finding" + none);
  }

  private static final String UNEXPLAINED =
      " REPLACE (NULL::FLOAT AS residual, NULL::FLOAT AS residual_deff,"
          + " NULL::FLOAT AS residual_covariance)";

  private void derived(Map<String, String> selects) {
    String mixed =
        isAllOut ? "true" : "len(list_intersect(string_split(sources, ';'), [" + later + "])) = 0";
    selects.put("tie", "SELECT * FROM whole.tie WHERE %s AND %s".formatted(over("year"), mixed));
    // Where some rows are left out, a pair without a row is no longer known to have none.
    String blind =
        isAllOut
            ? "absence AS absence"
            : "CASE WHEN measure IN (SELECT DISTINCT measure FROM whole.tie WHERE NOT %s) THEN 'unknown'"
                + " ELSE absence END AS absence";
    selects.put(
        "tie_coverage",
        "SELECT * REPLACE (least(to_year, %d)::SMALLINT AS to_year, %s)"
                .formatted(asOf.lastWholeYear(), blind.formatted(mixed))
            + " FROM whole.tie_coverage WHERE "
            + over("from_year")
            + " AND "
            + published("source"));
    String begun = "SELECT * REPLACE (least(to_date, %s) AS to_date) FROM whole.%s WHERE ";
    selects.put(
        StateFigures.TABLE,
        "SELECT * FROM whole.%s WHERE %s AND %s"
            .formatted(StateFigures.TABLE, over("year"), published("source")));
    // A report was not there before it was made, nor before the last day it tells of.
    selects.put(
        ExchangeQueries.TABLE,
        "SELECT * FROM whole.exchange WHERE greatest(to_date, reported) <= " + literal(asOf.day()));
    for (String table : List.of("act", "member")) {
      selects.put(table, begun.formatted(literal(asOf.day()), table) + begun());
    }
  }

  private String begun() {
    return "from_date <= " + literal(asOf.day());
  }

  private static String literal(LocalDate day) {
    return "DATE '" + day + "'";
  }

  private String over(String year) {
    return year + " <= " + asOf.lastWholeYear();
  }

  private String published(String dataset) {
    return isAllOut ? "true" : dataset + " NOT IN (" + later + ")";
  }
}
