package org.entente.assess.acts;

import java.util.List;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.measure.acts.Effort;

/**
 * What is asked about a group's acts.
 *
 * @param members actor codes, at least two, each once
 * @param period whole calendar years
 * @param least members that an act must have to count, two to all
 * @param kinds counted, for example "exercise"; empty for all kinds that are acts
 * @param effort of the null
 * @param seed of all draws
 */
public record ActsRequest(
    List<String> members, Period period, int least, Set<String> kinds, Effort effort, long seed) {

  /**
   * @throws IllegalArgumentException for fewer than two members, one twice, or {@code least}
   *     outside
   */
  public ActsRequest {
    members = List.copyOf(members);
    kinds = Set.copyOf(kinds);
    int distinct = Set.copyOf(members).size();
    if (distinct < 2 || distinct != members.size() || least < 2 || least > distinct) {
      throw new IllegalArgumentException("no group: %s, at least %d".formatted(members, least));
    }
  }

  /** Acts of any kind that all members take part in. */
  public static ActsRequest ofAll(List<String> members, Period period, long seed) {
    return new ActsRequest(members, period, members.size(), Set.of(), Effort.STANDARD, seed);
  }
}
