package org.entente.source.ties;

import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.MalformedFile;

/** What both Correlates of War alliance files must satisfy. */
final class CowAllianceChecks {
  private CowAllianceChecks() {}

  static void censoring(Cells cells, Spell spell, Findings findings) throws MalformedFile {
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

  static void clauses(Cells cells, Findings findings) {
    if (Promises.anyUnknown(cells, Promises.COW)) {
      findings.warning(
          "clause-not-coded", cells.line(), "an empty clause cell: counted as not promised");
    }
    if (cells.isEmpty("left_censor")) {
      findings.warning("censoring-not-coded", cells.line(), "left_censor is empty: counted as 0");
    }
  }
}
