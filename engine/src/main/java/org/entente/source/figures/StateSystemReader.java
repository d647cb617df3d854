package org.entente.source.figures;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.domain.Period;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;

/**
 * State system membership of the Correlates of War project, one record for each spell. Emits no
 * rows: it is held against the registry of actors.
 */
public final class StateSystemReader implements Reader {
  /** A spell that ends on this day was going on when the edition closed. */
  private static final LocalDate CLOSED = LocalDate.of(2016, 12, 31);

  static final Table TABLE =
      Table.of(
          "stateabb",
          "ccode",
          "statenme",
          "styear",
          "stmonth",
          "stday",
          "endyear",
          "endmonth",
          "endday",
          "version");

  @Override
  public String format() {
    return "cow-states";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Tally tally = new Tally(harmoniser.dataset().id());
    RegistryCheck registry = new RegistryCheck(harmoniser, out);
    TABLE.each(
        file,
        out,
        cells -> {
          Period spell = spell(cells);
          if (spell.toYear() < Parties.FIRST_YEAR) {
            return;
          }
          if (spell.to().equals(CLOSED)) {
            tally.warn("closed-in-2016", cells.line(), "still a member when the edition closed");
          }
          String name = cells.text("statenme");
          registry
              .holder(cells.integer("ccode"), spell, name, cells.line())
              .ifPresent(
                  actor -> {
                    registry.spell(actor, spell, cells.line());
                    registry.name(actor, name, cells.line());
                  });
        });
    tally.raise(out);
  }

  private static Period spell(Cells cells) throws MalformedFile {
    LocalDate from = day(cells, "styear", "stmonth", "stday");
    LocalDate to = day(cells, "endyear", "endmonth", "endday");
    if (to.isBefore(from)) {
      throw cells.bad("endyear", "not before the start", null);
    }
    return new Period(from, to);
  }

  private static LocalDate day(Cells cells, String year, String month, String day)
      throws MalformedFile {
    try {
      return LocalDate.of(cells.integer(year), cells.integer(month), cells.integer(day));
    } catch (DateTimeException e) {
      throw cells.bad(day, "a day of its month", e);
    }
  }
}
