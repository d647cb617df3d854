package org.entente.assess;

import java.util.List;
import org.entente.domain.Period;

/**
 * What to assess.
 *
 * @param members actor codes, at least two, each once
 * @param period whole calendar years
 * @param pole actor code of the state that antipathy is measured against
 * @param draws draws for intervals and label probabilities
 * @param seed of all draws
 */
public record AssessRequest(
    List<String> members, Period period, String pole, int draws, long seed) {
  /** The pole where none is named: the state that most theses on axes are about. */
  public static final String POLE = "USA";

  /** Draws by default: the standard error of a 2.5 % point is then below half a percent. */
  public static final int DRAWS = 1_000;

  /** Seed by default; any number does, and it is printed with every result. */
  public static final long SEED = 20_240_805L;
}
