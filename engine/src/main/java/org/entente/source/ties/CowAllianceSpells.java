package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * The spells of a Correlates of War alliance file, and what they must satisfy.
 *
 * @param table what the file must look like
 * @param start columns of the first day
 * @param end columns of the last day
 */
record CowAllianceSpells(Table table, Spell.Columns start, Spell.Columns end) {

  /**
   * The file of a format whose columns of dates begin with whose spells they are.
   *
   * @param whose "dyad" or "mem"
   */
  static CowAllianceSpells of(String format, String whose) {
    return new CowAllianceSpells(
        Table.shipped(CowAllianceSpells.class, format),
        columns(whose + "_st"),
        columns(whose + "_end"));
  }

  private static Spell.Columns columns(String end) {
    return new Spell.Columns(end + "_year", end + "_month", end + "_day");
  }

  /** Takes a record that is no repetition and was in force since 1945. */
  @FunctionalInterface
  interface Line {
    void read(Cells cells, Spell spell, Findings findings) throws IOException;
  }

  /**
   * Hands on each spell that counts; the others are reported or, if over before 1945, left out.
   *
   * @throws MalformedFile if the file is none of this table, or a spell cannot be read
   */
  void each(RawFile file, Harmoniser harmoniser, Rows out, Line line) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<List<String>> seen = new HashSet<>();
    table.each(
        file,
        out,
        cells -> {
          Spell spell = Spell.of(cells, start, end);
          if (!seen.add(cells.values())) {
            findings.warning("duplicate-record", cells.line(), "left out, it repeats another");
            return;
          }
          censoring(cells, spell, findings);
          if (!spell.isPast() && !spell.isEmpty()) {
            clauses(cells, findings);
            line.read(cells, spell, findings);
          }
        });
    findings.report(out);
  }

  private static void censoring(Cells cells, Spell spell, Findings findings) throws MalformedFile {
    if (cells.flag("right_censor") != (spell.to() == null)) {
      findings.error(
          "open-end-contradicted", cells.line(), "right_censor and the end contradict each other");
    }
    if (spell.isEmpty()) {
      findings.warning(
          "ends-before-start",
          cells.line(),
          "ends the day before it starts, so it was never in force: left out");
    } else if (cells.flag("left_censor") && !spell.isPast()) {
      findings.warning(
          "start-not-known", cells.line(), "began before 1816: the start given is the data's own");
    }
  }

  private static void clauses(Cells cells, Findings findings) {
    if (Promises.anyUnknown(cells, Promises.COW)) {
      findings.warning(
          "clause-not-coded", cells.line(), "an empty clause cell: counted as not promised");
    }
    if (cells.isEmpty("left_censor")) {
      findings.warning("censoring-not-coded", cells.line(), "left_censor is empty: counted as 0");
    }
  }
}
