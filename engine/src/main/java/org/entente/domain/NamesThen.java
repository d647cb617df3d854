package org.entente.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What states were called before the name they have now; read once, when first asked for. */
final class NamesThen {
  private static final List<String> HEADER = List.of("code", "from", "to", "name");

  /** An earlier name and the days on which the state went by it. */
  private record Earlier(String name, Period period) {}

  private static final class Standard {
    private static final NamesThen INSTANCE = new NamesThen();
  }

  private final Map<String, List<Earlier>> byCode = new HashMap<>();

  private NamesThen() {
    ResourceTable.read("names-then.csv", HEADER, this::add);
  }

  private void add(List<String> fields) {
    Period period = ResourceTable.period(fields.get(1), fields.get(2));
    byCode
        .computeIfAbsent(fields.get(0), code -> new ArrayList<>(1))
        .add(new Earlier(fields.get(3), period));
  }

  static NamesThen standard() {
    return Standard.INSTANCE;
  }

  /** The name of most of the days on which the actor existed in the period; of two, the later. */
  String of(Actor actor, Period period) {
    List<Earlier> earlier = byCode.getOrDefault(actor.code(), List.of());
    if (earlier.isEmpty()) {
      return actor.name();
    }
    long left = days(actor, period);
    long most = 0;
    String name = actor.name();
    for (Earlier each : earlier) {
      long own = each.period().overlaps(period) ? days(actor, both(each.period(), period)) : 0;
      left -= own;
      if (own > 0 && own >= most) {
        most = own;
        name = each.name();
      }
    }
    return left >= most ? actor.name() : name;
  }

  private static long days(Actor actor, Period period) {
    return actor.validity().stream().mapToLong(spell -> spell.daysWithin(period)).sum();
  }

  private static Period both(Period a, Period b) {
    return new Period(
        a.from().isAfter(b.from()) ? a.from() : b.from(),
        a.to().isBefore(b.to()) ? a.to() : b.to());
  }
}
