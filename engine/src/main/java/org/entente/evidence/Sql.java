package org.entente.evidence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Parameterised statements on one DuckDB connection; every SQLException becomes one failure. */
final class Sql implements AutoCloseable {
  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Another connection to the same database, for another thread. */
  Sql beside() {
    try {
      return new Sql(((DuckDBConnection) connection).duplicate());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  void execute(String statement) {
    try (Statement s = connection.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a query and maps every row. */
  <T> List<T> list(String query, Function<Row, T> map, @Nullable Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(map.apply(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Every cell of a query's rows as text, NULL as an empty one.
   *
   * @param columns is filled with the columns' names
   */
  List<List<String>> cells(String query, List<String> columns, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      int count = statement.getMetaData().getColumnCount();
      for (int c = 1; c <= count; c++) {
        columns.add(statement.getMetaData().getColumnName(c));
      }
      return list(query, row -> row.all(count), parameters);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static StoreFailure failure(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    return new StoreFailure("The store failed: " + message, e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** One row of a result, columns from 1. */
  static final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
      this.result = result;
    }

    String text(int column) {
      return read(() -> result.getString(column));
    }

    List<String> all(int columns) {
      List<String> cells = new ArrayList<>();
      for (int c = 1; c <= columns; c++) {
        String cell = textOrNull(c);
        cells.add(cell == null ? "" : cell);
      }
      return cells;
    }

    private @Nullable String textOrNull(int column) {
      try {
        return result.getString(column);
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    int whole(int column) {
      return read(() -> result.getInt(column));
    }

    long big(int column) {
      return read(() -> result.getLong(column));
    }

    double number(int column) {
      return read(() -> result.getDouble(column));
    }

    /** Null where the cell is NULL. */
    @Nullable Double numberOrNull(int column) {
      try {
        double value = result.getDouble(column);
        return result.wasNull() ? null : value;
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    /** NaN where the cell is NULL. */
    double numberOrNaN(int column) {
      Double value = numberOrNull(column);
      return value == null ? Double.NaN : value;
    }

    LocalDate date(int column) {
      return read(() -> result.getObject(column, LocalDate.class));
    }

    private static <T> T read(Cell<T> cell) {
      try {
        return cell.get();
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  private interface Cell<T> {
    T get() throws SQLException;
  }

  static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
