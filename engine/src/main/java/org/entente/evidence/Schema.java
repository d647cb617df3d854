package org.entente.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * The store's tables. Raw tables hold rows as read, each with dataset, edition and line; derived
 * tables hold what Entente computed from them. The pack holds the derived tables, without {@code
 * item}, which only serves whoever has the votes.
 */
final class Schema {
  private Schema() {}

  /** Raised when a table changes; a store of another version is not read. */
  static final String VERSION = "5";

  /** Derived tables, which the pack carries too. */
  static final List<String> DERIVED =
      List.of(
          "meta",
          "dataset",
          "joint_votes",
          "body_year",
          "ideal_point",
          "field",
          "tie",
          "tie_coverage",
          StateFigures.TABLE,
          "act",
          "member");

  /** Tables of the pack: the derived ones, and one that is made with the pack. */
  static final List<String> PACKED =
      Stream.concat(DERIVED.stream(), Stream.of(TogetherTables.TABLE)).toList();

  /** All tables of a store. */
  static final List<String> BUILT =
      Stream.concat(
              DERIVED.stream(),
              Stream.of(
                  "edition",
                  "issue",
                  "roll_call",
                  "cast_vote",
                  "item",
                  "agreement_party",
                  "membership",
                  "flow",
                  "state_year",
                  "dyad_spell",
                  "event_day",
                  "event_coverage",
                  ExchangeQueries.TABLE))
          .toList();

  static final List<String> CREATE =
      List.of(
          "CREATE TABLE meta (key VARCHAR, value VARCHAR)",
          """
          CREATE TABLE dataset (id VARCHAR, title VARCHAR, publisher VARCHAR, citation VARCHAR,
            licence VARCHAR, url VARCHAR, redistribute VARCHAR, from_year INTEGER, to_year INTEGER,
            gaps VARCHAR, note VARCHAR)""",
          """
          CREATE TABLE edition (dataset VARCHAR, edition VARCHAR, file VARCHAR, sha256 VARCHAR,
            published VARCHAR, rows_expected BIGINT, rows_read BIGINT)""",
          """
          CREATE TABLE issue (dataset VARCHAR, edition VARCHAR, severity VARCHAR, kind VARCHAR,
            line BIGINT, message VARCHAR)""",
          """
          CREATE TABLE roll_call (id INTEGER, dataset VARCHAR, edition VARCHAR, line BIGINT,
            body VARCHAR, key VARCHAR, date DATE, resolution VARCHAR, title VARCHAR,
            cluster VARCHAR, issues VARCHAR)""",
          "CREATE TABLE cast_vote (roll_call INTEGER, state VARCHAR, vote TINYINT)",
          """
          CREATE TABLE agreement_party (dataset VARCHAR, edition VARCHAR, line BIGINT,
            agreement VARCHAR, name VARCHAR, state VARCHAR, clauses VARCHAR, rung TINYINT,
            from_date DATE, to_date DATE)""",
          """
          CREATE TABLE membership (dataset VARCHAR, edition VARCHAR, line BIGINT,
            organisation VARCHAR, name VARCHAR, state VARCHAR, from_year INTEGER, to_year INTEGER,
            standing VARCHAR)""",
          """
          CREATE TABLE flow (dataset VARCHAR, edition VARCHAR, line BIGINT, kind VARCHAR,
            source VARCHAR, target VARCHAR, year INTEGER, value DOUBLE, unit VARCHAR,
            reporter VARCHAR, note VARCHAR)""",
          """
          CREATE TABLE state_year (dataset VARCHAR, edition VARCHAR, line BIGINT,
            variable VARCHAR, state VARCHAR, year INTEGER, value DOUBLE, low DOUBLE, high DOUBLE)""",
          """
          CREATE TABLE dyad_spell (dataset VARCHAR, edition VARCHAR, line BIGINT, kind VARCHAR,
            source VARCHAR, target VARCHAR, directed BOOLEAN, from_date DATE, to_date DATE,
            value DOUBLE, note VARCHAR)""",
          """
          CREATE TABLE event_day (dataset VARCHAR, edition VARCHAR, line BIGINT, day DATE,
            a VARCHAR, b VARCHAR, net DOUBLE)""",
          """
          CREATE TABLE event_coverage (dataset VARCHAR, edition VARCHAR, line BIGINT, day DATE,
            pairs INTEGER)""",
          """
          CREATE TABLE joint_votes (body VARCHAR, year SMALLINT, a VARCHAR, b VARCHAR,
            yy USMALLINT, ya USMALLINT, yn USMALLINT, ay USMALLINT, aa USMALLINT, an USMALLINT,
            ny USMALLINT, na USMALLINT, nn USMALLINT, deff FLOAT, residual FLOAT,
            residual_deff FLOAT, residual_covariance FLOAT)""",
          """
          CREATE TABLE item (roll_call INTEGER, session SMALLINT, discrimination FLOAT,
            lower FLOAT, upper FLOAT)""",
          """
          CREATE TABLE ideal_point (state VARCHAR, session SMALLINT, value FLOAT, error FLOAT,
            n SMALLINT)""",
          """
          CREATE TABLE field (from_year SMALLINT, to_year SMALLINT, size TINYINT, states SMALLINT,
            percent TINYINT, weakest FLOAT)""",
          """
          CREATE TABLE body_year (body VARCHAR, year SMALLINT, roll_calls INTEGER,
            dataset VARCHAR)""",
          """
          CREATE TABLE tie (measure VARCHAR, a VARCHAR, b VARCHAR, year SMALLINT, value DOUBLE,
            low DOUBLE, high DOUBLE, n INTEGER, part DOUBLE, total DOUBLE, sources VARCHAR,
            note VARCHAR)""",
          """
          CREATE TABLE tie_coverage (measure VARCHAR, from_year SMALLINT, to_year SMALLINT,
            states VARCHAR, absence VARCHAR, source VARCHAR)""",
          StateFigures.CREATE,
          """
          CREATE TABLE act (id VARCHAR, kind VARCHAR, name VARCHAR, area VARCHAR, rung TINYINT,
            from_date DATE, to_date DATE, participants VARCHAR, source VARCHAR,
            citation VARCHAR)""",
          """
          CREATE TABLE member (organisation VARCHAR, name VARCHAR, kind VARCHAR, rung TINYINT,
            state VARCHAR, from_date DATE, to_date DATE, citation VARCHAR)""",
          ExchangeQueries.CREATE);
}
