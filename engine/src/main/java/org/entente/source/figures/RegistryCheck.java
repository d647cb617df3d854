package org.entente.source.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.entente.domain.Period;
import org.entente.domain.Resolution;
import org.entente.source.Harmoniser;
import org.entente.source.Rows;
import org.entente.source.Years;

/**
 * Compares a published list of states with the registry of actors. The registry follows
 * independence and the Correlates of War project diplomatic recognition, so they differ; each
 * difference is one warning, to be seen and not to be mended by a reader.
 */
final class RegistryCheck {
  private static final int LAST_YEAR = 2024;
  private static final LocalDate START = Years.firstDay(Years.FIRST);

  private final Actors actors;
  private final String dataset;
  private final Rows out;

  RegistryCheck(Harmoniser harmoniser, Rows out) {
    this.actors = harmoniser.actors();
    this.dataset = harmoniser.dataset().id();
    this.out = out;
  }

  /** The actor that has carried the number at any time since 1945. */
  Optional<Actor> anyHolder(int number) {
    return IntStream.rangeClosed(Years.FIRST, LAST_YEAR)
        .mapToObj(year -> actors.findByCow(number, year))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The actor that carries the number when the spell, or its part since 1945, begins, or ends. */
  Optional<Actor> holder(int number, Period spell, String name, long line) {
    Optional<Actor> found =
        actors
            .findByCow(number, start(spell).getYear())
            .or(() -> actors.findByCow(number, spell.toYear()));
    if (found.isEmpty()) {
      warn("number-unknown", line, "%d %s, %s: the registry has no actor", number, name, spell);
    }
    return found;
  }

  void name(Actor actor, String name, long line) {
    Resolution read = actors.resolveExactly(name, null);
    if (read.code() == null) {
      warn("name-unknown", line, "the registry does not know \"%s\" (%s)", name, actor.code());
    } else if (!read.code().equals(actor.code())) {
      warn(
          "name-differs",
          line,
          "\"%s\" is %s by name and %s by number",
          name,
          read.code(),
          actor.code());
    }
  }

  void spell(Actor actor, Period spell, long line) {
    if (!actor.existedOn(start(spell)) || !actor.existedOn(spell.to())) {
      warn(
          "spell-not-in-registry",
          line,
          "%s: published %s, the registry has %s",
          actor.code(),
          spell,
          actor.validity());
    } else if (actor.existedOn(start(spell).minusDays(1))) {
      warn(
          "registry-is-earlier",
          line,
          "%s: published from %s, the registry has %s",
          actor.code(),
          spell.from(),
          actor.validity());
    }
  }

  /** One warning for the registry's states that existed by a day and that the list leaves out. */
  void statesWithoutSpell(Set<String> met, LocalDate until) {
    List<String> missing =
        actors.statesDuring(new Period(START, until)).stream()
            .map(Actor::code)
            .filter(code -> !met.contains(code))
            .toList();
    if (!missing.isEmpty()) {
      warn("state-without-spell", 0, "states of the registry without a spell: %s", missing);
    }
  }

  private static LocalDate start(Period spell) {
    return spell.from().isBefore(START) ? START : spell.from();
  }

  private void warn(String kind, long line, String message, Object... values) {
    out.issue(DataIssue.warning(dataset, kind, line, message.formatted(values)));
  }
}
