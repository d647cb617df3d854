package org.entente.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.Mirror;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;

/** Everything a reader emitted, for tests. */
public final class Collected implements Rows {
  public final List<Row> rows = new ArrayList<>();
  public final List<DataIssue> issues = new ArrayList<>();
  public long records;

  /** Reads a dataset's edition from the mirror; skips the test when there is no mirror. */
  public static Collected fromMirror(Reader reader, String dataset, String edition) {
    Dataset.Edition found = Datasets.load(dataset).findEdition(edition).orElseThrow();
    return read(reader, dataset, Mirror.file(found.file()), found.encoding());
  }

  /** Reads any file as an edition of the dataset. */
  public static Collected read(Reader reader, String dataset, Path file, String encoding) {
    Collected out = new Collected();
    Harmoniser harmoniser = new Harmoniser(Datasets.load(dataset), Actors.standard(), out);
    try {
      reader.read(new RawFile(file, Charset.forName(encoding)), harmoniser, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  /** The rows of one kind. */
  public <T extends Row> List<T> rows(Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public List<DataIssue> errors() {
    return issues.stream().filter(i -> i.severity() == DataIssue.Severity.ERROR).toList();
  }

  public List<DataIssue> issues(String kind) {
    return issues.stream().filter(issue -> issue.kind().equals(kind)).toList();
  }

  @Override
  public void record() {
    records++;
  }

  @Override
  public void row(Row row) {
    rows.add(row);
  }

  @Override
  public void issue(DataIssue issue) {
    issues.add(issue);
  }
}
