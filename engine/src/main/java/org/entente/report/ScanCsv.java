package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.assess.Scan;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The highest groups of a scan as CSV, columns {@code
 * rank,members,from,to,measure,value,low,high,n,unit,weakest,sources}; members and sources with
 * semicolons between.
 */
public final class ScanCsv {
  private static final List<String> COLUMNS =
      List.of(
          "rank", "members", "from", "to", "measure", "value", "low", "high", "n", "unit",
          "weakest", "sources");

  private ScanCsv() {}

  public static String text(Scan scan) {
    StringWriter text = new StringWriter();
    try {
      write(scan, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Written beside its place and moved there when whole. */
  public static void write(Scan scan, Path file) throws IOException {
    WholeFile.write(file, out -> write(scan, out));
  }

  private static void write(Scan scan, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    scan.rows().forEach(row -> csv.writeRecord(cells(scan, row)));
    csv.flush();
  }

  private static List<String> cells(Scan scan, Scan.Row row) {
    return List.of(
        Long.toString(row.rank()),
        CsvText.guarded(String.join(";", row.members())),
        Integer.toString(scan.request().period().fromYear()),
        Integer.toString(scan.request().period().toYear()),
        scan.request().measure().id(),
        number(row.value().value()),
        number(row.value().low()),
        number(row.value().high()),
        Long.toString(row.value().n()),
        row.value().unit(),
        CsvText.guarded(row.weakest().toString()),
        CsvText.guarded(String.join(";", row.value().sources())));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
