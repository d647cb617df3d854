package org.entente.report.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: what the dictionary says of it and what stands in its cells are one
 * declaration.
 *
 * @param name as in the files
 * @param type what its cells hold
 * @param unit of a number, empty for what has none; "see unit" where a column beside it says it
 * @param meaning in a sentence
 * @param missing what a cell without value means; empty if there is none
 * @param cell of a row: a {@link String}, {@link Long}, {@link Double}, {@link java.time.LocalDate}
 *     or {@link Boolean} by type; null or NaN for none
 */
public record Column<R>(
    String name,
    Type type,
    String unit,
    String meaning,
    String missing,
    Function<R, @Nullable Object> cell) {

  /** What cells hold, in the words of Frictionless table schemas and of SQL. */
  public enum Type {
    TEXT("string", "VARCHAR"),
    WHOLE("integer", "BIGINT"),
    NUMBER("number", "DOUBLE"),
    DAY("date", "DATE"),
    TRUTH("boolean", "BOOLEAN");

    private final String schema;
    private final String sql;

    Type(String schema, String sql) {
      this.schema = schema;
      this.sql = sql;
    }

    String schema() {
      return schema;
    }

    String sql() {
      return sql;
    }
  }

  static <R> Column<R> text(String name, String meaning, Function<R, @Nullable Object> cell) {
    return new Column<>(name, Type.TEXT, "", meaning, "", cell);
  }

  static <R> Column<R> whole(
      String name, String unit, String meaning, Function<R, @Nullable Object> cell) {
    return new Column<>(name, Type.WHOLE, unit, meaning, "", cell);
  }

  static <R> Column<R> number(
      String name,
      String unit,
      String meaning,
      String missing,
      Function<R, @Nullable Object> cell) {
    return new Column<>(name, Type.NUMBER, unit, meaning, missing, cell);
  }

  static <R> Column<R> day(String name, String meaning, Function<R, @Nullable Object> cell) {
    return new Column<>(name, Type.DAY, "", meaning, "", cell);
  }

  static <R> Column<R> truth(String name, String meaning, Function<R, @Nullable Object> cell) {
    return new Column<>(name, Type.TRUTH, "", meaning, "", cell);
  }

  /** The same, where a cell may be empty. */
  Column<R> orEmpty(String means) {
    return new Column<>(name, type, unit, meaning, means, cell);
  }
}
