package org.entente.source.ties;

import java.io.IOException;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Rows;

/**
 * Correlates of War formal alliances 4.1, one record for each member and spell. {@code
 * right_censor} 1 goes with an empty end: in force at the end of 2012.
 */
public final class CowAllianceMemberReader implements Reader {

  @Override
  public String format() {
    return "cow-alliance-member";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    CowAllianceSpells.of(format(), "mem")
        .each(
            file,
            harmoniser,
            out,
            (cells, spell, findings) -> emit(cells, spell, harmoniser, findings, out));
  }

  private static void emit(
      Cells cells, Spell spell, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    Set<Clause> clauses = Promises.of(cells, Promises.COW);
    if (clauses.isEmpty()) {
      findings.warning("promises-nothing", cells.line(), "a member that itself promises nothing");
    }
    String id = cells.text("version4id");
    String name = "COW alliance " + id + " (" + cells.text("ss_type") + ")";
    harmoniser
        .byCow(cells.integer("ccode"), spell.numberYear(), cells.line())
        .map(
            state ->
                new AgreementParty(
                    cells.line(), id, name, state, clauses, spell.from(), spell.to()))
        .ifPresent(out::row);
  }
}
