package org.entente.assess.ripple;

import java.util.List;
import org.entente.domain.Period;

/**
 * What is asked.
 *
 * @param members codes of two states or more, in the order asked
 * @param period whole calendar years
 * @param pole against whom, and its allies
 * @param lag days within which the verdict takes bursts for one; of {@link #LAGS}
 * @param seed of all draws
 */
public record RippleRequest(List<String> members, Period period, String pole, int lag, long seed) {
  /** Days within which bursts are counted as falling together; all of them are tested. */
  public static final List<Integer> LAGS = List.of(1, 3, 7, 14);

  /**
   * @throws IllegalArgumentException for fewer than two members, a pole among them or another lag
   */
  public RippleRequest {
    members = List.copyOf(members);
    if (members.size() < 2 || members.contains(pole) || !LAGS.contains(lag)) {
      throw new IllegalArgumentException("%s against %s, lag %d".formatted(members, pole, lag));
    }
  }
}
