package org.entente.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry of actors. */
public final class Actors {

  private Actors() {}

  /** The registry that ships with Entente. Loaded once. */
  public static Actors standard() {
    throw new IllegalStateException("registry data");
  }

  /** All actors, by code. */
  public Collection<Actor> all() {
    return List.of();
  }

  /** States that existed on any day of the period, by code. */
  public List<Actor> statesDuring(Period period) {
    return all().stream().filter(a -> a.isState() && a.existedDuring(period)).toList();
  }

  public Optional<Actor> findByCode(String code) {
    return Optional.empty();
  }

  /**
   * @throws UserError for an unknown code
   */
  public Actor getByCode(String code) {
    return findByCode(code)
        .orElseThrow(() -> new UserError("No actor has the code \"" + code + "\"."));
  }

  /** The actor that carried this Correlates of War number in a year. */
  public Optional<Actor> findByCow(int number, int year) {
    return Optional.empty();
  }

  /** The actor that carried this Gleditsch-Ward number in a year. */
  public Optional<Actor> findByGleditschWard(int number, int year) {
    return Optional.empty();
  }

  /**
   * Reads a name as a person may type it: codes, official, common and former names, accents or
   * none, small misspellings. Says why where it cannot.
   *
   * @param on the day meant, null for any
   */
  public Resolution resolve(String name, @Nullable LocalDate on) {
    return Resolution.unknown(name, "", List.of());
  }

  /** The same without guessing: no misspelling is forgiven. For files, where a guess is a lie. */
  public Resolution resolveExactly(String name, @Nullable LocalDate on) {
    return Resolution.unknown(name, "", List.of());
  }
}
