package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
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
 * Goods trade of Russia by partner, as Russia reported it to the IMF: one column for each year,
 * millions of current US$, imports c.i.f. and exports f.o.b.
 */
public final class ImfRussiaReader implements Reader {
  /** From here on Russia published little and the IMF filled in. */
  static final int FIRST_ESTIMATED = 2022;

  private static final int FIRST = 2016;
  private static final int LAST = 2024;
  static final Table TABLE =
      Table.of(
          "DATASET",
          "SERIES_CODE",
          "OBS_MEASURE",
          "COUNTRY.ID",
          "COUNTRY",
          "INDICATOR.ID",
          "INDICATOR",
          "COUNTERPART_COUNTRY.ID",
          "COUNTERPART_COUNTRY",
          "FREQUENCY.ID",
          "FREQUENCY",
          "SCALE.ID",
          "SCALE",
          "TRADE_FLOW.ID",
          "TRADE_FLOW",
          "2016",
          "2017",
          "2018",
          "2019",
          "2020",
          "2021",
          "2022",
          "2023",
          "2024");

  @Override
  public String format() {
    return "imf-imts-wide";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<String> series = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          checkSeries(cells);
          if (series.add(cells.text("SERIES_CODE"))) {
            partner(cells, parties, findings, out);
          } else {
            findings.error("duplicate-key", cells.line(), "a series occurs again: left out");
          }
        });
    findings.report(out);
  }

  private static void checkSeries(Cells cells) throws MalformedFile {
    expect(cells, "COUNTRY.ID", "RUS");
    expect(cells, "FREQUENCY.ID", "A");
    expect(cells, "SCALE.ID", "6");
  }

  private static void expect(Cells cells, String column, String value) throws MalformedFile {
    if (!cells.text(column).equals(value)) {
      throw cells.bad(column, value, null);
    }
  }

  private static void partner(Cells cells, Parties parties, Findings findings, Rows out)
      throws IOException {
    boolean imports = isImport(cells);
    String partner = parties.named(cells.text("COUNTERPART_COUNTRY.ID"), cells.line()).orElse(null);
    if (partner == null) {
      return;
    }
    for (int year = FIRST; year <= LAST; year++) {
      Double value = cells.number(Integer.toString(year));
      if (value == null) {
        findings.warning(
            "not-reported", cells.line(), "a year's cell is empty: no flow, and not zero");
      } else {
        out.row(row(cells.line(), partner, imports, year, value));
        warnOfEstimates(year, cells.line(), findings);
      }
    }
  }

  private static boolean isImport(Cells cells) throws MalformedFile {
    return switch (cells.text("INDICATOR.ID")) {
      case "MG_CIF_USD" -> true;
      case "XG_FOB_USD" -> false;
      default -> throw cells.bad("INDICATOR.ID", "MG_CIF_USD or XG_FOB_USD", null);
    };
  }

  private static void warnOfEstimates(int year, long line, Findings findings) {
    if (year >= FIRST_ESTIMATED) {
      findings.warning(
          "estimate", line, "figures of 2022 to 2024 are partly IMF estimates and unmarked");
    }
  }

  private static FlowRow row(long line, String partner, boolean imports, int year, double value) {
    String note =
        (imports ? "c.i.f." : "f.o.b.") + (year >= FIRST_ESTIMATED ? ", may be estimated" : "");
    return imports
        ? new FlowRow(
            line, "trade", partner, "RUS", year, value, CowTradeReader.UNIT, "target", note)
        : new FlowRow(
            line, "trade", "RUS", partner, year, value, CowTradeReader.UNIT, "source", note);
  }
}
