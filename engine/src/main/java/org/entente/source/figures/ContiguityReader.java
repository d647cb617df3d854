package org.entente.source.figures;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.Dyad;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Rows;

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
    Tally tally = new Tally(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, tally);
    Mirroring mirroring = new Mirroring();
    Set<List<String>> seen = new HashSet<>();
    tally.warn("day-without-meaning", 0, "only the months of start and end are known");
    TABLE.each(
        file,
        out,
        cells -> {
          mirror(cells, mirroring);
          if (!seen.add(cells.values())) {
            tally.error("duplicate-key", cells.line(), "a spell occurs again: left out");
          } else if (type(cells) == 0) {
            tally.warn("no-longer-contiguous", cells.line(), "a spell of type 0: left out");
          } else if (cells.integer("ccode1") < cells.integer("ccode2")) {
            spell(cells, parties, out);
          }
        });
    if (!mirroring.isComplete()) {
      tally.error("mirror", 0, "some spell lacks its mirror image");
    }
    tally.raise(out);
  }

  private static void mirror(Cells cells, Mirroring mirroring) {
    List<String> said = cells.values();
    mirroring.add(said, List.of(said.get(1), said.get(0), said.get(2), said.get(3), said.get(4)));
  }

  private static int type(Cells cells) throws MalformedFile {
    int type = cells.integer("conttype");
    if (type < 0 || type > FARTHEST_TYPE) {
      throw cells.bad("conttype", "0 to 5", null);
    }
    return type;
  }

  private static void spell(Cells cells, Parties parties, Rows out) throws MalformedFile {
    YearMonth from = month(cells, "stdate");
    YearMonth to = month(cells, "enddate");
    if (to.isBefore(from)) {
      throw cells.bad("enddate", "not before the start", null);
    }
    if (to.getYear() < Parties.FIRST_YEAR) {
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

  private static YearMonth month(Cells cells, String column) throws MalformedFile {
    try {
      return YearMonth.from(LocalDate.parse(cells.text(column)));
    } catch (DateTimeException e) {
      throw cells.bad(column, "a date", e);
    }
  }
}
