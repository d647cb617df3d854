package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * What General Assembly roll calls were about: symbol, description and, in the metadata, issues.
 * Emits roll calls without votes whose id and date are those of {@link UngaWideReader}, so that the
 * two join.
 *
 * <p>Not read: year (of the session), session, the published totals, importantvote, amend, para,
 * ident and resid.
 */
public final class UngaTextReader implements Reader {
  private static final Table METADATA =
      Table.of(
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
  private static final Table DESCRIPTIONS =
      Table.of(
          "rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr");

  private final String format;
  private final Table table;

  private UngaTextReader(String format, Table table) {
    this.format = format;
    this.table = table;
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
    table.each(file, out, cells -> accept(cells, ids, findings, out));
    findings.report(out);
  }

  private static void accept(Cells cells, RollCallIds ids, Findings findings, Rows out) {
    Optional<LocalDate> date = Days.iso(cells, cells.text("date"), findings);
    date.flatMap(day -> Rcids.next(ids, cells.text("rcid"), day, cells, findings))
        .ifPresent(id -> out.row(rollCall(cells, id, date.get(), findings)));
  }

  private static Row.RollCall rollCall(Cells cells, String id, LocalDate date, Findings findings) {
    String symbol = cells.text("unres");
    String text = Symbols.assemblyText(symbol);
    if (symbol.isEmpty()) {
      findings.warning(
          "no-symbol", cells.line(), "roll calls without a symbol; their cluster is the date", id);
    }
    return new Row.RollCall(
        cells.line(),
        "ga",
        id,
        date,
        symbol,
        title(cells, findings),
        Symbols.cluster(text, date),
        IssueFlags.read(cells, "1", "0", findings),
        Map.of());
  }

  private static String title(Cells cells, Findings findings) {
    String raw = VoetenText.description(cells);
    if (raw.indexOf('\u00a0') >= 0) {
      findings.warning(
          "non-breaking-space",
          cells.line(),
          "descriptions hold non-breaking spaces, read as spaces",
          Symbols.tidy(raw));
    }
    return Symbols.tidy(raw);
  }
}
