package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.entente.assess.acts.JointAct;
import org.entente.domain.Act;
import org.entente.evidence.WholeFile;

/**
 * Acts of a group as CSV, columns {@code
 * id,kind,name,area,from,to,members,others,days_since,participants,citation}; members and
 * participants with semicolons between, days since the one before empty for the first collected.
 */
public final class ActsCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "name",
          "area",
          "from",
          "to",
          "members",
          "others",
          "days_since",
          "participants",
          "citation");

  private ActsCsv() {}

  public static String text(List<JointAct> acts) {
    StringWriter text = new StringWriter();
    try {
      write(acts, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Written beside its place and moved there when whole. */
  public static void write(List<JointAct> acts, Path file) throws IOException {
    WholeFile.write(file, out -> write(acts, out));
  }

  private static void write(List<JointAct> acts, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    acts.forEach(act -> csv.writeRecord(cells(act)));
    csv.flush();
  }

  private static List<String> cells(JointAct each) {
    Act act = each.act();
    return List.of(
        CsvText.guarded(act.id()),
        CsvText.guarded(act.kind()),
        CsvText.guarded(act.name()),
        act.area().name(),
        act.period().from().toString(),
        act.period().to().toString(),
        CsvText.guarded(String.join(";", each.members())),
        Integer.toString(each.others()),
        each.daysSince().isEmpty() ? "" : Long.toString(each.daysSince().getAsLong()),
        CsvText.guarded(String.join(";", act.participants())),
        CsvText.guarded(act.source()));
  }
}
