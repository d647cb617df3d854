package org.entente.source.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;

/**
 * Capitals of the members of the state system with their places. Emits no rows: numbers and names
 * are held against the registry of actors. Its spells are not, for they are cut to years and reach
 * beyond membership.
 */
public final class CapitalReader implements Reader {
  static final Table TABLE =
      Table.of("ccode", "statenme", "capital", "stdate", "enddate", "lat", "lng");
  private static final double POLE = 90;
  private static final double ANTIMERIDIAN = 180;

  @Override
  public String format() {
    return "cow-capitals";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    RegistryCheck registry = new RegistryCheck(harmoniser, out);
    Findings findings = new Findings(harmoniser.dataset().id());
    findings.warning("spells-are-wide", 0, "spells reach beyond membership: not held against it");
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (!seen.add(cells.values())) {
            findings.error("duplicate-key", cells.line(), "a spell occurs again: left out");
            return;
          }
          place(cells, "lat", POLE);
          place(cells, "lng", ANTIMERIDIAN);
          Period spell = spell(cells);
          String name = cells.text("statenme");
          if (spell.toYear() >= Years.FIRST) {
            registry
                .holder(cells.integer("ccode"), spell, name, cells.line())
                .ifPresent(actor -> registry.name(actor, name, cells.line()));
          }
        });
    findings.report(out);
  }

  private static void place(Cells cells, String column, double limit) throws MalformedFile {
    Double value = cells.number(column);
    if (value == null || Math.abs(value) > limit) {
      throw cells.bad(column, "degrees", null);
    }
  }

  private static Period spell(Cells cells) throws MalformedFile {
    LocalDate from = cells.date("stdate");
    LocalDate to = cells.date("enddate");
    if (to.isBefore(from)) {
      throw cells.bad("enddate", "not before the start", null);
    }
    return new Period(from, to);
  }
}
