package org.entente.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.source.IntoPlace;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file row by row, through DuckDB in memory, on one thread: the same rows give
 * the same bytes. The file appears when it is whole.
 */
public final class ParquetFile implements AutoCloseable {
  private final Path target;
  private final Path folder;
  private final Sql sql;
  private final DuckDBAppender rows;

  private ParquetFile(Path target, Path folder, Sql sql, DuckDBAppender rows) {
    this.target = target;
    this.folder = folder;
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * @param target where the file shall be; see {@link WholeFile#place}
   * @param columns names and types, as in SQL
   */
  public static ParquetFile begin(Path target, String columns) throws IOException {
    Path place = WholeFile.place(target);
    Path folder = Files.createTempDirectory(place.getParent(), ".entente-");
    try {
      Sql sql = DuckDb.inMemory(folder);
      sql.execute("CREATE TABLE rows (" + columns + ")");
      DuckDBAppender rows =
          sql.connection()
              .unwrap(DuckDBConnection.class)
              .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows");
      return new ParquetFile(place, folder, sql, rows);
    } catch (SQLException e) {
      Files.deleteIfExists(folder);
      throw Sql.failure(e);
    }
  }

  /** Begins a row; its cells follow in the order of the columns. */
  public ParquetFile begin() {
    return put(rows::beginRow);
  }

  public ParquetFile text(String value) {
    return put(() -> rows.append(value));
  }

  /** Text, or null. */
  public ParquetFile textOrNull(@Nullable String value) {
    return put(() -> rows.append(value));
  }

  public ParquetFile whole(int value) {
    return put(() -> rows.append(value));
  }

  public ParquetFile big(long value) {
    return put(() -> rows.append(value));
  }

  /** A number, or null. */
  public ParquetFile number(@Nullable Double value) {
    return put(() -> rows.append(value));
  }

  public ParquetFile day(LocalDate value) {
    return put(() -> rows.append(value));
  }

  public ParquetFile truth(boolean value) {
    return put(() -> rows.append(value));
  }

  /** Null, in a column of any type. */
  public ParquetFile nothing() {
    return put(rows::appendNull);
  }

  /** Ends a row. */
  public ParquetFile end() {
    return put(rows::endRow);
  }

  private interface Cell {
    void write() throws SQLException;
  }

  private ParquetFile put(Cell cell) {
    try {
      cell.write();
      return this;
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /** Writes the file and puts it in its place. */
  public void finish() throws IOException {
    put(rows::close);
    Path part = folder.resolve("rows.parquet");
    sql.execute(
        "COPY rows TO '%s' (FORMAT parquet, COMPRESSION zstd)"
            .formatted(part.toString().replace("'", "''")));
    IntoPlace.move(part, target);
  }

  @Override
  public void close() throws IOException {
    sql.close();
    Files.deleteIfExists(folder.resolve("rows.parquet"));
    Files.deleteIfExists(folder);
  }
}
