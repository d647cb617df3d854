package org.entente.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry of actors.
 *
 * <p>A state exists from its independence, or from 1945 if that was earlier; where independence was
 * a process (the Soviet republics, Bosnia) the day on which the Correlates of War project admits it
 * to the state system is used. Country numbers are read in any year, also before independence
 * (Ukraine voted in the General Assembly from 1946), unless the number changed hands.
 */
public final class Actors {
  private static final List<String> HEADER =
      List.of("code", "name", "kind", "alpha2", "numeric", "cow", "gleditschWard", "validity");

  /** Loaded when first asked for, once. */
  private static final class Standard {
    private static final Actors INSTANCE = new Actors();
  }

  private final Map<String, Actor> byCode = new TreeMap<>();
  private final CountryNumbers cow = new CountryNumbers();
  private final CountryNumbers gleditschWard = new CountryNumbers();
  private final ActorNames names = new ActorNames(this);

  private Actors() {
    ResourceTable.read("actors.csv", HEADER, this::add);
    ResourceTable.read("names.csv", ActorNames.HEADER, names::add);
  }

  private void add(List<String> fields) {
    String code = fields.get(0);
    List<Period> validity =
        Arrays.stream(fields.get(7).split(" ")).map(ResourceTable::period).toList();
    List<Integer> numbers = CountryNumbers.numbers(fields.get(5));
    Actor actor =
        new Actor(code, fields.get(1), Actor.Kind.valueOf(fields.get(2)), numbers, validity);
    if (byCode.put(code, actor) != null) {
      throw new IllegalStateException("Two actors have the code " + code);
    }
    cow.add(actor, fields.get(5));
    gleditschWard.add(actor, fields.get(6));
    names.addActor(actor, fields.get(3));
  }

  /** The registry that ships with Entente. Loaded once. */
  public static Actors standard() {
    return Standard.INSTANCE;
  }

  /** All actors, by code. */
  public Collection<Actor> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /** States that existed on any day of the period, by code. */
  public List<Actor> statesDuring(Period period) {
    return all().stream().filter(a -> a.isState() && a.existedDuring(period)).toList();
  }

  public Optional<Actor> findByCode(String code) {
    return Optional.ofNullable(byCode.get(code));
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
    return cow.find(number, year);
  }

  /** The actor that carried this Gleditsch-Ward number in a year. */
  public Optional<Actor> findByGleditschWard(int number, int year) {
    return gleditschWard.find(number, year);
  }

  /**
   * Reads a name as a person may type it: codes, official, common and former names, accents or
   * none, small misspellings. Says why where it cannot.
   *
   * @param on the day meant, null for any
   */
  public Resolution resolve(String name, @Nullable LocalDate on) {
    return names.resolve(name, on, true);
  }

  /** The same without guessing: no misspelling is forgiven. For files, where a guess is a lie. */
  public Resolution resolveExactly(String name, @Nullable LocalDate on) {
    return names.resolve(name, on, false);
  }
}
