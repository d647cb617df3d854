package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * The IMF's goods exports of one year, exporter by importer, millions of current US$ f.o.b. with
 * one decimal. The file does not name its year; this format is that of 2025.
 */
public final class ImfExportsReader implements Reader {
  private static final int YEAR = 2025;
  static final Table TABLE = Table.of("exporter", "importer", "exports_fob_musd");

  @Override
  public String format() {
    return "imf-exports-2025";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<List<String>> seen = new HashSet<>();
    findings.warning(
        "estimate", 0, "the year is recent: figures may be estimates or part of the year");
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(List.of(cells.text("exporter"), cells.text("importer")))) {
            flow(cells, parties, findings, out);
          } else {
            findings.error("duplicate-key", cells.line(), "a pair occurs again: left out");
          }
        });
    findings.report(out);
  }

  private static void flow(Cells cells, Parties parties, Findings findings, Rows out)
      throws MalformedFile {
    Double value = cells.number("exports_fob_musd");
    if (value == null || value < 0) {
      throw cells.bad("exports_fob_musd", "an amount", null);
    }
    if (value == 0) {
      findings.warning("rounded-zero", cells.line(), "exports of 0 are anything below 50,000 US$");
    }
    String note = value == 0 ? "f.o.b., rounded: below 0.05" : "f.o.b.";
    parties
        .namedPair(cells.text("exporter"), cells.text("importer"), cells.line())
        .ifPresent(
            pair ->
                out.row(
                    new FlowRow(
                        cells.line(),
                        "trade",
                        pair.one(),
                        pair.other(),
                        YEAR,
                        value,
                        CowTradeReader.UNIT,
                        "source",
                        note)));
  }
}
