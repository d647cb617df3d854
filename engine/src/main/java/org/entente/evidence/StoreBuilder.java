package org.entente.evidence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.entente.domain.Act;
import org.entente.domain.Actors;
import org.entente.domain.Cleavage;
import org.entente.domain.DataIssue;
import org.entente.domain.Dyad;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.IdealPoint;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.RollCallItem;
import org.entente.domain.Transfer;
import org.entente.source.Dataset;
import org.entente.source.IntoPlace;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.curated.CuratedFacts;

/**
 * Builds a store beside its place and moves it there when it is whole. Closed before {@link
 * #finish()}, it leaves the previous store untouched and removes what it wrote.
 */
public final class StoreBuilder implements AutoCloseable {
  private final Path target;
  private final Path unfinished;
  private final Sql sql;
  private final TableFiller tables;
  private final RowWriter.IdSequence rollCallIds = new RowWriter.IdSequence();
  private boolean finished;

  private StoreBuilder(Path target, Path unfinished, Sql sql) {
    this.target = target;
    this.unfinished = unfinished;
    this.sql = sql;
    this.tables = new TableFiller(sql);
  }

  /**
   * Starts a build; remains of builds that were killed are removed.
   *
   * @throws StoreFailure if the folder cannot be written
   */
  public static StoreBuilder begin(StoreFiles files) {
    Path target = files.store();
    try {
      Files.createDirectories(files.home());
      removeRemains(target);
      Path unfinished = StoreFiles.beside(target);
      Sql sql = DuckDb.writable(unfinished);
      Schema.CREATE.forEach(sql::execute);
      return new StoreBuilder(target, unfinished, sql);
    } catch (IOException e) {
      throw new StoreFailure(
          "Cannot write to " + files.home() + ": " + DiskTrouble.inWords(e) + ".", e);
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /** Writes to tables in memory, which end with their connection. */
  static StoreBuilder over(Sql memory) {
    StoreBuilder builder = new StoreBuilder(Path.of(""), Path.of(""), memory);
    builder.finished = true;
    return builder;
  }

  private static void removeRemains(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    String prefix = target.getFileName() + ".part-";
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, prefix + "*")) {
      for (Path path : old) {
        String pid = path.getFileName().toString().substring(prefix.length()).split("\\.")[0];
        if (!StoreFiles.isWorking(pid)) {
          StoreFiles.deleteAll(path);
        }
      }
    }
  }

  /**
   * What came of one edition.
   *
   * @param records data records in the file
   * @param issues problems found, errors among them if the edition was refused
   * @param accepted whether its rows are in the store
   */
  public record Loaded(long records, List<DataIssue> issues, boolean accepted) {}

  /**
   * Reads one edition into the raw tables, all of it or nothing: an edition with an error is rolled
   * back and reported.
   */
  public Loaded load(
      Dataset dataset, Dataset.Edition edition, RawFile file, Reader reader, Actors actors) {
    Loaded loaded = new EditionLoad(sql, dataset, edition, rollCallIds).load(file, reader, actors);
    note(dataset, edition, loaded.records(), loaded.issues());
    return loaded;
  }

  /** Notes an edition that was not read at all, and why. */
  public void refuse(Dataset dataset, Dataset.Edition edition, DataIssue reason) {
    note(dataset, edition, 0, List.of(reason));
  }

  private void note(
      Dataset dataset, Dataset.Edition edition, long records, List<DataIssue> issues) {
    CatalogueQueries.write(tables, dataset, edition, records);
    CatalogueQueries.write(tables, dataset, edition, issues);
  }

  /** Writes what a dataset is, so that sources can be cited without its declaration. */
  public void describe(Dataset dataset) {
    CatalogueQueries.write(tables, dataset);
  }

  /**
   * Joins titles and clusters to the roll calls that came without, and settles which dataset speaks
   * for each body and year: the first of {@code precedence} that has votes there.
   *
   * @param texts which dataset lacks titles and which bring them
   */
  public void settleRollCalls(List<String> precedence, Texts texts) {
    RollCallSettling.run(sql, precedence, texts);
  }

  /** Datasets of titles for a dataset of votes under the same ids and dates. */
  public record Texts(String votes, List<String> texts) {}

  /** Reads what has been loaded so far, for the measures that derive from it. */
  public Evidence evidence() {
    return new Evidence(sql, Evidence.Kind.STORE);
  }

  /** Writes the tables of joint votes of one body and year, in the order given. */
  public void jointVotes(String body, int year, Map<Dyad, JointVotes> ofDyads) {
    tables.append(
        "joint_votes",
        ofDyads.entrySet(),
        (out, entry) -> {
          out.append(body);
          out.append((short) year);
          out.append(entry.getKey().a());
          out.append(entry.getKey().b());
          for (int cell : entry.getValue().cells()) {
            out.append((short) cell);
          }
          out.append((float) entry.getValue().designEffect());
          Cleavage cleavage = entry.getValue().cleavage();
          appendKnown(out, cleavage.residualAffinity());
          appendKnown(out, cleavage.residualDesignEffect());
          appendKnown(out, cleavage.residualCovariance());
        });
  }

  private static void appendKnown(DuckDBAppender out, double value) throws SQLException {
    if (Double.isNaN(value)) {
      out.appendNull();
    } else {
      out.append((float) value);
    }
  }

  /** Writes how the groups of a size lie in windows of years, a row per percent. */
  public void field(Iterable<FieldQuantiles> windows) {
    for (FieldQuantiles window : windows) {
      tables.append(
          "field",
          IntStream.range(0, FieldQuantiles.COUNT).boxed().toList(),
          (out, percent) -> {
            out.append((short) window.from());
            out.append((short) window.to());
            out.append((byte) window.size());
            out.append((short) window.states());
            out.append(percent.byteValue());
            out.append((float) window.values()[percent]);
          });
    }
  }

  /** Writes fitted ideal points. */
  public void idealPoints(Iterable<IdealPoint> points) {
    tables.append(
        "ideal_point",
        points,
        (out, point) -> {
          out.append(point.state());
          out.append((short) point.session());
          out.append((float) point.value());
          out.append((float) point.error());
          out.append((short) point.votes());
        });
  }

  /**
   * Writes what the model found about the roll calls of a body in a period, in the order of {@link
   * Evidence#votes(String, Period)}.
   */
  public void items(String body, Period period, List<RollCallItem> items) {
    List<Integer> ids = new VoteQueries(sql).rollCallIds(body, period);
    Iterator<Integer> id = ids.iterator();
    tables.append(
        "item",
        items,
        (out, item) -> {
          out.append(id.next().intValue());
          out.append((short) item.session());
          appendKnown(out, item.discrimination());
          appendKnown(out, item.lower());
          appendKnown(out, item.upper());
        });
  }

  /** Writes derived figures. */
  public void ties(Iterable<TieYear> ties) {
    TieQueries.write(tables, ties);
  }

  public void coverage(TieCoverage coverage) {
    TieQueries.write(tables, coverage);
  }

  /** Writes derived figures of single states; where they can see is a {@link TieCoverage}. */
  public void stateFigures(Iterable<StateFigure> figures) {
    new StateFigures(sql).append(figures);
  }

  public void acts(Iterable<Act> acts, String source) {
    ActQueries.write(tables, acts, source);
  }

  /** Spells of full membership in curated organisations. */
  public void members(Iterable<CuratedFacts.Member> members) {
    ActQueries.write(tables, members);
  }

  /** Writes reports of who gave what to whom. */
  public void transfers(Iterable<Transfer> transfers) {
    ExchangeQueries.write(tables, transfers);
  }

  /** Writes rows that come from no file: the curated facts. */
  public void rows(String dataset, String edition, Iterable<? extends Row> rows) {
    try (RowWriter writer = new RowWriter(sql, dataset, edition, rollCallIds)) {
      for (Row row : rows) {
        writer.write(row);
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  public void meta(String key, String value) {
    tables.append(
        "meta",
        out -> {
          out.append(key);
          out.append(value);
        });
  }

  /**
   * Closes the new store and puts it in the old one's place.
   *
   * @throws StoreFailure if it cannot be written to the end; the old store is then still there
   */
  public void finish() {
    meta("schema", Schema.VERSION);
    sql.execute("CHECKPOINT");
    sql.close();
    try {
      // One that a killed writer left would be replayed into the new store, whose it is not.
      StoreFiles.deleteAll(log(target));
      IntoPlace.move(unfinished, target);
      finished = true;
    } catch (IOException e) {
      throw new StoreFailure("Cannot put the new store in place: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      sql.close();
    } finally {
      delete(unfinished);
      delete(log(unfinished));
      delete(unfinished.resolveSibling(unfinished.getFileName() + ".tmp"));
    }
  }

  /** Where DuckDB writes ahead what is not in a database's file yet. */
  private static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  private static void delete(Path file) {
    try {
      StoreFiles.deleteAll(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
