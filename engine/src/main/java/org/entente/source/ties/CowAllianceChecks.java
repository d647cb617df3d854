package org.entente.source.ties;

import org.entente.source.MalformedFile;

/** What both Correlates of War alliance files must satisfy. */
final class CowAllianceChecks {
  private CowAllianceChecks() {}

  static void censoring(Cells cells, Spell spell, Tally tally) throws MalformedFile {
    if (cells.flag("right_censor") != (spell.to() == null)) {
      tally.error(
          "open-end-contradicted", cells.line(), "right_censor and the end contradict each other");
    }
    if (spell.isEmpty()) {
      tally.warn(
          "ends-before-start",
          cells.line(),
          "ends the day before it starts, so it was never in force: left out");
    } else if (cells.flag("left_censor") && !spell.isPast()) {
      tally.warn(
          "start-not-known", cells.line(), "began before 1816: the start given is the data's own");
    }
  }

  static void clauses(Cells cells, Tally tally) {
    if (Promises.anyUnknown(cells, Promises.COW)) {
      tally.warn("clause-not-coded", cells.line(), "an empty clause cell: counted as not promised");
    }
    if (cells.isEmpty("left_censor")) {
      tally.warn("censoring-not-coded", cells.line(), "left_censor is empty: counted as 0");
    }
  }
}
