package org.entente.assess.acts;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.PoissonRate;
import org.entente.measure.acts.ActCount;
import org.entente.measure.acts.ActsTogether;
import org.entente.measure.acts.Company;
import org.jspecify.annotations.Nullable;

/**
 * What a group did as one, by the collected acts of a period, or why that is not known. The null
 * keeps the sizes of acts and the activity of each state in this collection, so that a small p says
 * "more than how busy they are here explains" and not "more than in the world": a collection made
 * because certain groups act is full of their acts.
 *
 * @param members codes, in the order asked
 * @param period years asked for
 * @param seen the part of it that the collection reaches; the whole where it reaches none
 * @param least members that an act must have to count
 * @param kinds counted; empty for all
 * @param seed of all draws
 * @param complete whether the collection is declared complete for all members on all days seen:
 *     only then does a missing act mean that there was none
 * @param collected acts that the null is made of, all states', each once
 * @param activity acts of each member among them, in the members' order
 * @param acts of the group, by first day
 * @param figures the test; null where there is a reason
 * @param reason why there is no test; empty when there is one
 */
public record ActsFinding(
    List<String> members,
    Period period,
    Period seen,
    int least,
    List<String> kinds,
    long seed,
    boolean complete,
    int collected,
    Map<String, Integer> activity,
    List<JointAct> acts,
    @Nullable ActsTogether figures,
    String reason) {
  private static final double DAYS_A_YEAR = 365.25;
  private static final List<String> SOURCES = List.of("curated-acts", "curated-agreements");

  public ActsFinding {
    members = List.copyOf(members);
    kinds = List.copyOf(kinds);
    activity = Collections.unmodifiableMap(new LinkedHashMap<>(activity));
    acts = List.copyOf(acts);
    if (reason.isEmpty() == (figures == null)) {
      throw new IllegalArgumentException("figures or a reason why there are none");
    }
  }

  /** Years of exposure. */
  public double years() {
    return years(seen);
  }

  static double years(Period period) {
    return (ChronoUnit.DAYS.between(period.from(), period.to()) + 1) / DAYS_A_YEAR;
  }

  /** Whether only acts of the whole group count. */
  public boolean isOfAll() {
    return least == members.size();
  }

  /** The group's first act in the period. */
  public Optional<JointAct> first() {
    return acts.stream().findFirst();
  }

  /** The group's latest act in the period. */
  public Optional<JointAct> latest() {
    return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
  }

  /** The group's acts by kind, sorted by name. */
  public Map<String, Integer> byKind() {
    Map<String, Integer> counts = new TreeMap<>();
    acts.forEach(each -> counts.merge(each.act().kind(), 1, Integer::sum));
    return counts;
  }

  /** Acts a year, with the exact 95 % interval; without acts the upper 95 % bound. */
  public Estimate rate(Company company) {
    String unit = "acts a year";
    String method = "acts over years of the collection, " + words(company) + "; ";
    if (figures == null) {
      return Estimate.missing(reason, unit, method + "exact Poisson", coverage(), SOURCES);
    }
    PoissonRate rate = figures.rate(company);
    return Estimate.of(
        rate.value(),
        rate.low(),
        rate.high(),
        rate.count(),
        unit,
        method + (rate.count() == 0 ? "one-sided 95 %, exact Poisson" : "exact Poisson"),
        coverage(),
        SOURCES);
  }

  /** What the sizes of acts and the members' activity let expect, and where 95 % of worlds lie. */
  public Estimate expected(Company company) {
    String unit = "acts";
    String method = "bipartite configuration model, " + words(company);
    if (figures == null) {
      return Estimate.missing(reason, unit, method, coverage(), SOURCES);
    }
    ActCount count = figures.count(company);
    return Estimate.of(
        count.expected(),
        Math.min(count.low(), count.expected()),
        Math.max(count.high(), count.expected()),
        figures.mixing().worlds(),
        unit,
        method,
        coverage(),
        SOURCES);
  }

  /** "with anybody", "with no more others than members", "with nobody else". */
  public static String words(Company company) {
    return switch (company) {
      case ANYBODY -> "with anybody";
      case AS_MANY -> "with no more others than members";
      case NOBODY -> "with nobody else";
    };
  }

  private Coverage coverage() {
    return figures == null
        ? Coverage.none(period)
        : Coverage.of(period, seen.years().boxed().toList());
  }
}
