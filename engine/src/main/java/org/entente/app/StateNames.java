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
   * Codes of the states asked for; a guess is said on standard error.
   *
   * @return null for all, where none is named
   */
  static @Nullable Set<String> codes(List<String> names, Period period, Actors actors) {
    if (names.isEmpty()) {
      return null;
    }
    Groups.Reading reading = Groups.standard().reading(names, period, actors);
    Guesses.say(reading.guesses(), actors);
    return Set.copyOf(reading.members());
  }
}
