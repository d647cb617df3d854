package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.votes.VoteTable.Line;

/**
 * The issues of General Assembly roll calls, one line for each roll call and issue. Emits one roll
 * call without votes for each number; the file has no dates, so that {@link #UNDATED} stands for
 * them, and only the id joins. The numbers that are used twice mean the earlier roll call here,
 * since the file ends in January 2020.
 */
public final class UngaIssueReader implements Reader {
  /** Stands for the date that the file does not have. */
  public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

  private static final Layout LAYOUT = Layout.exactly("rcid", "short_name", "issue");

  @Override
  public String format() {
    return "unga-issues";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<String, Row.RollCall> calls = new LinkedHashMap<>();
    VoteTable.read(
        file,
        LAYOUT,
        line -> {
          out.record();
          accept(line, calls, findings);
        });
    calls.values().forEach(out::row);
    findings.report(out);
  }

  private static void accept(Line line, Map<String, Row.RollCall> calls, Findings findings) {
    String rcid = line.get("rcid");
    String code = line.get("short_name");
    if (!rcid.matches("\\d+") || !IssueFlags.CODES.contains(code)) {
      findings.error(
          "unknown-issue",
          line.number(),
          "records without a known issue, left out",
          rcid + " " + code);
      return;
    }
    Set<String> issues = calls.computeIfAbsent(rcid, id -> undated(line, id)).issues();
    if (!issues.add(code)) {
      findings.warning(
          "repeated-record",
          line.number(),
          "records repeat an issue, read once",
          rcid + " " + code);
    }
  }

  private static Row.RollCall undated(Line line, String id) {
    return new Row.RollCall(
        line.number(), "ga", id, UNDATED, "", "", id, new TreeSet<>(), Map.of());
  }
}
