package org.entente.source.votes;

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
  NUMBERS(
      Map.of(
          "1",
          Optional.of(Vote.YES),
          "2",
          Optional.of(Vote.ABSTAIN),
          "3",
          Optional.of(Vote.NO),
          "8",
          Optional.empty(),
          "9",
          Optional.empty())),
  /** Y, N, A, and X for not voting. */
  LETTERS(
      Map.of(
          "Y",
          Optional.of(Vote.YES),
          "A",
          Optional.of(Vote.ABSTAIN),
          "N",
          Optional.of(Vote.NO),
          "X",
          Optional.empty())),
  /** YES, NO, ABSTAIN, and an empty cell for not voting. */
  CAPITALS(
      Map.of(
          "YES",
          Optional.of(Vote.YES),
          "ABSTAIN",
          Optional.of(Vote.ABSTAIN),
          "NO",
          Optional.of(Vote.NO),
          "",
          Optional.empty())),
  /** Yes, No, Abstain; who did not take part has no row. */
  WORDS(
      Map.of(
          "Yes",
          Optional.of(Vote.YES),
          "Abstain",
          Optional.of(Vote.ABSTAIN),
          "No",
          Optional.of(Vote.NO)));

  private final Map<String, Optional<Vote>> meanings;

  Ballot(Map<String, Optional<Vote>> meanings) {
    this.meanings = meanings;
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
