package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Transfer;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a ledger as CSV, by date; empty cells where a range is open, ids of contradicting
 * reports with semicolons between.
 */
public final class LedgerCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "target",
          "what",
          "category",
          "from",
          "to",
          "low",
          "high",
          "unit",
          "reported",
          "reported_by",
          "contradicted_by",
          "note",
          "citation",
          "url");

  private LedgerCsv() {}

  /** Written beside its place and moved there when whole. */
  public static void write(Ledger ledger, Path file) throws IOException {
    WholeFile.write(file, out -> write(ledger, out));
  }

  static void write(Ledger ledger, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    ledger.entries().forEach(entry -> csv.writeRecord(cells(entry)));
    csv.flush();
  }

  private static List<String> cells(Ledger.Entry entry) {
    Transfer transfer = entry.transfer();
    return List.of(
        CsvText.guarded(transfer.id()),
        transfer.source(),
        transfer.target(),
        CsvText.guarded(transfer.what()),
        transfer.category().label(),
        transfer.period().from().toString(),
        transfer.period().to().toString(),
        number(transfer.low()),
        number(transfer.high()),
        CsvText.guarded(transfer.unit()),
        transfer.reported().toString(),
        CsvText.guarded(transfer.reporter()),
        CsvText.guarded(String.join(";", entry.contradictedBy())),
        CsvText.guarded(transfer.note()),
        CsvText.guarded(transfer.citation()),
        CsvText.guarded(transfer.url()));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
