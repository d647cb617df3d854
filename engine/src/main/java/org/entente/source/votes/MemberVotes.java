package org.entente.source.votes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.jspecify.annotations.Nullable;

/**
 * One roll call gathered from a long file, which gives one record to each member. The first record
 * describes the roll call.
 */
final class MemberVotes {
  private final long line;
  private final Map<String, Optional<Vote>> cast = new LinkedHashMap<>();
  private final Set<String> unclear = new HashSet<>();

  MemberVotes(long line) {
    this.line = line;
  }

  /** Record number of the first record. */
  long line() {
    return line;
  }

  /** Adds a member's record; a repeated or contradicting one is raised. */
  void add(Cells cells, String member, String cell, Ballot ballot, Findings findings) {
    Optional<Vote> vote = ballot.read(Ballot.withoutFraction(cell));
    if (vote == null) {
      findings.error("unknown-vote", cells.line(), "records with no known vote", cell);
      return;
    }
    Optional<Vote> earlier = cast.putIfAbsent(member, vote);
    if (earlier != null && earlier.equals(vote)) {
      findings.warning(
          "repeated-member",
          cells.line(),
          "records repeat a member's vote in one roll call, read once",
          member);
    } else if (earlier != null) {
      contradict(member, cells.line(), findings);
    }
  }

  private void contradict(String member, long number, Findings findings) {
    unclear.add(member);
    findings.warning(
        "contradicting-votes",
        number,
        "records give a member a second, different vote in one roll call; its vote is left out",
        member);
  }

  /**
   * The votes by actor. Two members that are one actor (a state under two of its numbers) have one
   * vote; if they differ, none.
   *
   * @param actor from the file's member to an actor code, empty to leave it out
   */
  Map<String, Vote> votes(Function<String, Optional<String>> actor, Findings findings) {
    Map<String, Vote> votes = new TreeMap<>();
    Set<String> unclearActors = new HashSet<>();
    cast.forEach(
        (member, vote) ->
            actor
                .apply(member)
                .ifPresent(
                    code -> {
                      if (unclear.contains(member)) {
                        unclearActors.add(code);
                      } else if (vote.isPresent()
                          && differs(votes.put(code, vote.get()), vote.get())) {
                        contradict(member, line, findings);
                        unclearActors.add(code);
                      }
                    }));
    votes.keySet().removeAll(unclearActors);
    return votes;
  }

  private static boolean differs(@Nullable Vote earlier, Vote vote) {
    return earlier != null && earlier != vote;
  }

  /** Everything cast as published, for comparing two roll calls. */
  Map<String, Optional<Vote>> published() {
    return cast;
  }

  /** The published votes counted, before any is left out. */
  Tally tally() {
    return Tally.of(cast.values().stream().flatMap(Optional::stream).toList());
  }
}
