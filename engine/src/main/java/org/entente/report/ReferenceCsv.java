package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.entente.assess.theses.ReferenceGroup;
import org.entente.evidence.WholeFile;

/**
 * Figures of reference groups as CSV, columns {@code
 * group,members,from,to,labels,test,value,n,sources}; six significant digits.
 */
public final class ReferenceCsv {
  private static final MathContext DIGITS = new MathContext(6);

  private ReferenceCsv() {}

  /** Written beside its place and moved there when whole. */
  public static void write(List<ReferenceGroup> groups, Path file) throws IOException {
    WholeFile.write(file, out -> write(groups, out));
  }

  private static void write(List<ReferenceGroup> groups, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("group", "members", "from", "to", "labels", "test", "value", "n", "sources");
    for (ReferenceGroup group : groups) {
      new TreeMap<>(group.figures())
          .forEach((test, value) -> csv.writeRecord(cells(group, test, value)));
    }
    csv.flush();
  }

  private static List<String> cells(ReferenceGroup group, String test, ReferenceGroup.Value value) {
    return List.of(
        group.id(),
        String.join(" ", group.members()),
        Integer.toString(group.from()),
        Integer.toString(group.to()),
        String.join("|", group.labels()),
        test,
        new BigDecimal(value.value()).round(DIGITS).stripTrailingZeros().toPlainString(),
        Long.toString(value.n()),
        String.join(";", value.sources()));
  }
}
