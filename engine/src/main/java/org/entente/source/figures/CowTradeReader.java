package org.entente.source.figures;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * Bilateral trade of the Correlates of War project, directed dyad-years. From each record only
 * {@code flow1} is taken, the imports of {@code ccode1} from {@code ccode2}; {@code flow2} is the
 * mirror record's {@code flow1}, and that every record has its mirror image is checked. The
 * smoothed columns are interpolations and are not read.
 */
public final class CowTradeReader implements Reader {
  static final String UNIT = "m current US$";
  static final Table TABLE =
      Table.of("ccode1", "ccode2", "year", "flow1", "flow2", "smoothflow1", "smoothflow2");
  private static final int NUMBERS = 1000;
  private static final int BASE_YEAR = 1816;
  private static final int YEARS = 250;

  @Override
  public String format() {
    return "cow-trade";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Mirroring mirroring = new Mirroring(List.of("year"), List.of("ccode", "flow"));
    BitSet seen = new BitSet();
    TABLE.each(
        file,
        out,
        cells -> {
          mirroring.add(cells);
          if (seen.get(key(cells))) {
            findings.error("duplicate-key", cells.line(), "a dyad-year occurs again: left out");
          } else {
            seen.set(key(cells));
            flow(cells, parties, findings, out);
          }
        });
    mirroring.check(findings, "some dyad-year lacks its mirror image, or the two disagree");
    findings.report(out);
  }

  /** A number for each dyad-year: 1.3 million of them fit a set of bits of some 30 MB. */
  private static int key(Cells cells) throws MalformedFile {
    int one = within(cells, "ccode1", 0, NUMBERS);
    int other = within(cells, "ccode2", 0, NUMBERS);
    int year = within(cells, "year", BASE_YEAR, YEARS);
    return (one * NUMBERS + other) * YEARS + year;
  }

  private static int within(Cells cells, String column, int from, int count) throws MalformedFile {
    int value = cells.integer(column) - from;
    if (value < 0 || value >= count) {
      throw cells.bad(column, "at least " + from + " and below " + (from + count), null);
    }
    return value;
  }

  private static void flow(Cells cells, Parties parties, Findings findings, Rows out)
      throws MalformedFile {
    int year = cells.integer("year");
    Double imports = cells.number("flow1");
    if (year < Years.FIRST) {
      return;
    }
    if (imports == null) {
      findings.warning(
          "not-reported", cells.line(), "imports are not reported: a flow without size, not zero");
    } else if (imports < 0) {
      throw cells.bad("flow1", "not negative", null);
    }
    if (imports != null && imports == 0) {
      findings.warning(
          "rounded-zero", cells.line(), "imports of 0 are anything below half a million");
    }
    int importer = cells.integer("ccode1");
    int exporter = cells.integer("ccode2");
    parties
        .cowPair(exporter, importer, year, cells.line())
        .ifPresent(pair -> out.row(row(cells.line(), pair, year, imports)));
  }

  private static FlowRow row(long line, Parties.Pair pair, int year, @Nullable Double imports) {
    String note = imports != null && imports == 0 ? "rounded: below 0.5" : "";
    return new FlowRow(
        line, "trade", pair.one(), pair.other(), year, imports, UNIT, "target", note);
  }
}
