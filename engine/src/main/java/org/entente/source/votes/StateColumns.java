package org.entente.source.votes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;

/** The columns of a wide file, one for each state, with the actors they stand for. */
final class StateColumns {
  private final int first;
  private final List<Optional<String>> actors;
  private final Ballot ballot;
  private final Findings findings;

  private StateColumns(int first, List<Optional<String>> actors, Ballot ballot, Findings findings) {
    this.first = first;
    this.actors = actors;
    this.ballot = ballot;
    this.findings = findings;
  }

  /**
   * @param first position of the first state's column
   * @throws MalformedFile if two columns stand for one actor
   */
  static StateColumns of(
      List<String> header, int first, Ballot ballot, Harmoniser harmoniser, Findings findings)
      throws MalformedFile {
    List<Optional<String>> actors =
        header.stream().skip(first).map(code -> harmoniser.byName(code, null, 0)).toList();
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      String column = header.get(first + i);
      String other = actors.get(i).map(actor -> columns.put(actor, column)).orElse(null);
      if (other != null) {
        throw new MalformedFile("Two columns are one state: " + other + " and " + column + ".");
      }
    }
    return new StateColumns(first, actors, ballot, findings);
  }

  /** The votes cast in one record: actor to vote, in the order of the columns. */
  Map<String, Vote> votes(Cells cells) {
    Map<String, Vote> votes = new LinkedHashMap<>(2 * actors.size());
    for (int i = 0; i < actors.size(); i++) {
      Optional<Vote> vote = vote(cells, cells.values().get(first + i));
      if (vote.isPresent() && actors.get(i).isPresent()) {
        votes.put(actors.get(i).get(), vote.get());
      }
    }
    return votes;
  }

  /** The actor of the column at a position, counted from the first state. */
  Optional<String> actor(int position) {
    return actors.get(position);
  }

  int count() {
    return actors.size();
  }

  private Optional<Vote> vote(Cells cells, String cell) {
    Optional<Vote> known = ballot.read(cell);
    return known != null ? known : unusual(cells, cell);
  }

  private Optional<Vote> unusual(Cells cells, String cell) {
    String whole = Ballot.withoutFraction(cell);
    Optional<Vote> known = ballot.read(whole);
    if (known == null) {
      findings.error("unknown-vote", cells.line(), "cells that are no known vote", cell);
      return Optional.empty();
    }
    findings.warning(
        "decimal-cell", cells.line(), "votes written as decimals, read as the whole number", cell);
    return known;
  }
}
