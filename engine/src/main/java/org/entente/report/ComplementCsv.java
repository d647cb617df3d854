package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.assess.complement.Complement;
import org.entente.domain.Estimate;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * Needs and predicted ties as CSV: {@code kind} is "need" (a tie of 0 with no delivery is an empty
 * cell) or "prediction" for the five years after {@code to}, beside which stands the share of all
 * possible new ties that came in the test on the past.
 */
public final class ComplementCsv {
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "class",
          "recipient",
          "supplier",
          "from",
          "to",
          "received",
          "supplied",
          "customers",
          "tie",
          "unit",
          "probability",
          "probability_low",
          "probability_high",
          "percentile",
          "baseline_percentile",
          "base_rate",
          "base_rate_low",
          "base_rate_high",
          "sources");

  private ComplementCsv() {}

  /** Written beside its place and moved there when whole. */
  public static void write(Complement found, Path file) throws IOException {
    WholeFile.write(file, out -> write(found, out));
  }

  private static void write(Complement found, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    for (Complement.Need each : found.needs()) {
      csv.writeRecord(need(each, found));
    }
    for (Complement.Prediction each : found.predictions()) {
      csv.writeRecord(prediction(each, found));
    }
    csv.flush();
  }

  private static List<String> need(Complement.Need each, Complement found) {
    return List.of(
        "need",
        each.kind().name(),
        each.member(),
        each.supplier(),
        Integer.toString(found.period().fromYear()),
        Integer.toString(found.period().toYear()),
        number(each.received()),
        number(each.supplied()),
        Integer.toString(each.customers()),
        each.isTied() ? number(each.tie()) : "",
        each.tie().unit(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        String.join(";", each.tie().sources()));
  }

  private static List<String> prediction(Complement.Prediction each, Complement found) {
    Estimate base = found.record().base();
    return List.of(
        "prediction",
        each.kind().name(),
        each.recipient(),
        each.supplier(),
        "",
        Integer.toString(found.predictedAt()),
        "",
        "",
        "",
        "",
        "",
        number(each.probability()),
        number(each.probability().low()),
        number(each.probability().high()),
        number(each.percentile()),
        number(each.plainPercentile()),
        number(base),
        number(base.low()),
        number(base.high()),
        String.join(";", base.sources()));
  }

  private static String number(Estimate estimate) {
    return number(estimate.point().orElse(Double.NaN));
  }

  private static String number(@Nullable Double value) {
    return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
