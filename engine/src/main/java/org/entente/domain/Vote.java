package org.entente.domain;

import java.util.Optional;

/**
 * A vote that was cast. Absence, non-participation and non-membership are not votes and have no
 * constant here: absent is not zero.
 *
 * <p>The rank is the position on the ordinal scale Y = 1, A = 2, N = 3 that every similarity
 * measure uses (Häge 2011, Political Analysis 19(3)).
 */
public enum Vote {
  YES(1),
  ABSTAIN(2),
  NO(3);

  private final int rank;

  Vote(int rank) {
    this.rank = rank;
  }

  /** Position on the ordinal scale: 1, 2 or 3. */
  public int rank() {
    return rank;
  }

  /** The vote with this rank; empty for any other number (8 absent, 9 not a member, ...). */
  public static Optional<Vote> ofRank(int rank) {
    return rank >= 1 && rank <= 3 ? Optional.of(values()[rank - 1]) : Optional.empty();
  }
}
