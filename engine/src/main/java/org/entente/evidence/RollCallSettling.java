package org.entente.evidence;

import java.util.List;

/** Titles and clusters for roll calls that came without, and which dataset speaks for a year. */
final class RollCallSettling {
  private RollCallSettling() {}

  static void run(Sql sql, List<String> precedence, StoreBuilder.Texts texts) {
    sql.execute(
        """
        UPDATE roll_call SET cluster = d.cluster, title = d.title, resolution = d.resolution,
          issues = CASE WHEN d.issues = '' THEN roll_call.issues ELSE d.issues END
        FROM (SELECT DISTINCT ON (key, date) key, date, cluster, title, resolution, issues
              FROM roll_call WHERE dataset IN (%s) ORDER BY key, date, dataset DESC, line) d
        WHERE roll_call.key = d.key AND roll_call.date = d.date AND roll_call.title = ''
          AND roll_call.dataset = '%s'"""
            .formatted(quoted(texts.texts()), texts.votes()));
    StringBuilder order = new StringBuilder("CASE dataset ");
    for (int i = 0; i < precedence.size(); i++) {
      order.append("WHEN '").append(precedence.get(i).replace("'", "''")).append("' THEN ");
      order.append(i).append(' ');
    }
    order.append("ELSE 99 END");
    sql.execute(
        """
        INSERT INTO body_year
        SELECT body, y, count(*), dataset FROM (
          SELECT body, year(date) AS y, dataset, %s AS rank,
            min(rank) OVER (PARTITION BY body, year(date)) AS best
          FROM roll_call WHERE id IN (SELECT DISTINCT roll_call FROM cast_vote))
        WHERE rank = best GROUP BY ALL ORDER BY ALL"""
            .formatted(order));
    sql.execute("CREATE INDEX vote_of ON cast_vote (roll_call)");
  }

  private static String quoted(List<String> ids) {
    return "'" + String.join("', '", ids) + "'";
  }
}
