package org.entente.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads names as actors, in this order: names of the registry, names it holds to be ambiguous, "X
 * (Y)" where X and Y agree, names without "Republic of" and the like; then, only when guessing is
 * allowed, other languages and misspellings.
 */
final class NameResolver {
  /** Names that mean another actor, or nobody in particular, once "Republic of" is left out. */
  private static final Set<String> NOT_WITHOUT_TITLE =
      Set.of(
          "germany",
          "german",
          "yemen",
          "vietnam",
          "nam viet",
          "korea",
          "congo",
          "china",
          "sudan",
          "guinea",
          "samoa",
          "dominica",
          "dominican",
          "macedonia",
          "ireland");

  private static final Pattern TWO_NAMES =
      Pattern.compile("\\s*([^(\\[/]+?)\\s*(?:[(\\[]([^)\\]]+)[)\\]]\\W*|/([^/]+))");
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*(?:\\[\\w{1,3}]|[*†‡¹²³⁴]+)\\s*$");
  private static final Pattern EARLIER =
      Pattern.compile("(?i)^(?:formerly|former|previously|ex|now|aka|also|or|then)\\b[\\s.-]*");

  private final Map<String, Actor> actors;
  private final NameIndex index;
  private final Existence existence = new Existence();
  private @Nullable Misspelling misspelling;
  private @Nullable LocaleNames localeNames;

  NameResolver(Map<String, Actor> actors) {
    this.actors = actors;
    index = new NameIndex(actors.values());
  }

  List<ActorName> names() {
    return index.all();
  }

  Resolution resolve(String given, @Nullable LocalDate on, boolean guess) {
    String name = FOOTNOTE.matcher(NameForm.repaired(given)).replaceFirst("");
    List<String> words = NameForm.words(name);
    if (words.isEmpty()) {
      String reason = given.isBlank() ? "no name given" : "there are no letters in it";
      return Resolution.unknown(given, reason, List.of());
    }
    Reading reading = new Reading(given, on, guess);
    return known(reading, name, words).orElseGet(() -> unknown(reading, words));
  }

  /** What was asked: the name as given, the day, and whether guessing is allowed. */
  private record Reading(String given, @Nullable LocalDate on, boolean guess) {
    Resolution none(String reason, List<String> candidates) {
      return Resolution.unknown(given, reason, candidates);
    }
  }

  private Optional<Resolution> known(Reading reading, String name, List<String> words) {
    return byKey(reading, NameForm.key(words))
        .or(() -> twoNames(reading, name))
        .or(() -> withoutTitle(reading, words));
  }

  private Optional<Resolution> byKey(Reading reading, String key) {
    return index
        .findAmbiguity(key, reading.on())
        .map(found -> reading.none(ambiguous(found), found.candidates()))
        .or(() -> among(reading, index.find(key)));
  }

  private static String ambiguous(NameIndex.Ambiguity found) {
    return "\"%s\" is not one state: %s".formatted(found.name(), found.reason());
  }

  private Optional<Resolution> among(Reading reading, List<ActorName> hits) {
    List<ActorName> names = hits.stream().filter(name -> readable(name, reading)).toList();
    if (names.isEmpty()) {
      return hits.stream().findFirst().map(hit -> reading.none(unreadable(hit), codes(hits)));
    }
    return Optional.of(reading.on() == null ? undated(reading, names) : dated(reading, names));
  }

  /** Capitals are never states; adjectives are, when a person types them. */
  private static boolean readable(ActorName name, Reading reading) {
    return name.kind() != ActorName.Kind.CAPITAL
        && (reading.guess() || name.kind() != ActorName.Kind.DEMONYM);
  }

  private String unreadable(ActorName name) {
    String what = name.kind() == ActorName.Kind.CAPITAL ? "a capital of" : "the adjective to";
    return "%s is %s %s, not a state".formatted(name.name(), what, nameOf(name.code()));
  }

  private Resolution undated(Reading reading, List<ActorName> names) {
    List<String> codes = codes(names);
    if (codes.size() > 1) {
      codes = codes(names.stream().filter(name -> name.validity().isOpenEnded()).toList());
    }
    return codes.size() == 1
        ? Resolution.of(reading.given(), codes.get(0))
        : reading.none("it may mean " + list(codes(names)), codes(names));
  }

  private Resolution dated(Reading reading, List<ActorName> names) {
    Period day = around(reading);
    List<ActorName> then = names.stream().filter(n -> n.validity().overlaps(day)).toList();
    if (then.isEmpty()) {
      return outOfUse(reading, names.get(0));
    }
    List<String> codes = codes(then);
    return codes.size() == 1
        ? existing(reading, then.get(0), "")
        : reading.none("it may mean " + list(codes), codes);
  }

  /** The day; for files, whose dates are often those of a year, the whole year. */
  private static Period around(Reading reading) {
    LocalDate on = reading.on() == null ? LocalDate.EPOCH : reading.on();
    return reading.guess() ? new Period(on, on) : Period.ofYear(on.getYear());
  }

  private Resolution outOfUse(Reading reading, ActorName name) {
    LocalDate on = around(reading).from();
    String reason =
        on.isBefore(name.validity().from())
            ? "\"%s\" is in use from %s".formatted(name.name(), name.validity().from())
            : "\"%s\" was in use until %s".formatted(name.name(), name.validity().to());
    return name.kind() == ActorName.Kind.ENDED
        ? reading.none(
            reason + "; its record is carried by " + nameOf(name.code()), codes(List.of(name)))
        : existing(reading, name, reason);
  }

  /** A file may name a country before its independence; a person is told. */
  private Resolution existing(Reading reading, ActorName name, String reason) {
    Actor actor = actor(name.code());
    LocalDate on = reading.on();
    boolean inItsTime = name.hasStart() && reason.isEmpty();
    if (on == null || !reading.guess() || inItsTime || Existence.holds(actor, on)) {
      return new Resolution(reading.given(), name.code(), reason, List.of());
    }
    return reading.none(Existence.explain(actor, on), existence.carriers(actor, on));
  }

  /** A code with a day: like a name, but never out of use. */
  Resolution code(String given, Actor actor, @Nullable LocalDate on, boolean guess) {
    Period always = ResourceTable.period("", "");
    ActorName name = new ActorName(actor.code(), given, ActorName.Kind.CODE, always);
    return existing(new Reading(given, on, guess), name, "");
  }

  /** "Myanmar (Burma)", "Burma/Myanmar": both sides must mean the same. */
  private Optional<Resolution> twoNames(Reading reading, String name) {
    Matcher sides = TWO_NAMES.matcher(name);
    if (!sides.matches()) {
      return Optional.empty();
    }
    String second = sides.group(2) != null ? sides.group(2) : sides.group(3);
    second = EARLIER.matcher(second.strip()).replaceFirst("");
    if (NameForm.telling(NameForm.words(second)).isEmpty()) {
      return Optional.empty(); // "Iran (Islamic Republic of)"
    }
    Optional<Resolution> one = side(reading, sides.group(1));
    Optional<Resolution> other = side(reading, second);
    return one.isEmpty() && other.isEmpty() ? Optional.empty() : agreed(reading, one, other);
  }

  private Optional<Resolution> side(Reading reading, String name) {
    List<String> words = NameForm.words(name);
    Actor code = actors.get(name.strip());
    if (code != null) {
      return Optional.of(Resolution.of(name, code.code()));
    }
    Reading undated = new Reading(reading.given(), null, false);
    return byKey(undated, NameForm.key(words)).or(() -> withoutTitle(undated, words));
  }

  private Optional<Resolution> agreed(
      Reading reading, Optional<Resolution> one, Optional<Resolution> other) {
    Set<String> codes = new LinkedHashSet<>();
    one.map(Resolution::code).ifPresent(codes::add);
    other.map(Resolution::code).ifPresent(codes::add);
    boolean both = one.isPresent() && other.isPresent();
    if (both && codes.size() == 1 && sameCode(one, other)) {
      Actor actor = actor(codes.iterator().next());
      return Optional.of(code(reading.given(), actor, reading.on(), reading.guess()));
    }
    return Optional.of(
        reading.none("the two names in it do not agree on one actor", List.copyOf(codes)));
  }

  private static boolean sameCode(Optional<Resolution> one, Optional<Resolution> other) {
    return one.map(Resolution::code).equals(other.map(Resolution::code));
  }

  private Optional<Resolution> withoutTitle(Reading reading, List<String> words) {
    List<String> telling = NameForm.telling(words);
    if (telling.isEmpty() || telling.size() == words.size()) {
      return Optional.empty();
    }
    String key = NameForm.key(telling);
    if (NOT_WITHOUT_TITLE.contains(key)) {
      return Optional.empty();
    }
    List<ActorName> plain = index.find(key).stream().filter(NameResolver::takesTitle).toList();
    return index
        .findAmbiguity(key, reading.on())
        .map(found -> reading.none(ambiguous(found), found.candidates()))
        .or(() -> among(reading, plain));
  }

  private static boolean takesTitle(ActorName name) {
    return switch (name.kind()) {
      case COMMON, ALIAS, FORMER -> true;
      default -> false;
    };
  }

  private Resolution unknown(Reading reading, List<String> words) {
    String reason = "no actor has this name or code";
    if (!reading.guess()) {
      return reading.none(reason, misspelling().candidates(reading.given()));
    }
    return otherLanguage(reading, NameForm.key(words))
        .orElseGet(() -> dateGuess(reading, misspelling().guess(reading.given(), reason)));
  }

  private Optional<Resolution> otherLanguage(Reading reading, String key) {
    LocaleNames names = localeNames == null ? new LocaleNames() : localeNames;
    localeNames = names;
    List<String> codes = names.find(key).stream().filter(actors::containsKey).toList();
    return switch (codes.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(foreign(code(reading.given(), actor(codes.get(0)), reading.on(), true)));
      default -> Optional.of(reading.none("it may mean " + list(codes), codes));
    };
  }

  /** What is a name in one language may be a slip in another: the reading says which it was. */
  private static Resolution foreign(Resolution found) {
    return found.code() == null || !found.reason().isEmpty()
        ? found
        : new Resolution(
            found.name(), found.code(), "read as a name in another language", found.candidates());
  }

  /** A misspelt name of a state that was not there is still a state that was not there. */
  private Resolution dateGuess(Reading reading, Resolution guessed) {
    LocalDate on = reading.on();
    if (guessed.code() == null || on == null) {
      return guessed;
    }
    Actor actor = actor(guessed.code());
    return Existence.holds(actor, on)
        ? guessed
        : reading.none(
            guessed.reason() + "; " + Existence.explain(actor, on), existence.carriers(actor, on));
  }

  private Misspelling misspelling() {
    Misspelling found = misspelling == null ? new Misspelling(index) : misspelling;
    misspelling = found;
    return found;
  }

  private Actor actor(String code) {
    Actor actor = actors.get(code);
    if (actor == null) {
      throw new IllegalStateException("A name belongs to the unknown actor " + code);
    }
    return actor;
  }

  private String nameOf(String code) {
    return "%s (%s)".formatted(actor(code).name(), code);
  }

  private String list(List<String> codes) {
    return codes.stream().map(this::nameOf).collect(Collectors.joining(" or "));
  }

  private static List<String> codes(List<ActorName> names) {
    return names.stream().map(ActorName::code).distinct().toList();
  }
}
