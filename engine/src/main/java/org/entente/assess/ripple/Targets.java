package org.entente.assess.ripple;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieYear;

/**
 * The pole and its allies, year by year: states with a defence obligation to or from the pole in
 * the evidence. Members of the group are no targets, whatever they owe the pole.
 */
record Targets(Map<Integer, Set<String>> byYear) {
  private static final Set<String> OBLIGATION = Set.of("obligation");

  static Targets of(Evidence evidence, RippleRequest request, Period period) {
    Map<Integer, Set<String>> byYear = new TreeMap<>();
    period.years().forEach(year -> byYear.put(year, new TreeSet<>(Set.of(request.pole()))));
    for (TieYear tie : evidence.ties(OBLIGATION, null, period)) {
      String ally = other(tie, request.pole());
      if (!ally.isEmpty() && isDefence(tie) && !request.members().contains(ally)) {
        byYear.computeIfAbsent(tie.year(), year -> new TreeSet<>()).add(ally);
      }
    }
    return new Targets(byYear);
  }

  private static String other(TieYear tie, String pole) {
    if (tie.a().equals(pole)) {
      return tie.b();
    }
    return tie.b().equals(pole) ? tie.a() : "";
  }

  private static boolean isDefence(TieYear tie) {
    Double rung = tie.value();
    return rung != null && rung >= Obligation.DEFENCE.rung();
  }

  /** Targets of any year. */
  Set<String> ever() {
    Set<String> ever = new TreeSet<>();
    byYear.values().forEach(ever::addAll);
    return ever;
  }
}
