package org.entente.source.ties;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Dyad;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.Clause;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Rows;

/**
 * Correlates of War formal alliances 4.1, one record for each dyad and spell, as undirected {@link
 * DyadSpell}s of kind "alliance". {@code value} is the rung of {@link
 * org.entente.domain.Obligation} (3 defence, 2 neutrality, 1 non-aggression or entente) that the
 * dyad's clauses reach; {@code asymmetric} in the note means that the two promised differently.
 */
public final class CowAllianceDyadReader implements Reader {

  @Override
  public String format() {
    return "cow-alliance-dyad";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    CowAllianceSpells.of(format(), "dyad")
        .each(
            file,
            harmoniser,
            out,
            (cells, spell, findings) -> emit(cells, spell, harmoniser, findings, out));
  }

  private static void emit(
      Cells cells, Spell spell, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    int year = spell.numberYear();
    Optional<String> one = harmoniser.byCow(cells.integer("ccode1"), year, cells.line());
    Optional<String> two = harmoniser.byCow(cells.integer("ccode2"), year, cells.line());
    if (one.isEmpty() || two.isEmpty()) {
      return;
    }
    if (one.equals(two)) {
      findings.warning("one-actor", cells.line(), "both numbers are of one actor: left out");
      return;
    }
    out.row(row(cells, spell, one.get(), two.get()));
  }

  private static DyadSpell row(Cells cells, Spell spell, String one, String two)
      throws IOException {
    Set<Clause> clauses = Promises.of(cells, Promises.COW);
    String note =
        "%s: %s%s"
            .formatted(
                cells.text("version4id"),
                String.join(", ", clauses.stream().map(Clause::name).sorted().toList()),
                cells.flag("asymmetric") ? ", asymmetric" : "");
    Dyad dyad = Dyad.of(one, two);
    return new DyadSpell(
        cells.line(),
        "alliance",
        dyad.a(),
        dyad.b(),
        false,
        spell.from(),
        spell.to(),
        (double) Promises.highest(clauses).rung(),
        note);
  }
}
