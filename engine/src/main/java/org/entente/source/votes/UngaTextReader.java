package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.votes.VoteTable.Line;

/**
 * What General Assembly roll calls were about: symbol, description and, in the metadata, issues.
 * Emits roll calls without votes whose id and date are those of {@link UngaWideReader}, so that the
 * two join.
 *
 * <p>Not read: year (of the session), session, the published totals, importantvote, amend, para,
 * ident and resid.
 */
public final class UngaTextReader implements Reader {
  private static final Layout METADATA =
      Layout.exactly(
          "rcid",
          "year",
          "session",
          "abstain",
          "yes",
          "no",
          "importantvote",
          "date",
          "unres",
          "amend",
          "para",
          "short",
          "descr",
          "me",
          "nu",
          "di",
          "hr",
          "co",
          "ec",
          "ident",
          "resid");
  private static final Layout DESCRIPTIONS =
      Layout.exactly(
          "rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr");

  private final String format;
  private final Layout layout;

  private UngaTextReader(String format, Layout layout) {
    this.format = format;
    this.layout = layout;
  }

  /** The 21 columns of the session files: with issue flags. */
  public static UngaTextReader metadata() {
    return new UngaTextReader("unga-metadata", METADATA);
  }

  /** The nine columns of the R package unvotes: without issues. */
  public static UngaTextReader descriptions() {
    return new UngaTextReader("unga-descriptions", DESCRIPTIONS);
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    RollCallIds ids = new RollCallIds();
    VoteTable.read(file, layout, line -> accept(line, ids, findings, out));
    findings.report(out);
  }

  private static void accept(Line line, RollCallIds ids, Findings findings, Rows out) {
    out.record();
    Optional<LocalDate> date = Days.iso(line, line.get("date"), findings);
    date.flatMap(day -> Rcids.next(ids, line.get("rcid"), day, line, findings))
        .ifPresent(id -> out.row(rollCall(line, id, date.get(), findings)));
  }

  private static Row.RollCall rollCall(Line line, String id, LocalDate date, Findings findings) {
    String symbol = line.get("unres");
    String text = Symbols.assemblyText(symbol);
    if (symbol.isEmpty()) {
      findings.warning(
          "no-symbol", line.number(), "roll calls without a symbol; their cluster is the date", id);
    }
    return new Row.RollCall(
        line.number(),
        "ga",
        id,
        date,
        symbol,
        title(line, findings),
        text.isEmpty() ? date.toString() : text,
        IssueFlags.read(line, "1", "0", findings),
        Map.of());
  }

  private static String title(Line line, Findings findings) {
    String description = line.get("descr");
    String raw = isMissing(description) ? line.get("short") : description;
    if (raw.indexOf('\u00a0') >= 0) {
      findings.warning(
          "non-breaking-space",
          line.number(),
          "descriptions hold non-breaking spaces, read as spaces",
          Symbols.tidy(raw));
    }
    return isMissing(raw) ? "" : Symbols.tidy(raw);
  }

  private static boolean isMissing(String cell) {
    return cell.isEmpty() || cell.equals("NA");
  }
}
