package org.entente.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads names as actors. */
final class ActorNames {
  static final List<String> HEADER = List.of("code", "kind", "from", "to", "name");

  private final Actors actors;
  private final Map<String, String> byForm = new HashMap<>();

  ActorNames(Actors actors) {
    this.actors = actors;
  }

  void addActor(Actor actor, String alpha2) {
    byForm.put(NameForm.of(actor.name()), actor.code());
    if (!alpha2.isEmpty()) {
      byForm.putIfAbsent(alpha2.toLowerCase(Locale.ROOT), actor.code());
    }
  }

  void add(List<String> fields) {
    byForm.putIfAbsent(NameForm.of(fields.get(4)), fields.get(0));
  }

  Resolution resolve(String name, @Nullable LocalDate on, boolean guess) {
    String code = name.strip().toUpperCase(Locale.ROOT);
    String found =
        actors.findByCode(code).map(Actor::code).orElseGet(() -> byForm.get(NameForm.of(name)));
    return found == null
        ? Resolution.unknown(name, "no actor has this name or code", List.of())
        : Resolution.of(name, found);
  }
}
