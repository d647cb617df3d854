package org.entente.source.votes;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.source.Cells;
import org.entente.source.Findings;

/** Ids from the published roll-call numbers, with what is wrong about them raised. */
final class Rcids {
  private Rcids() {}

  /** The id of a record's roll call; empty if the record repeats one that was read before. */
  static Optional<String> next(
      RollCallIds ids, String rcid, LocalDate date, Cells cells, Findings findings) {
    if (!rcid.matches("\\d+")) {
      findings.error("bad-id", cells.line(), "records without a numeric rcid, left out", rcid);
      return Optional.empty();
    }
    Optional<String> id = ids.next(rcid, date);
    if (id.isEmpty()) {
      findings.error(
          "repeated-record",
          cells.line(),
          "records repeat a roll call, left out",
          rcid + " " + date);
    } else if (RollCallIds.isReused(id.get())) {
      findings.warning(
          "reused-key",
          cells.line(),
          "roll calls use a number that was used before; their id is number@date",
          id.get());
    }
    return id;
  }
}
