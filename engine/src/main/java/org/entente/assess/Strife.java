package org.entente.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.TieYear;

/**
 * Pairs of a group that fought each other: war or an armed conflict with 25 deaths in at least a
 * tenth of the period's years, or use of force in at least a third. What is seized at sea or shot
 * across a border once does not make two states enemies; a war does.
 */
record Strife(List<Dyad> dyads, TieProfile hostility, Period period, Limits limits) {
  private static final double FORCE = 4;
  private static final double WAR = 5;
  private static final int NAMED = 3;

  /** Shares of the years from which war, or the use of force, makes enemies. */
  record Limits(double war, double force) {
    static final Limits USUAL = new Limits(0.1, 1.0 / 3);
    static final Limits STRICT = new Limits(0.05, 0.2);
    static final Limits LENIENT = new Limits(0.2, 0.5);
  }

  /** Last year of the records of disputes and of armed conflicts. */
  private static final int LAST = 2024;

  Strife(List<Dyad> dyads, TieProfile hostility, Period period) {
    this(dyads, hostility, period, Limits.USUAL);
  }

  List<Dyad> pairs() {
    return dyads.stream().filter(this::isHostile).toList();
  }

  /** Share of the group's pairs that fought each other. */
  double share() {
    return (double) pairs().size() / dyads.size();
  }

  private boolean isHostile(Dyad dyad) {
    long years = period.years().filter(year -> year <= LAST).count();
    return years > 0
        && (yearsOf(dyad, true) >= limits.war() * years
            || yearsOf(dyad, false) >= limits.force() * years);
  }

  private long yearsOf(Dyad dyad, boolean deadly) {
    return hostility.rows(dyad.a(), dyad.b()).values().stream()
        .filter(row -> deadly ? isDeadly(row) : level(row) >= FORCE)
        .count();
  }

  private static boolean isDeadly(TieYear row) {
    return level(row) >= WAR || row.sources().contains("ucdp-acd");
  }

  private static double level(TieYear row) {
    Double value = row.value();
    return value == null ? 0 : value;
  }

  /** "Force was used between India-Pakistan (8 of 12 years)."; empty if nobody fought. */
  String inWords(Phrases phrases) {
    List<Dyad> pairs = pairs();
    if (pairs.isEmpty()) {
      return "";
    }
    String named =
        pairs.stream()
            .limit(NAMED)
            .map(
                dyad ->
                    "%s (%d of %d years)"
                        .formatted(phrases.pair(dyad), yearsOf(dyad, false), period.yearCount()))
            .collect(Collectors.joining(", "));
    String more = pairs.size() > NAMED ? " and %d other pairs".formatted(pairs.size() - NAMED) : "";
    return "Force was used between %s%s.".formatted(named, more);
  }
}
