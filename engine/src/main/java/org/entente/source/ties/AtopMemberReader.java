package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * ATOP 5.1, one record for each member and spell: the file from which obligations are computed,
 * because only it says what each member itself promised and from when to when it was one.
 *
 * <p>All phases of an alliance share its number. An exit year of 0 goes with {@code ineffect} 1:
 * still in force when the edition ends (2018).
 */
public final class AtopMemberReader implements Reader {
  private static final Spell.Columns ENTRY = new Spell.Columns("yrent", "moent", "dayent");
  private static final Spell.Columns EXIT = new Spell.Columns("yrexit", "moexit", "dayexit");

  @Override
  public String format() {
    return "atop-member";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> seen = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              Spell spell = Spell.of(cells, ENTRY, EXIT);
              String key =
                  cells.text("atopid") + cells.text("member") + cells.text("phase") + spell;
              if (!seen.add(key)) {
                findings.warning("duplicate-record", cells.line(), "left out, it repeats another");
              } else if (!spell.isPast()) {
                emit(cells, spell, harmoniser, findings, out);
              }
            });
    findings.report(out);
  }

  private static void emit(
      Cells cells, Spell spell, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    check(cells, spell, findings);
    int member = cells.integer("member");
    Optional<String> state = harmoniser.byCow(member, spell.numberYear(), cells.line());
    if (state.isEmpty()) {
      findings.warning("no-actor-in-1945", cells.line(), "a state that ended in 1945: left out");
      return;
    }
    Set<Clause> clauses = Promises.of(cells, Promises.ATOP);
    String number = cells.text("atopid");
    String name = "ATOP " + number + (cells.text("phase").equals("0") ? "" : phase(cells));
    out.row(
        new AgreementParty(
            cells.line(), number, name, state.get(), clauses, spell.from(), spell.to()));
  }

  private static String phase(Cells cells) {
    return ", phase " + cells.text("phase");
  }

  private static void check(Cells cells, Spell spell, Findings findings) throws IOException {
    if (cells.flag("ineffect") != (spell.to() == null)) {
      findings.error(
          "open-end-contradicted",
          cells.line(),
          "ineffect and the exit year contradict each other");
    }
    if (spell.partial()) {
      findings.warning(
          "partial-date",
          cells.line(),
          "day unknown: an entry is taken as the first, an exit as the last of the month");
    }
    if (spell.isEmpty()) {
      findings.error("ends-before-start", cells.line(), "the exit lies before the entry");
    }
    if (Promises.of(cells, Promises.ATOP).isEmpty()) {
      findings.warning(
          "promises-nothing", cells.line(), "a member that itself promises none of the five kinds");
    }
  }
}
