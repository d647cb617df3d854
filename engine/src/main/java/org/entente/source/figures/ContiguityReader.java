package org.entente.source.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.Dyad;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;

/**
 * Direct contiguity of the Correlates of War project. Type 1 is a land border, 2 to 5 water of up
 * to 12, 24, 150 and 400 miles; type 0 was added to the file for times in which a pair was not
 * contiguous, and is left out. Months are known, days are not: a spell runs from the first day of
 * its first month to the last day of its last, and is open when that is the edition's last month.
 */
public final class ContiguityReader implements Reader {
  static final Table TABLE = Table.of("ccode1", "ccode2", "conttype", "stdate", "enddate");

  /** The last month that edition 3.2 covers. */
  private static final YearMonth LAST = YearMonth.of(2016, 12);

  private static final int FARTHEST_TYPE = 5;

  @Override
  public String format() {
    return "cow-contiguity";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Mirroring mirroring = new Mirroring(List.of("conttype", "stdate", "enddate"), List.of("ccode"));
    Set<List<String>> seen = new HashSet<>();
    findings.warning("day-without-meaning", 0, "only the months of start and end are known");
    TABLE.each(
        file,
        out,
        cells -> {
          mirroring.add(cells);
          if (!seen.add(cells.values())) {
            findings.error("duplicate-key", cells.line(), "a spell occurs again: left out");
          } else if (type(cells) == 0) {
            findings.warning("no-longer-contiguous", cells.line(), "a spell of type 0: left out");
          } else if (cells.integer("ccode1") < cells.integer("ccode2")) {
            spell(cells, parties, out);
          }
        });
    mirroring.check(findings, "some spell lacks its mirror image");
    findings.report(out);
  }

  private static int type(Cells cells) throws MalformedFile {
    int type = cells.integer("conttype");
    if (type < 0 || type > FARTHEST_TYPE) {
      throw cells.bad("conttype", "0 to 5", null);
    }
    return type;
  }

  private static void spell(Cells cells, Parties parties, Rows out) throws MalformedFile {
    YearMonth from = YearMonth.from(cells.date("stdate"));
    YearMonth to = YearMonth.from(cells.date("enddate"));
    if (to.isBefore(from)) {
      throw cells.bad("enddate", "not before the start", null);
    }
    if (to.getYear() < Years.FIRST) {
      return;
    }
    // The last year tells who carried the number: 255 was another Germany before 1945.
    int one = cells.integer("ccode1");
    int other = cells.integer("ccode2");
    double type = type(cells);
    parties
        .cowPair(one, other, to.getYear(), cells.line())
        .ifPresent(pair -> out.row(row(cells.line(), pair.dyad(), from, to, type)));
  }

  private static DyadSpell row(long line, Dyad dyad, YearMonth from, YearMonth to, double type) {
    LocalDate end = to.equals(LAST) ? null : to.atEndOfMonth();
    return new DyadSpell(
        line, "contiguity", dyad.a(), dyad.b(), false, from.atDay(1), end, type, "");
  }
}
