package org.entente.source.votes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Vote;
import org.jspecify.annotations.Nullable;

/**
 * How each format writes a vote. What is written for absence, non-participation or non-membership
 * is known and is no vote; anything else is unknown, and the caller raises it.
 */
enum Ballot {
  /** 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member. */
  NUMBERS("1", "2", "3", "8", "9"),
  /** Y, N, A, and X for not voting. */
  LETTERS("Y", "A", "N", "X"),
  /** YES, NO, ABSTAIN, and an empty cell for not voting. */
  CAPITALS("YES", "ABSTAIN", "NO", ""),
  /** Yes, No, Abstain; who did not take part has no row. */
  WORDS("Yes", "Abstain", "No");

  private final Map<String, Optional<Vote>> meanings = new HashMap<>();

  Ballot(String yes, String abstain, String no, String... none) {
    meanings.put(yes, Optional.of(Vote.YES));
    meanings.put(abstain, Optional.of(Vote.ABSTAIN));
    meanings.put(no, Optional.of(Vote.NO));
    for (String absent : none) {
      meanings.put(absent, Optional.empty());
    }
  }

  /** The vote, empty for a known way of not voting, null for what is not known at all. */
  @Nullable Optional<Vote> read(String cell) {
    return meanings.get(cell);
  }

  /** "1.0" to "1"; everything else unchanged. */
  static String withoutFraction(String cell) {
    return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
  }
}
