package org.entente.source.figures;

import org.entente.domain.Dyad;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/** Undirected spells of whole calendar years. */
final class Spells {
  private Spells() {}

  static DyadSpell ofYear(
      long line, String kind, Dyad dyad, int year, @Nullable Double value, String note) {
    return new DyadSpell(
        line,
        kind,
        dyad.a(),
        dyad.b(),
        false,
        Years.firstDay(year),
        Years.lastDay(year),
        value,
        note);
  }
}
