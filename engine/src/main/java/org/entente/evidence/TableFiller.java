package org.entente.evidence;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Puts rows at the end of tables, through one of DuckDB's appenders for each call. */
record TableFiller(Sql sql) {

  /** The cells of a table's one new row, in the order of its columns; null for NULL. */
  interface Cells {
    void write(DuckDBAppender out) throws SQLException;
  }

  /** The same for a row made from a value. */
  interface CellsOf<T> {
    void write(DuckDBAppender out, T value) throws SQLException;
  }

  void append(String table, Cells cells) {
    append(table, List.of(table), (out, ignored) -> cells.write(out));
  }

  <T> void append(String table, Iterable<T> values, CellsOf<T> cells) {
    try (DuckDBAppender out =
        sql.connection()
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (T value : values) {
        out.beginRow();
        cells.write(out, value);
        out.endRow();
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }
}
