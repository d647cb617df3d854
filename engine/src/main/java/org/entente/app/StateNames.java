package org.entente.app;

import java.util.List;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** States and groups as a person names them in an option. */
final class StateNames {
  private StateNames() {}

  /**
   * Codes of the states asked for, one or more; a guess is said on standard error.
   *
   * @return null for all, where none is named
   */
  static @Nullable Set<String> codes(List<String> names, Period period, Actors actors) {
    return names.isEmpty() ? null : codes(Groups.standard().states(names, period, actors), actors);
  }

  /** The same where at least two are needed for a pair. */
  static @Nullable Set<String> ofPairs(List<String> names, Period period, Actors actors) {
    return names.isEmpty() ? null : codes(Groups.standard().reading(names, period, actors), actors);
  }

  private static Set<String> codes(Groups.Reading reading, Actors actors) {
    Guesses.say(reading.guesses(), actors);
    return Set.copyOf(reading.members());
  }
}
