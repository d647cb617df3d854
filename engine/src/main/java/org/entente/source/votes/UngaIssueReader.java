package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * The issues of General Assembly roll calls, one line for each roll call and issue. Emits one roll
 * call without votes for each number; the file has no dates, so that {@link #UNDATED} stands for
 * them, and only the id joins. The numbers that are used twice mean the earlier roll call here,
 * since the file ends in January 2020.
 */
public final class UngaIssueReader implements Reader {
  /** Stands for the date that the file does not have. */
  public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

  private static final Table TABLE = Table.of("rcid", "short_name", "issue");

  @Override
  public String format() {
    return "unga-issues";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<String, Row.RollCall> calls = new LinkedHashMap<>();
    TABLE.each(file, out, cells -> accept(cells, calls, findings));
    calls.values().forEach(out::row);
    findings.report(out);
  }

  private static void accept(Cells cells, Map<String, Row.RollCall> calls, Findings findings) {
    String rcid = cells.text("rcid");
    String code = cells.text("short_name");
    if (!rcid.matches("\\d+") || !IssueFlags.CODES.contains(code)) {
      findings.error(
          "unknown-issue",
          cells.line(),
          "records without a known issue, left out",
          rcid + " " + code);
      return;
    }
    Set<String> issues = calls.computeIfAbsent(rcid, id -> undated(cells, id)).issues();
    if (!issues.add(code)) {
      findings.warning(
          "repeated-record", cells.line(), "records repeat an issue, read once", rcid + " " + code);
    }
  }

  private static Row.RollCall undated(Cells cells, String id) {
    return new Row.RollCall(cells.line(), "ga", id, UNDATED, "", "", id, new TreeSet<>(), Map.of());
  }
}
