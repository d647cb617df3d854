package org.entente.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Act;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;

/** What any number of states did together, and the bodies they belong to; see {@link Evidence}. */
final class ActQueries {
  private final Sql sql;

  ActQueries(Sql sql) {
    this.sql = sql;
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

  List<Evidence.JointBody> jointBodies(List<String> states, Period period) {
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
            new Evidence.JointBody(
                row.text(1),
                row.text(2),
                row.text(3),
                row.whole(4),
                row.whole(5),
                row.whole(6),
                row.whole(7)),
        Sql.date(period.to()),
        Sql.date(period.from()),
        ListCell.sorted(states),
        states.size(),
        period.fromYear(),
        period.toYear(),
        period.toYear(),
        period.fromYear());
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
