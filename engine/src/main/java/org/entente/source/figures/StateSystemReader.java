package org.entente.source.figures;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Actor;
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
    Findings findings = new Findings(harmoniser.dataset().id());
    RegistryCheck registry = new RegistryCheck(harmoniser, out);
    Set<List<String>> seen = new HashSet<>();
    Set<String> met = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(cells.values())) {
            met.addAll(state(cells, registry, findings).stream().toList());
          } else {
            findings.error("duplicate-key", cells.line(), "a spell occurs again: left out");
          }
        });
    registry.statesWithoutSpell(met, CLOSED);
    findings.report(out);
  }

  /** The code of the actor that the spell belongs to; empty for spells over before 1945. */
  private static Optional<String> state(Cells cells, RegistryCheck registry, Findings findings)
      throws MalformedFile {
    Period spell = spell(cells);
    if (spell.toYear() < Years.FIRST) {
      return Optional.empty();
    }
    if (spell.to().equals(CLOSED)) {
      findings.warning("closed-in-2016", cells.line(), "still a member when the edition closed");
    }
    String name = cells.text("statenme");
    Optional<Actor> actor = registry.holder(cells.integer("ccode"), spell, name, cells.line());
    actor.ifPresent(found -> registry.spell(found, spell, cells.line()));
    actor.ifPresent(found -> registry.name(found, name, cells.line()));
    return actor.map(Actor::code);
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
