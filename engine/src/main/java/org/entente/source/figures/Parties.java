package org.entente.source.figures;

import java.util.Optional;
import org.entente.domain.Dyad;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;

/**
 * The states that a record names. Whatever a record loses because a party is ignored by name, was
 * no actor in that year, or is the same actor as the other party, is counted in the findings.
 */
final class Parties {
  private final Harmoniser harmoniser;
  private final Findings findings;

  Parties(Harmoniser harmoniser, Findings findings) {
    this.harmoniser = harmoniser;
    this.findings = findings;
  }

  Optional<String> cow(int number, int year, long line) {
    return counted(harmoniser.byCow(number, year, line), line);
  }

  Optional<String> gleditschWard(int number, int year, long line) {
    return counted(harmoniser.byGleditschWard(number, year, line), line);
  }

  Optional<String> named(String name, long line) {
    return counted(harmoniser.byName(name, null, line), line);
  }

  /** Both parties in the order given, if both are known and differ. */
  Optional<Pair> cowPair(int one, int other, int year, long line) {
    return pair(cow(one, year, line), cow(other, year, line), line);
  }

  Optional<Pair> gleditschWardPair(int one, int other, int year, long line) {
    return pair(gleditschWard(one, year, line), gleditschWard(other, year, line), line);
  }

  Optional<Pair> namedPair(String one, String other, long line) {
    return pair(named(one, line), named(other, line), line);
  }

  private Optional<Pair> pair(Optional<String> one, Optional<String> other, long line) {
    Optional<Pair> pair = one.flatMap(a -> other.map(b -> new Pair(a, b)));
    if (pair.isPresent() && pair.get().one().equals(pair.get().other())) {
      findings.warning("same-actor", line, "both parties are one continuing actor: left out");
      return Optional.empty();
    }
    return pair;
  }

  private Optional<String> counted(Optional<String> code, long line) {
    if (code.isEmpty()) {
      findings.warning(
          "party-left-out", line, "a party is ignored by name or was no actor then: left out");
    }
    return code;
  }

  /**
   * Two different actors in the order of the record.
   *
   * @param one actor code
   * @param other actor code
   */
  record Pair(String one, String other) {

    Dyad dyad() {
      return Dyad.of(one, other);
    }
  }
}
