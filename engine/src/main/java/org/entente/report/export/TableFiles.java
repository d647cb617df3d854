package org.entente.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.entente.evidence.ParquetFile;
import org.entente.evidence.WholeFile;
import org.entente.report.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (UTF-8, commas, one head line; empty cells are missing values) and as Parquet.
 * Both hold the same figures, of nine significant digits; text that a spreadsheet would run as a
 * formula has an apostrophe in front in CSV alone.
 */
public final class TableFiles {
  private static final MathContext DIGITS = new MathContext(9);

  private TableFiles() {}

  /** Written beside its place and moved there when whole; equal rows give equal bytes. */
  public static <R> void csv(Table<R> table, Path file) throws IOException {
    WholeFile.write(file, out -> write(table, out));
  }

  private static <R> void write(Table<R> table, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(table.columns().stream().map(Column::name).toList());
    for (R row : table.rows()) {
      csv.writeRecord(table.columns().stream().map(column -> cell(column, row)).toList());
    }
    csv.flush();
  }

  private static <R> String cell(Column<R> column, R row) {
    Object value = value(column, row);
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      String plain = rounded(number).stripTrailingZeros().toPlainString();
      return plain.length() > 24 ? Double.toString(rounded(number).doubleValue()) : plain;
    }
    if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE"; // The one spelling that R reads as well.
    }
    return value instanceof String text ? CsvText.guarded(text) : value.toString();
  }

  /** The same as Parquet. */
  public static <R> void parquet(Table<R> table, Path file) throws IOException {
    String columns =
        table.columns().stream()
            .map(each -> "\"%s\" %s".formatted(each.name(), each.type().sql()))
            .collect(Collectors.joining(", "));
    try (ParquetFile out = ParquetFile.begin(file, columns)) {
      for (R row : table.rows()) {
        out.begin();
        table.columns().forEach(column -> put(out, value(column, row)));
        out.end();
      }
      out.finish();
    }
  }

  private static void put(ParquetFile out, @Nullable Object value) {
    if (value == null) {
      out.nothing();
    } else if (value instanceof Double number) {
      out.number(rounded(number).doubleValue());
    } else if (value instanceof Long number) {
      out.big(number);
    } else if (value instanceof Boolean truth) {
      out.truth(truth);
    } else if (value instanceof LocalDate day) {
      out.day(day);
    } else {
      out.text((String) value);
    }
  }

  private static <R> @Nullable Object value(Column<R> column, R row) {
    Object value = column.cell().apply(row);
    boolean isNothing =
        value == null
            || (value instanceof Double number && number.isNaN())
            || (value instanceof String text && text.isEmpty());
    if (isNothing && column.missing().isEmpty()) {
      throw new IllegalStateException(
          "an empty cell in " + column.name() + ", of which the dictionary says nothing: " + row);
    }
    return isNothing ? null : value;
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(DIGITS);
  }
}
