package org.entente.source.votes;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.source.votes.VoteTable.Line;

/** Ids from the published roll-call numbers, with what is wrong about them raised. */
final class Rcids {
  private Rcids() {}

  /** The id of a record's roll call; empty if the record repeats one that was read before. */
  static Optional<String> next(
      RollCallIds ids, String rcid, LocalDate date, Line line, Findings findings) {
    if (!rcid.matches("\\d+")) {
      findings.error("bad-id", line.number(), "records without a numeric rcid, left out", rcid);
      return Optional.empty();
    }
    Optional<String> id = ids.next(rcid, date);
    if (id.isEmpty()) {
      findings.error(
          "repeated-record",
          line.number(),
          "records repeat a roll call, left out",
          rcid + " " + date);
    } else if (RollCallIds.isReused(id.get())) {
      findings.warning(
          "reused-key",
          line.number(),
          "roll calls use a number that was used before; their id is number@date",
          id.get());
    }
    return id;
  }
}
