package org.entente.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.entente.source.Dataset;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;

/** Reads one edition of a dataset into the raw tables, all of it or nothing. */
final class EditionLoad {
  private final Sql sql;
  private final Dataset dataset;
  private final Dataset.Edition edition;
  private final RowWriter.IdSequence rollCallIds;
  private final List<DataIssue> issues = new ArrayList<>();

  EditionLoad(Sql sql, Dataset dataset, Dataset.Edition edition, RowWriter.IdSequence rollCallIds) {
    this.sql = sql;
    this.dataset = dataset;
    this.edition = edition;
    this.rollCallIds = rollCallIds;
  }

  /**
   * Every problem of the file becomes an issue; with an error among them nothing is kept.
   *
   * @throws StoreFailure if the store itself cannot be written
   */
  StoreBuilder.Loaded load(RawFile file, Reader reader, Actors actors) {
    long records = 0;
    sql.execute("BEGIN TRANSACTION");
    boolean accepted = false;
    try {
      records = read(file, reader, actors);
      checkCount(records);
      accepted = issues.stream().noneMatch(i -> i.severity() == DataIssue.Severity.ERROR);
    } catch (MalformedFile e) {
      error("malformed-file", String.valueOf(e.getMessage()));
    } catch (StoreFailure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      error("unreadable-file", e.getClass().getSimpleName() + ": " + e.getMessage());
    } finally {
      sql.execute(accepted ? "COMMIT" : "ROLLBACK");
    }
    return new StoreBuilder.Loaded(records, issues, accepted);
  }

  private long read(RawFile file, Reader reader, Actors actors) throws IOException {
    try (RowWriter writer = new RowWriter(sql, dataset.id(), edition.id(), rollCallIds)) {
      Counting rows = new Counting(writer, issues);
      reader.read(file, new Harmoniser(dataset, actors, rows), rows);
      return rows.records;
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  private void checkCount(long records) {
    if (records < edition.minRows()) {
      error(
          "too-few-rows", "%d records, at least %d expected".formatted(records, edition.minRows()));
    }
    boolean tooMany = edition.maxRows() > 0 && records > edition.maxRows();
    if (tooMany
        || (edition.rows() > 0 && !edition.sha256().isEmpty() && records != edition.rows())) {
      issues.add(
          DataIssue.warning(
              dataset.id(),
              "unexpected-count",
              0,
              "%d records, %d expected".formatted(records, edition.rows())));
    }
  }

  private void error(String kind, String message) {
    issues.add(DataIssue.error(dataset.id(), kind, 0, message));
  }

  /** Counts records and sends rows to their tables. */
  private static final class Counting implements Rows {
    private final RowWriter writer;
    private final List<DataIssue> issues;
    private long records;

    Counting(RowWriter writer, List<DataIssue> issues) {
      this.writer = writer;
      this.issues = issues;
    }

    @Override
    public void record() {
      records++;
    }

    @Override
    public void row(Row row) {
      try {
        writer.write(row);
      } catch (SQLException e) {
        throw Sql.failure(e);
      }
    }

    @Override
    public void issue(DataIssue issue) {
      issues.add(issue);
    }
  }
}
