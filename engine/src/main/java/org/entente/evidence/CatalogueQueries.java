package org.entente.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.domain.DataIssue;
import org.entente.domain.Source;
import org.entente.source.Dataset;

/** What the evidence was made of: datasets, editions and their issues; see {@link Evidence}. */
final class CatalogueQueries {
  private final Sql sql;

  CatalogueQueries(Sql sql) {
    this.sql = sql;
  }

  static void write(TableFiller tables, Dataset dataset) {
    tables.append(
        "dataset",
        out -> {
          out.append(dataset.id());
          out.append(dataset.source().title());
          out.append(dataset.source().publisher());
          out.append(dataset.source().citation());
          out.append(dataset.source().licence());
          out.append(dataset.source().url());
          out.append(dataset.redistribute());
          out.append(dataset.coverage().from());
          out.append(dataset.coverage().to());
          out.append(ListCell.of(dataset.coverage().gaps()));
          out.append(dataset.coverage().note());
        });
  }

  /**
   * @param records data records in the edition's file
   */
  static void write(TableFiller tables, Dataset dataset, Dataset.Edition edition, long records) {
    tables.append(
        "edition",
        out -> {
          out.append(dataset.id());
          out.append(edition.id());
          out.append(edition.file());
          out.append(edition.sha256());
          out.append(edition.published());
          out.append(edition.rows());
          out.append(records);
        });
  }

  static void write(
      TableFiller tables, Dataset dataset, Dataset.Edition edition, List<DataIssue> issues) {
    for (DataIssue issue : issues) {
      tables.append(
          "issue",
          out -> {
            out.append(dataset.id());
            out.append(edition.id());
            out.append(issue.severity().name());
            out.append(issue.kind());
            out.append(issue.line());
            out.append(issue.message());
          });
    }
  }

  Optional<String> meta(String key) {
    return sql.list("SELECT value FROM meta WHERE key = ?", row -> row.text(1), key).stream()
        .findFirst();
  }

  LocalDate latestDay() {
    return sql.list(
            "SELECT greatest((SELECT max(date) FROM roll_call), (SELECT max(to_date) FROM act))",
            row -> row.date(1))
        .get(0);
  }

  Map<String, Source> sources() {
    Map<String, Source> sources = new TreeMap<>();
    sql.list(
            "SELECT id, title, publisher, citation, licence, url FROM dataset ORDER BY id",
            row ->
                new Source(
                    row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)))
        .forEach(source -> sources.put(source.id(), source));
    return sources;
  }

  Map<String, String> editions() {
    Map<String, String> editions = new TreeMap<>();
    sql.list(
            "SELECT dataset || ' ' || edition, left(sha256, 12) FROM edition",
            row -> Map.entry(row.text(1), row.text(2)))
        .forEach(entry -> editions.put(entry.getKey(), entry.getValue()));
    return editions;
  }

  List<Evidence.Installed> installed() {
    return sql.list(
        """
        SELECT e.dataset, e.rows_read, (SELECT count(*) FROM issue i
          WHERE i.dataset = e.dataset AND i.edition = e.edition)
        FROM edition e ORDER BY e.dataset, e.edition""",
        row -> new Evidence.Installed(row.text(1), row.big(2), row.whole(3)));
  }

  List<DataIssue> issues() {
    return sql.list(
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

  Set<String> sourcesOfFigures() {
    return Set.copyOf(
        sql.list(
            """
            SELECT DISTINCT source FROM tie_coverage UNION SELECT DISTINCT dataset FROM body_year""",
            row -> row.text(1)));
  }
}
