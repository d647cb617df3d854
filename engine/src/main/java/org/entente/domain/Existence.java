package org.entente.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in words when an actor was not there, and who carried its territory then. */
final class Existence {
  private static final List<String> HEADER = List.of("code", "when", "carriers");
  private static final LocalDate REGISTRY_START = LocalDate.of(1945, 1, 1);

  /** Carriers by code and "before", "after" or "gap". */
  private final Map<String, List<String>> carriers = new HashMap<>();

  Existence() {
    ResourceTable.read(
        "succession.csv",
        HEADER,
        fields ->
            carriers.put(
                fields.get(0) + " " + fields.get(1), Arrays.asList(fields.get(2).split(" "))));
  }

  /** True on any day of its validity; what existed when the registry begins counts before it. */
  static boolean holds(Actor actor, LocalDate on) {
    return actor.existedOn(on.isBefore(REGISTRY_START) ? REGISTRY_START : on);
  }

  private static String when(Actor actor, LocalDate on) {
    if (on.isBefore(actor.validity().get(0).from())) {
      return "before";
    }
    return on.isAfter(last(actor).to()) ? "after" : "gap";
  }

  private static Period last(Actor actor) {
    return actor.validity().get(actor.validity().size() - 1);
  }

  /** Codes of those that carried it on a day on which it was not there. */
  List<String> carriers(Actor actor, LocalDate on) {
    return carriers.getOrDefault(actor.code() + " " + when(actor, on), List.of());
  }

  /** "South Sudan joined the state system on 2011-07-09". */
  static String explain(Actor actor, LocalDate on) {
    boolean state = actor.isState();
    return switch (when(actor, on)) {
      case "before" ->
          "%s %s %s"
              .formatted(
                  actor.name(),
                  state ? "joined the state system on" : "dates from",
                  actor.validity().get(0).from());
      case "after" ->
          "%s %s %s"
              .formatted(
                  actor.name(), state ? "left the state system on" : "ended on", last(actor).to());
      default ->
          "%s was not a separate state from %s to %s"
              .formatted(
                  actor.name(),
                  actor.validity().get(0).to().plusDays(1),
                  last(actor).from().minusDays(1));
    };
  }
}
