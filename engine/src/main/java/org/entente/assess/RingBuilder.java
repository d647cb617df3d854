package org.entente.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.evidence.TieYear;
import org.entente.measure.Similarity;
import org.entente.measure.TableInterval;
import org.entente.measure.ring.Trend;

/**
 * Ring(x) = the outsider's weakest tie to the group, and how that compares with the group's own
 * weakest dyad; its slope over the years says who moves in or out.
 */
final class RingBuilder {
  private final List<String> members;
  private final Period period;
  private final Map<Integer, Map<Dyad, JointVotes>> byYear;
  private final Trend trend = Trend.forIntervals();

  /**
   * @param byYear tables of joint votes with the members, for movement
   */
  RingBuilder(List<String> members, Period period, Map<Integer, Map<Dyad, JointVotes>> byYear) {
    this.members = members;
    this.period = period;
    this.byYear = new TreeMap<>(byYear);
  }

  /** Ring of every outsider with votes; the closest first. */
  List<RingRow> byVotes(VoteScores scores, Weakest own, List<String> outsiders) {
    return outsiders.parallelStream()
        .flatMap(state -> row(state, scores, own).stream())
        .sorted(CLOSEST_FIRST)
        .toList();
  }

  private Optional<RingRow> row(String state, VoteScores scores, Weakest own) {
    List<Dyad> dyads = members.stream().map(member -> Dyad.of(member, state)).toList();
    Weakest ring = Weakest.of(dyads, scores);
    return ring.undefined().isEmpty()
        ? Optional.of(row(state, dyads, ring, scores, own))
        : Optional.empty();
  }

  private static final Comparator<RingRow> CLOSEST_FIRST =
      Comparator.comparingDouble((RingRow row) -> -row.estimate().point().orElse(-9))
          .thenComparingDouble(row -> -row.spread())
          .thenComparing(RingRow::state);

  private RingRow row(
      String state, List<Dyad> dyads, Weakest ring, VoteScores scores, Weakest own) {
    Dyad strongest = dyads.get(0);
    for (Dyad dyad : dyads) {
      strongest = scores.value(dyad) > scores.value(strongest) ? dyad : strongest;
    }
    return new RingRow(
        state,
        PolicyArea.DIPLOMATIC,
        ring.estimate(),
        relative(ring, own, scores),
        other(ring.dyad(), state),
        other(strongest, state),
        scores.value(strongest) - ring.value(),
        movement(dyads, scores));
  }

  private static String other(Dyad dyad, String state) {
    return dyad.a().equals(state) ? dyad.b() : dyad.a();
  }

  private static Estimate relative(Weakest ring, Weakest own, VoteScores scores) {
    String method = "outsider's weakest kappa less the group's weakest dyad";
    double value = ring.value() - own.value();
    if (Double.isNaN(value)) {
      return Estimate.missing(
          "the group's own weakest dyad is not known",
          "kappa",
          method,
          scores.coverage(),
          scores.sources());
    }
    double[] draws = ring.draws().clone();
    for (int d = 0; d < draws.length; d++) {
      draws[d] -= own.draws()[d];
    }
    double[] ends = scores.interval(draws, value);
    return Estimate.of(
        value,
        Math.min(ends[0], value),
        Math.max(ends[1], value),
        ring.estimate().n(),
        "kappa",
        method,
        scores.coverage(),
        scores.sources());
  }

  private Estimate movement(List<Dyad> dyads, VoteScores scores) {
    List<Integer> years = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    byYear.forEach(
        (year, yearly) -> {
          double weakest = weakest(dyads, yearly, scores.similarity());
          if (!Double.isNaN(weakest)) {
            years.add(year);
            values.add(weakest);
          }
        });
    return slope(years, values, scores.measure().unit(), scores.sources());
  }

  private static double weakest(
      List<Dyad> dyads, Map<Dyad, JointVotes> yearly, Similarity similarity) {
    return dyads.stream()
        .mapToDouble(
            dyad -> TableInterval.value(similarity, yearly.getOrDefault(dyad, JointVotes.NONE)))
        .min()
        .orElse(Double.NaN);
  }

  private Estimate slope(
      List<Integer> years, List<Double> values, String of, List<String> sources) {
    String unit = of + " per year";
    String method = "least-squares slope of the yearly ring value; interval allows for persistence";
    Coverage seen = Coverage.of(period, years);
    Trend.Line line =
        trend.line(
            years.stream().mapToInt(Integer::intValue).toArray(),
            values.stream().mapToDouble(Double::doubleValue).toArray());
    return !line.isPresent()
        ? Estimate.missing("fewer than three years", unit, method, seen, sources)
        : Estimate.of(
            line.perYear(), line.low(), line.high(), years.size(), unit, method, seen, sources);
  }

  /**
   * Ring by a measure outside voting: the smallest of the outsider's ties to the members, as pooled
   * over the period. For directed measures the outsider is the one the figure is about.
   */
  List<RingRow> byTies(TieProfile profile, List<String> outsiders, double ownWeakest) {
    List<RingRow> rows = new ArrayList<>();
    for (String state : outsiders) {
      Map<String, Estimate> ties = new HashMap<>();
      for (String member : members) {
        Dyad dyad = Dyad.of(member, state);
        ties.put(
            member,
            profile.measure().directed()
                ? profile.pooled(state, member)
                : profile.pooled(dyad.a(), dyad.b()));
      }
      if (ties.values().stream().allMatch(Estimate::isPresent)) {
        rows.add(tieRow(state, ties, profile, ownWeakest));
      }
    }
    rows.sort(CLOSEST_FIRST);
    return rows;
  }

  private RingRow tieRow(
      String state, Map<String, Estimate> ties, TieProfile profile, double ownWeakest) {
    Comparator<String> byValue =
        Comparator.comparingDouble((String member) -> value(ties, member))
            .thenComparing(Comparator.naturalOrder());
    String weakest = members.stream().min(byValue).orElseThrow();
    String strongest = members.stream().max(byValue).orElseThrow();
    Estimate ring = java.util.Objects.requireNonNull(ties.get(weakest));
    return new RingRow(
        state,
        profile.measure().area(),
        ring,
        shifted(ring, ownWeakest),
        weakest,
        strongest,
        value(ties, strongest) - value(ties, weakest),
        slope(profile, state));
  }

  private static double value(Map<String, Estimate> ties, String member) {
    return java.util.Objects.requireNonNull(ties.get(member)).point().orElse(Double.NaN);
  }

  private static Estimate shifted(Estimate ring, double ownWeakest) {
    Double value = ring.value();
    Double low = ring.low();
    Double high = ring.high();
    String method = "outsider's weakest tie less the group's weakest pair; " + ring.method();
    return value == null || low == null || high == null || Double.isNaN(ownWeakest)
        ? Estimate.missing(
            "the group's own weakest pair is not known",
            ring.unit(),
            method,
            ring.coverage(),
            ring.sources())
        : Estimate.of(
            value - ownWeakest,
            low - ownWeakest,
            high - ownWeakest,
            ring.n(),
            ring.unit(),
            method,
            ring.coverage(),
            ring.sources());
  }

  private Estimate slope(TieProfile profile, String state) {
    Map<Integer, Double> weakest = new TreeMap<>();
    period.years().forEach(year -> yearly(profile, state, year, weakest));
    return slope(
        List.copyOf(weakest.keySet()),
        List.copyOf(weakest.values()),
        profile.measure().unit(),
        List.of());
  }

  private void yearly(TieProfile profile, String state, int year, Map<Integer, Double> out) {
    double smallest = Double.POSITIVE_INFINITY;
    for (String member : members) {
      TieYear row = null;
      Dyad dyad = Dyad.of(member, state);
      String a = profile.measure().directed() ? state : dyad.a();
      String b = profile.measure().directed() ? member : dyad.b();
      row = profile.rows(a, b).get(year);
      Double value = row == null ? null : row.value();
      if (value == null && !profile.years(a, b).contains(year)) {
        return;
      }
      smallest = Math.min(smallest, value == null ? 0 : value);
    }
    out.put(year, smallest);
  }
}
