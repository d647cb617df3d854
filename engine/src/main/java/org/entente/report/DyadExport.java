package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;
import org.entente.evidence.ParquetFile;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * Dyad-year tables as CSV, Parquet and JSON. Columns {@code
 * a,b,from,to,measure,value,low,high,n,unit,sources}; tables with a directed measure have {@code
 * source,target} behind them, empty for undirected rows. Missing values are empty, never 0.
 */
public final class DyadExport {
  private static final List<String> COLUMNS =
      List.of("a", "b", "from", "to", "measure", "value", "low", "high", "n", "unit", "sources");

  private DyadExport() {}

  public static String csv(List<ProfileRow> rows) {
    StringWriter text = new StringWriter();
    try {
      write(rows, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Written beside its place and moved there when whole. */
  public static void csv(List<ProfileRow> rows, Path file) throws IOException {
    WholeFile.write(file, out -> write(rows, out));
  }

  private static void write(List<ProfileRow> rows, Writer out) throws IOException {
    boolean directed = rows.stream().anyMatch(ProfileRow::directed);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    List<String> head = new java.util.ArrayList<>(COLUMNS);
    if (directed) {
      head.addAll(List.of("source", "target"));
    }
    csv.writeRecord(head);
    for (ProfileRow row : rows) {
      csv.writeRecord(cells(row, directed));
    }
    csv.flush();
  }

  private static List<String> cells(ProfileRow row, boolean directed) {
    Dyad dyad = Dyad.of(row.a(), row.b());
    List<String> cells =
        new java.util.ArrayList<>(
            List.of(
                CsvText.guarded(dyad.a()),
                CsvText.guarded(dyad.b()),
                Integer.toString(row.from()),
                Integer.toString(row.to()),
                CsvText.guarded(row.measure()),
                number(row.estimate().value()),
                number(row.estimate().low()),
                number(row.estimate().high()),
                Long.toString(row.estimate().n()),
                CsvText.guarded(row.estimate().unit()),
                CsvText.guarded(String.join(";", row.estimate().sources()))));
    if (directed) {
      cells.add(row.directed() ? CsvText.guarded(row.a()) : "");
      cells.add(row.directed() ? CsvText.guarded(row.b()) : "");
    }
    return cells;
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.6g", value);
  }

  /** Written beside its place and moved there when whole; equal rows give equal bytes. */
  public static void parquet(List<ProfileRow> rows, Path file) throws IOException {
    boolean directed = rows.stream().anyMatch(ProfileRow::directed);
    try (ParquetFile out = ParquetFile.begin(file, COLUMN_TYPES + (directed ? DIRECTED : ""))) {
      for (ProfileRow row : rows) {
        Dyad dyad = Dyad.of(row.a(), row.b());
        out.begin().text(dyad.a()).text(dyad.b()).whole(row.from()).whole(row.to());
        out.text(row.measure());
        out.number(row.estimate().value());
        out.number(row.estimate().low()).number(row.estimate().high());
        out.big(row.estimate().n()).text(row.estimate().unit());
        out.text(String.join(";", row.estimate().sources()));
        if (directed) {
          out.textOrNull(row.directed() ? row.a() : null);
          out.textOrNull(row.directed() ? row.b() : null);
        }
        out.end();
      }
      out.finish();
    }
  }

  private static final String COLUMN_TYPES =
      "a VARCHAR, b VARCHAR, \"from\" INTEGER, \"to\" INTEGER, measure VARCHAR, value DOUBLE,"
          + " low DOUBLE, high DOUBLE, n BIGINT, unit VARCHAR, sources VARCHAR";

  private static final String DIRECTED = ", source VARCHAR, target VARCHAR";

  /**
   * @param asOf the latest day the evidence is from
   */
  public static String json(List<ProfileRow> rows, LocalDate asOf, long seed, String version) {
    return Json.object(
        json -> json.made(version, asOf, seed).objects("dyads", rows, AssessmentJson::row));
  }
}
