package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.ThesisWeight;
import org.entente.domain.Estimate;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * Weights of evidence as CSV, columns {@code
 * thesis,title,rank,members,from,to,test,value,low,high,n,unit,reason,sources}: one row a thesis
 * and test, and one with the test "sum".
 */
public final class ThesesCsv {
  private ThesesCsv() {}

  /** Written beside its place and moved there when whole. */
  public static void write(ThesesFinding finding, Path file) throws IOException {
    WholeFile.write(file, out -> write(finding, out));
  }

  /** Rows without the header. */
  public static int rows(ThesesFinding finding) {
    return finding.theses().size() * (finding.tests().size() + 1);
  }

  private static void write(ThesesFinding finding, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(
        "thesis", "title", "rank", "members", "from", "to", "test", "value", "low", "high", "n",
        "unit", "reason", "sources");
    for (ThesisWeight each : finding.theses()) {
      for (int s = 0; s < finding.tests().size(); s++) {
        csv.writeRecord(cells(finding, each, finding.tests().get(s).test(), each.weights().get(s)));
      }
      csv.writeRecord(cells(finding, each, "sum", each.sum()));
    }
    csv.flush();
  }

  private static List<String> cells(
      ThesesFinding finding, ThesisWeight each, String test, Estimate weight) {
    return List.of(
        CsvText.guarded(each.thesis().id()),
        CsvText.guarded(each.thesis().title()),
        Integer.toString(each.rank()),
        CsvText.guarded(String.join(";", finding.members())),
        Integer.toString(finding.period().fromYear()),
        Integer.toString(finding.period().toYear()),
        CsvText.guarded(test),
        number(weight.value()),
        number(weight.low()),
        number(weight.high()),
        Long.toString(weight.n()),
        weight.unit(),
        CsvText.guarded(weight.reason()),
        CsvText.guarded(String.join(";", weight.sources())));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
