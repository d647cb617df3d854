package org.entente.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.Period;

/** Daily events of pairs, summed as asked; see {@link Evidence}. */
public final class EventQueries {
  private final Sql sql;

  EventQueries(Sql sql) {
    this.sql = sql;
  }

  /**
   * A day on which events were recorded.
   *
   * @param pairs with an event
   * @param volume sum of the sizes of all nets, the day's measure of how much was reported
   * @param source dataset id
   */
  public record SeenDay(LocalDate day, int pairs, double volume, String source) {}

  /**
   * What passed between a state and others on a day.
   *
   * @param net sum over the others
   */
  public record NetDay(String state, LocalDate day, double net) {}

  List<SeenDay> seenDays(Period period) {
    return sql.list(
        """
        SELECT c.day, c.pairs, coalesce(v.volume, 0), c.dataset FROM event_coverage c
        LEFT JOIN (SELECT day, sum(abs(net) ORDER BY a, b) AS volume FROM event_day GROUP BY day) v
          ON v.day = c.day
        WHERE c.day BETWEEN ? AND ? ORDER BY c.day""",
        row -> new SeenDay(row.date(1), row.whole(2), row.number(3), row.text(4)),
        period.from(),
        period.to());
  }

  List<NetDay> netWith(Set<String> others, Period period) {
    List<Object> parameters = new ArrayList<>();
    String list = "(''" + ", ?".repeat(others.size()) + ")";
    StringBuilder query = new StringBuilder("SELECT state, day, sum(net ORDER BY other) FROM (");
    for (String end : List.of("a AS state, b AS other", "b AS state, a AS other")) {
      query.append(parameters.isEmpty() ? "" : " UNION ALL ");
      query
          .append("SELECT ")
          .append(end)
          .append(", day, net FROM event_day WHERE day BETWEEN ? AND ? AND other IN ")
          .append(list);
      parameters.add(period.from());
      parameters.add(period.to());
      parameters.addAll(new TreeSet<>(others));
    }
    query.append(") GROUP BY state, day ORDER BY state, day");
    return sql.list(
        query.toString(),
        row -> new NetDay(row.text(1), row.date(2), row.number(3)),
        parameters.toArray());
  }
}
