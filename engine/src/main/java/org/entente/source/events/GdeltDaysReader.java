package org.entente.source.events;

import java.io.IOException;
import java.time.LocalDate;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.EventCoverage;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * The days on which there is a file of daily dyads at all, with how many pairs of the kept
 * countries are in it. A pair that is absent on such a day had a net of zero; a day that is not in
 * this list is missing for everybody.
 */
public final class GdeltDaysReader implements Reader {
  static final Table TABLE = Table.of(Days.COLUMN, "nonzero_pairs_all", "nonzero_pairs_kept");

  @Override
  public String format() {
    return "gdelt-days";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    new Reading(findings, out).read(file);
    findings.report(out);
  }

  /** One file, whose days must rise. */
  private static final class Reading {
    private final Findings findings;
    private final Rows out;
    private @Nullable LocalDate last;

    Reading(Findings findings, Rows out) {
      this.findings = findings;
      this.out = out;
    }

    void read(RawFile file) throws IOException {
      TABLE.each(file, out, this::day);
    }

    private void day(Cells cells) throws MalformedFile {
      LocalDate day = Days.of(cells);
      int kept = cells.integer("nonzero_pairs_kept");
      if (kept < 0 || kept > cells.integer("nonzero_pairs_all")) {
        throw cells.bad("nonzero_pairs_kept", "0 to nonzero_pairs_all", null);
      }
      if (last != null && !day.isAfter(last)) {
        findings.error("duplicate-key", cells.line(), "a day comes twice or too late: left out");
        return;
      }
      missing(day, cells.line());
      last = day;
      out.row(new EventCoverage(cells.line(), day, kept));
    }

    private void missing(LocalDate day, long line) {
      if (last != null && day.isAfter(last.plusDays(1))) {
        findings.warning("missing-days", line, "one or several days are missing: no zeros");
      }
    }
  }
}
