package org.entente.assess.acts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.entente.domain.Act;
import org.jspecify.annotations.Nullable;

/**
 * An act with enough members of a group.
 *
 * @param members of the group that took part, in the group's order
 * @param previous first day of the one before with enough members; null for the first collected
 */
public record JointAct(Act act, List<String> members, @Nullable LocalDate previous) {

  public JointAct {
    members = List.copyOf(members);
  }

  /** First day. */
  public LocalDate day() {
    return act.period().from();
  }

  /** Participants that are not of the group. */
  public int others() {
    return act.participants().size() - members.size();
  }

  /** Days from the first day of the one before; empty for the first collected. */
  public OptionalLong daysSince() {
    return previous == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(previous, day()));
  }
}
