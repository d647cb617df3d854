package org.entente.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every name of the registry by its compared form, and the names that mean nobody in particular.
 */
final class NameIndex {
  private static final List<String> NAMES = List.of("code", "kind", "from", "to", "name");
  private static final List<String> AMBIGUOUS =
      List.of("name", "from", "to", "reason", "candidates");

  /** A name that must not be read as one actor, and why. */
  record Ambiguity(String name, Period validity, String reason, List<String> candidates) {
    /** Without a day, only what is ambiguous to this day counts. */
    boolean appliesOn(@Nullable LocalDate on) {
      return on == null ? validity.isOpenEnded() : validity.contains(on);
    }
  }

  private final List<ActorName> names = new ArrayList<>();
  private final Map<String, List<ActorName>> byKey = new HashMap<>();
  private final Map<String, List<Ambiguity>> ambiguities = new HashMap<>();

  NameIndex(Collection<Actor> actors) {
    Period always = ResourceTable.period("", "");
    for (Actor actor : actors) {
      add(new ActorName(actor.code(), actor.name(), ActorName.Kind.COMMON, always));
    }
    ResourceTable.read("names.csv", NAMES, this::addName);
    ResourceTable.read("ambiguous.csv", AMBIGUOUS, this::addAmbiguity);
  }

  private void addName(List<String> fields) {
    ActorName.Kind kind = ActorName.Kind.valueOf(fields.get(1).toUpperCase(Locale.ROOT));
    Period validity = ResourceTable.period(fields.get(2), fields.get(3));
    add(new ActorName(fields.get(0), fields.get(4), kind, validity));
  }

  private void add(ActorName name) {
    names.add(name);
    byKey.computeIfAbsent(NameForm.key(name.name()), key -> new ArrayList<>(1)).add(name);
  }

  private void addAmbiguity(List<String> fields) {
    Period validity = ResourceTable.period(fields.get(1), fields.get(2));
    String codes = fields.get(4);
    List<String> candidates = codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" "));
    Ambiguity ambiguity = new Ambiguity(fields.get(0), validity, fields.get(3), candidates);
    ambiguities
        .computeIfAbsent(NameForm.key(ambiguity.name()), key -> new ArrayList<>(1))
        .add(ambiguity);
  }

  /** All names, those of one actor together. */
  List<ActorName> all() {
    return Collections.unmodifiableList(names);
  }

  List<ActorName> find(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  Optional<Ambiguity> findAmbiguity(String key, @Nullable LocalDate on) {
    return ambiguities.getOrDefault(key, List.of()).stream()
        .filter(ambiguity -> ambiguity.appliesOn(on))
        .findFirst();
  }

  /** Every ambiguous name. */
  List<Ambiguity> allAmbiguities() {
    return ambiguities.values().stream().flatMap(List::stream).toList();
  }
}
