package org.entente.evidence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.domain.Obligation;
import org.entente.source.Row;

/** Writes typed rows into their raw tables through DuckDB's appenders, one per table. */
final class RowWriter implements AutoCloseable {
  private final DuckDBConnection connection;
  private final Map<String, DuckDBAppender> appenders = new HashMap<>();
  private final String dataset;
  private final String edition;
  private final IdSequence rollCallIds;

  RowWriter(Sql sql, String dataset, String edition, IdSequence rollCallIds) throws SQLException {
    this.connection = sql.connection().unwrap(DuckDBConnection.class);
    this.dataset = dataset;
    this.edition = edition;
    this.rollCallIds = rollCallIds;
  }

  /** Numbers for roll calls, unique in the store. */
  static final class IdSequence {
    private int last;

    int next() {
      return ++last;
    }
  }

  void write(Row row) throws SQLException {
    if (row instanceof Row.RollCall rollCall) {
      rollCall(rollCall);
    } else if (row instanceof Row.AgreementParty party) {
      party(party);
    } else if (row instanceof Row.Membership membership) {
      membership(membership);
    } else if (row instanceof Row.FlowRow flow) {
      flow(flow);
    } else if (row instanceof Row.StateYear stateYear) {
      stateYear(stateYear);
    } else if (row instanceof Row.DyadSpell spell) {
      spell(spell);
    } else if (row instanceof Row.EventDay day) {
      eventDay(day);
    } else if (row instanceof Row.EventCoverage coverage) {
      eventCoverage(coverage);
    }
  }

  private void rollCall(Row.RollCall row) throws SQLException {
    int id = rollCallIds.next();
    DuckDBAppender out = appender("roll_call");
    out.beginRow();
    out.append(id);
    head(out, row.line());
    out.append(row.body());
    out.append(row.id());
    out.append(row.date());
    out.append(row.resolution());
    out.append(row.title());
    out.append(row.cluster());
    out.append(ListCell.sorted(row.issues()));
    out.endRow();
    DuckDBAppender votes = appender("cast_vote");
    for (var vote : row.votes().entrySet()) {
      votes.beginRow();
      votes.append(id);
      votes.append(vote.getKey());
      votes.append((byte) vote.getValue().rank());
      votes.endRow();
    }
  }

  private void party(Row.AgreementParty row) throws SQLException {
    DuckDBAppender out = begin("agreement_party", row.line());
    out.append(row.agreement());
    out.append(row.name());
    out.append(row.state());
    out.append(ListCell.sorted(row.clauses().stream().map(Enum::name).toList()));
    out.append((byte) rung(row.clauses()).rung());
    out.append(row.from());
    out.append(row.to());
    out.endRow();
  }

  /** The highest rung of the ladder that the clauses reach (methods: Chiba, Johnson and Leeds). */
  static Obligation rung(Set<Row.Clause> clauses) {
    if (clauses.contains(Row.Clause.DEFENCE) || clauses.contains(Row.Clause.OFFENCE)) {
      return Obligation.DEFENCE;
    }
    if (clauses.contains(Row.Clause.NEUTRALITY)) {
      return Obligation.NEUTRALITY;
    }
    return clauses.contains(Row.Clause.NONAGGRESSION) || clauses.contains(Row.Clause.CONSULTATION)
        ? Obligation.CONSULTATION
        : Obligation.NONE;
  }

  private void membership(Row.Membership row) throws SQLException {
    DuckDBAppender out = begin("membership", row.line());
    out.append(row.organisation());
    out.append(row.name());
    out.append(row.state());
    out.append(row.from());
    out.append(row.to());
    out.append(row.standing().name());
    out.endRow();
  }

  private void flow(Row.FlowRow row) throws SQLException {
    DuckDBAppender out = begin("flow", row.line());
    out.append(row.kind());
    out.append(row.source());
    out.append(row.target());
    out.append(row.year());
    out.append(row.value());
    out.append(row.unit());
    out.append(row.reporter());
    out.append(row.note());
    out.endRow();
  }

  private void stateYear(Row.StateYear row) throws SQLException {
    DuckDBAppender out = begin("state_year", row.line());
    out.append(row.variable());
    out.append(row.state());
    out.append(row.year());
    out.append(row.value());
    out.append(row.low());
    out.append(row.high());
    out.endRow();
  }

  private void spell(Row.DyadSpell row) throws SQLException {
    DuckDBAppender out = begin("dyad_spell", row.line());
    out.append(row.kind());
    out.append(row.source());
    out.append(row.target());
    out.append(row.directed());
    out.append(row.from());
    out.append(row.to());
    out.append(row.value());
    out.append(row.note());
    out.endRow();
  }

  private void eventDay(Row.EventDay row) throws SQLException {
    DuckDBAppender out = begin("event_day", row.line());
    out.append(row.day());
    out.append(row.a());
    out.append(row.b());
    out.append(row.net());
    out.endRow();
  }

  private void eventCoverage(Row.EventCoverage row) throws SQLException {
    DuckDBAppender out = begin("event_coverage", row.line());
    out.append(row.day());
    out.append(row.pairs());
    out.endRow();
  }

  private DuckDBAppender begin(String table, long line) throws SQLException {
    DuckDBAppender out = appender(table);
    out.beginRow();
    head(out, line);
    return out;
  }

  private void head(DuckDBAppender out, long line) throws SQLException {
    out.append(dataset);
    out.append(edition);
    out.append(line);
  }

  private DuckDBAppender appender(String table) throws SQLException {
    DuckDBAppender open = appenders.get(table);
    if (open == null) {
      open = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
      appenders.put(table, open);
    }
    return open;
  }

  @Override
  public void close() throws SQLException {
    for (DuckDBAppender appender : appenders.values()) {
      appender.close();
    }
  }
}
