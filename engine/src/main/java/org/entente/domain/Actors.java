package org.entente.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registry of actors.
 *
 * <p>A state exists from its independence, or from 1945 if that was earlier; where independence was
 * a process (the Soviet republics, Bosnia) the day on which the Correlates of War project admits it
 * to the state system is used. Country numbers are read in any year, also before independence
 * (Ukraine voted in the General Assembly from 1946), unless the number changed hands. Territories,
 * and non-state actors without a known first day, are open from 1945.
 */
public final class Actors {
  private static final List<String> HEADER =
      List.of("code", "name", "kind", "alpha2", "numeric", "cow", "gleditschWard", "validity");

  /** A year in which every present number is in use. */
  private static final int PRESENT = 2020;

  /** Loaded when first asked for, once. */
  private static final class Standard {
    private static final Actors INSTANCE = new Actors();
  }

  private final Map<String, Actor> byCode = new TreeMap<>();
  private final CountryNumbers cow = new CountryNumbers();
  private final CountryNumbers gleditschWard = new CountryNumbers();
  private final Map<String, Actor> byAlpha2 = new HashMap<>();
  private final Map<Integer, Actor> byIsoNumber = new HashMap<>();
  private @Nullable NameResolver resolver;

  private Actors() {
    ResourceTable.read("actors.csv", HEADER, this::add);
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
    if (!fields.get(3).isEmpty()) {
      byAlpha2.put(fields.get(3), actor);
    }
    if (!fields.get(4).isEmpty()) {
      byIsoNumber.put(Integer.valueOf(fields.get(4)), actor);
    }
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

  /** Whether a code is that of an actor that existed in a year. */
  public boolean existed(String code, int year) {
    return findByCode(code).map(actor -> actor.existedIn(year)).orElse(false);
  }

  /** The actor that carried this Correlates of War number in a year. */
  public Optional<Actor> findByCow(int number, int year) {
    return cow.find(number, year);
  }

  /** The actor that carried this Gleditsch-Ward number in a year. */
  public Optional<Actor> findByGleditschWard(int number, int year) {
    return gleditschWard.find(number, year);
  }

  /** The actor with this ISO 3166 number. */
  public Optional<Actor> findByIsoNumber(int number) {
    return Optional.ofNullable(byIsoNumber.get(number));
  }

  /** The ISO 3166 number of an actor, as maps have it; empty for one that has none. */
  public OptionalInt isoNumber(Actor actor) {
    return byIsoNumber.entrySet().stream()
        .filter(entry -> entry.getValue().equals(actor))
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  /** The actor with this ISO 3166 alpha-2 code, in capitals. */
  public Optional<Actor> findByAlpha2(String alpha2) {
    return Optional.ofNullable(byAlpha2.get(alpha2));
  }

  /** Every name in the registry, also adjectives and capitals, those of one actor together. */
  public List<ActorName> names() {
    return resolver().names();
  }

  /**
   * Reads a name as a person may type it: codes, official, common and former names, accents or
   * none, other languages, small misspellings. Says why where it cannot, and what it may mean.
   *
   * <p>ISO codes come first; a code of another list (Correlates of War, Olympic Committee) is read
   * where it is no ISO code of another country. A number is read as a Correlates of War number or
   * an ISO number where the two do not contradict each other.
   *
   * @param on the day meant, null for any; a state that was not there then is not given
   */
  public Resolution resolve(String name, @Nullable LocalDate on) {
    String text = name.strip();
    if (text.matches("\\d{1,4}")) {
      return resolveNumber(name, Integer.parseInt(text), on);
    }
    return resolve(name, on, true);
  }

  /**
   * The same without guessing: no misspelling, no other language, no number is read. For files,
   * where a guess is a lie. The day only tells actors of one name apart, to the year: a file may
   * well name a country before its independence.
   */
  public Resolution resolveExactly(String name, @Nullable LocalDate on) {
    return resolve(name, on, false);
  }

  private Resolution resolve(String name, @Nullable LocalDate on, boolean guess) {
    String text = name.strip().toUpperCase(Locale.ROOT);
    Actor coded = text.length() == 2 ? byAlpha2.get(text) : byCode.get(text);
    if (coded == null) {
      return resolver().resolve(name, on, guess);
    }
    return on == null ? Resolution.of(name, coded.code()) : resolver().code(name, coded, on, guess);
  }

  private Resolution resolveNumber(String name, int number, @Nullable LocalDate on) {
    Optional<Actor> cowActor = findByCow(number, on == null ? PRESENT : on.getYear());
    Optional<Actor> isoActor = findByIsoNumber(number);
    List<String> codes =
        Stream.of(cowActor, isoActor)
            .flatMap(Optional::stream)
            .map(Actor::code)
            .distinct()
            .toList();
    if (codes.size() != 1) {
      String reason =
          codes.isEmpty()
              ? "no actor has this number"
              : "as a Correlates of War number it is another actor than as an ISO number";
      return Resolution.unknown(name, reason, codes);
    }
    String list = cowActor.isPresent() ? "a Correlates of War" : "an ISO 3166";
    return new Resolution(
        name, codes.get(0), "read as %s country number".formatted(list), List.of());
  }

  /** Names are read only when a name is asked for: codes alone need none of them. */
  private synchronized NameResolver resolver() {
    NameResolver loaded = resolver == null ? new NameResolver(byCode) : resolver;
    resolver = loaded;
    return loaded;
  }
}
