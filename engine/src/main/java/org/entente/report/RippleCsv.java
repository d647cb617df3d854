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
import org.entente.assess.ripple.RippleFinding;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Estimate;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/** Figures of every pair and lag as CSV, one row each; missing numbers are empty cells. */
public final class RippleCsv {
  private static final List<String> COLUMNS =
      List.of(
          "a",
          "b",
          "from",
          "to",
          "pole",
          "lag",
          "ratio",
          "low",
          "high",
          "observed",
          "expected",
          "p",
          "q",
          "shifts",
          "p_outsiders",
          "outsiders_compared",
          "detectable",
          "lead",
          "lead_low",
          "lead_high",
          "lead_n",
          "sources");

  private RippleCsv() {}

  public static String text(RippleFinding finding) {
    StringWriter text = new StringWriter();
    try {
      write(finding, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Written beside its place and moved there when whole. */
  public static void write(RippleFinding finding, Path file) throws IOException {
    WholeFile.write(file, out -> write(finding, out));
  }

  private static void write(RippleFinding finding, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    for (Pair pair : finding.pairs()) {
      for (int l = 0; l < pair.figures().size(); l++) {
        csv.writeRecord(cells(finding, pair, pair.figures().get(l), pair.leads().get(l)));
      }
    }
    csv.flush();
  }

  private static List<String> cells(
      RippleFinding finding, Pair pair, Figure figure, Estimate lead) {
    return List.of(
        CsvText.guarded(pair.dyad().a()),
        CsvText.guarded(pair.dyad().b()),
        Integer.toString(finding.request().period().fromYear()),
        Integer.toString(finding.request().period().toYear()),
        CsvText.guarded(finding.request().pole()),
        Integer.toString(figure.lag()),
        number(figure.ratio().value()),
        number(figure.ratio().low()),
        number(figure.ratio().high()),
        Long.toString(figure.hits()),
        number(figure.expected()),
        number(figure.p()),
        number(figure.q()),
        Integer.toString(figure.shifts()),
        number(figure.rank()),
        Integer.toString(figure.compared()),
        number(figure.detectable()),
        number(lead.value()),
        number(lead.low()),
        number(lead.high()),
        Long.toString(lead.n()),
        CsvText.guarded(String.join(";", finding.sources())));
  }

  private static String number(@Nullable Double value) {
    return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
