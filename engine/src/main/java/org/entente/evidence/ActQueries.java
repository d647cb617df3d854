package org.entente.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Act;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.source.curated.CuratedFacts;

/** What any number of states did together, and the bodies they belong to; see {@link Evidence}. */
final class ActQueries {
  private final Sql sql;

  ActQueries(Sql sql) {
    this.sql = sql;
  }

  static void write(TableFiller tables, Iterable<Act> acts, String source) {
    tables.append(
        "act",
        acts,
        (out, act) -> {
          out.append(act.id());
          out.append(act.kind());
          out.append(act.name());
          out.append(act.area().name());
          out.append((byte) act.obligation().rung());
          out.append(act.period().from());
          out.append(act.period().to());
          out.append(ListCell.of(act.participants()));
          out.append(source);
          out.append(act.source());
        });
  }

  static void write(TableFiller tables, Iterable<CuratedFacts.Member> members) {
    tables.append(
        "member",
        members,
        (out, member) -> {
          out.append(member.organisation());
          out.append(member.name());
          out.append(member.kind());
          out.append((byte) member.obligation().rung());
          out.append(member.state());
          out.append(member.spell().from());
          out.append(member.spell().to());
          out.append(member.citation());
        });
  }

  List<Act> acts(Period period, Set<String> anyOf) {
    return sql
        .list(
            """
            SELECT id, kind, name, area, rung, from_date, to_date, participants, citation FROM act
            WHERE from_date <= ? AND to_date >= ? ORDER BY from_date, id""",
            ActQueries::act,
            Sql.date(period.to()),
            Sql.date(period.from()))
        .stream()
        .filter(act -> act.participants().stream().anyMatch(anyOf::contains))
        .toList();
  }

  Map<Period, List<JointBody>> jointBodies(List<String> states, List<Period> periods) {
    Map<Period, List<JointBody>> bodies = new HashMap<>();
    sql.list(
        """
        WITH asked(p, f, t) AS (VALUES %s),
        spell AS (SELECT p, organisation, name, kind, rung, state, min(from_date) AS f,
            max(to_date) AS t FROM member, asked WHERE from_date <= asked.t AND to_date >= asked.f
            GROUP BY ALL),
        joint AS (SELECT p, organisation, any_value(name) AS name, any_value(kind) AS kind,
            any_value(rung) AS rung, max(f) AS f, min(t) AS t
          FROM spell WHERE contains(?, state) GROUP BY p, organisation HAVING count(*) = ?)
        SELECT p, j.organisation, j.name, j.kind, j.rung,
          (SELECT count(DISTINCT state) FROM spell s
           WHERE s.p = j.p AND s.organisation = j.organisation AND s.f <= j.t AND s.t >= j.f)
            AS size,
          greatest(year(j.f), year(a.f)) AS first, least(year(j.t), year(a.t)) AS last
        FROM joint j JOIN asked a USING (p) WHERE j.f <= j.t
        ORDER BY p, size, last - first DESC, j.organisation"""
            .formatted("(?, ?, ?)" + ", (?, ?, ?)".repeat(periods.size() - 1)),
        row ->
            bodies
                .computeIfAbsent(periods.get(row.whole(1)), period -> new ArrayList<>())
                .add(body(row)),
        whoAndWhen(states, periods));
    return bodies;
  }

  private static Object[] whoAndWhen(List<String> states, List<Period> periods) {
    List<Object> parameters = new ArrayList<>();
    for (int p = 0; p < periods.size(); p++) {
      parameters.add(p);
      parameters.add(Sql.date(periods.get(p).from()));
      parameters.add(Sql.date(periods.get(p).to()));
    }
    parameters.add(ListCell.sorted(states));
    parameters.add(states.size());
    return parameters.toArray();
  }

  private static JointBody body(Sql.Row row) {
    return new JointBody(
        row.text(2),
        row.text(3),
        row.text(4),
        row.whole(5),
        row.whole(6),
        row.whole(7),
        row.whole(8));
  }

  Map<String, String> instrumentNames() {
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
        ListCell.read(row.text(8)),
        row.text(9));
  }
}
