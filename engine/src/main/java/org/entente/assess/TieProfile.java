package org.entente.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieCoverage;
import org.entente.evidence.TieYear;
import org.jspecify.annotations.Nullable;

/**
 * One measure outside voting, for the pairs asked for: by year, and pooled over the period. A pair
 * without a row is zero only in years for which the sources list every case; elsewhere it is
 * missing and says so.
 */
final class TieProfile {
  private final Measure measure;
  private final Period period;
  private final List<TieCoverage> coverage;
  private final Map<String, TreeMap<Integer, TieYear>> rows = new HashMap<>();
  private final Existence existence;

  /** Whether a state existed in a year. */
  interface Existence {
    boolean in(String state, int year);
  }

  private final boolean pack;

  private TieProfile(
      Measure measure,
      Period period,
      List<TieCoverage> coverage,
      Existence existence,
      boolean pack) {
    this.measure = measure;
    this.period = period;
    this.coverage = coverage;
    this.existence = existence;
    this.pack = pack;
  }

  /**
   * Profiles of several measures from one pass over the evidence.
   *
   * @param states both ends of every pair; null for all states
   */
  static Map<Measure, TieProfile> of(
      Evidence evidence,
      Collection<Measure> measures,
      Period period,
      @Nullable Set<String> states,
      Existence existence) {
    Map<String, TieProfile> byId = new HashMap<>();
    Map<Measure, TieProfile> profiles = new TreeMap<>();
    for (Measure measure : measures) {
      TieProfile profile =
          new TieProfile(
              measure,
              period,
              evidence.coverage(measure.id()),
              existence,
              evidence.kind() == Evidence.Kind.PACK);
      byId.put(measure.id(), profile);
      profiles.put(measure, profile);
    }
    for (TieYear tie : evidence.ties(byId.keySet(), states, period)) {
      TieProfile profile = byId.get(tie.measure());
      if (profile != null) {
        profile
            .rows
            .computeIfAbsent(key(tie.a(), tie.b()), key -> new TreeMap<>())
            .put(tie.year(), tie);
      }
    }
    return profiles;
  }

  /**
   * The same measure in a part of the period, with some rows changed.
   *
   * @param change of a row; null where nothing is left of it
   */
  TieProfile during(Period part, Function<TieYear, @Nullable TieYear> change) {
    TieProfile profile = new TieProfile(measure, part, coverage, existence, pack);
    rows.forEach(
        (key, years) -> {
          TreeMap<Integer, TieYear> kept = new TreeMap<>();
          years.subMap(part.fromYear(), true, part.toYear(), true).values().stream()
              .map(change)
              .filter(Objects::nonNull)
              .forEach(row -> kept.put(row.year(), row));
          if (!kept.isEmpty()) {
            profile.rows.put(key, kept);
          }
        });
    return profile;
  }

  private static String key(String a, String b) {
    return a + ">" + b;
  }

  /** Rows of a pair, by year; a before b unless the measure is directed. */
  TreeMap<Integer, TieYear> rows(String a, String b) {
    return rows.getOrDefault(key(a, b), new TreeMap<>());
  }

  /** Every pair with a row, as {a, b}, in order. */
  List<String[]> pairs() {
    return rows.keySet().stream().sorted().map(key -> key.split(">")).toList();
  }

  /**
   * Years of the period in which the sources can see the pair. A later year of which only a least
   * value is known, below what was known before, is not among them: that the rest is not listed any
   * more does not mean that it ended.
   */
  TreeSet<Integer> years(String a, String b) {
    TreeSet<Integer> years = new TreeSet<>();
    period.years().filter(year -> zeroMeansNone(a, b, year)).forEach(years::add);
    double known = 0;
    for (TieYear row : rows(a, b).values()) {
      boolean least = or0(row.low()) < or0(row.high()) && measure == Measure.OBLIGATION;
      if (!least || or0(row.value()) >= known) {
        years.add(row.year());
        known = least ? known : or0(row.value());
      }
    }
    return years;
  }

  private boolean zeroMeansNone(String a, String b, int year) {
    return coverage.stream().anyMatch(each -> each.absenceIsZero() && each.covers(a, b, year))
        && existence.in(a, year)
        && existence.in(b, year);
  }

  /** The pair's figure for one year that {@link #years} holds. */
  Estimate yearly(String a, String b, int year) {
    TieYear row = rows(a, b).get(year);
    Coverage seen = Coverage.full(Period.ofYear(year));
    if (row == null) {
      return zero(seen, a, b);
    }
    return estimate(row, seen);
  }

  private Estimate zero(Coverage seen, String a, String b) {
    return Estimate.exact(0, 0, measure.unit(), measure.method(), seen, sources(a, b, seen));
  }

  private List<String> sources(String a, String b, Coverage seen) {
    Set<String> sources = new LinkedHashSet<>();
    rows(a, b).values().forEach(row -> sources.addAll(row.sources()));
    for (TieCoverage each : coverage) {
      if (seen.years().stream().anyMatch(year -> each.covers(a, b, year))) {
        sources.add(each.source());
      }
    }
    return List.copyOf(sources);
  }

  private Estimate estimate(TieYear row, Coverage seen) {
    Double value = row.value();
    Double low = row.low();
    Double high = row.high();
    if (value == null || low == null || high == null) {
      return missing("reported without a figure", seen, row.sources());
    }
    return Estimate.of(
        value, low, high, row.n(), measure.unit(), measure.method(), seen, row.sources());
  }

  private Estimate missing(String reason, Coverage seen, List<String> sources) {
    return Estimate.missing(reason, measure.unit(), measure.method(), seen, sources);
  }

  /** The pair's figure over the period. */
  Estimate pooled(String a, String b) {
    TreeSet<Integer> years = years(a, b);
    Coverage seen = Coverage.of(period, years);
    if (years.isEmpty()) {
      return missing(whyBlind(a, b), seen, List.of());
    }
    List<TieYear> seenRows = new ArrayList<>(rows(a, b).values());
    return switch (measure.pooling()) {
      case LAST -> last(a, b, years, seen);
      case SUM -> sum(seenRows, years, seen, a, b);
      case MAX -> max(seenRows, seen, a, b);
      case MEAN -> mean(seenRows, seen, a, b);
      case SHARE -> share(seenRows, seen, a, b);
      case VOTES, CLEAVAGE, POLE ->
          throw new IllegalStateException(measure + " is made from votes");
    };
  }

  private String whyBlind(String a, String b) {
    if (coverage.isEmpty()) {
      return "no source for this measure is installed";
    }
    int first = coverage.stream().mapToInt(TieCoverage::fromYear).min().orElse(0);
    int last = coverage.stream().mapToInt(TieCoverage::toYear).max().orElse(0);
    if (pack && measure.area() == PolicyArea.MILITARY) {
      return "the built-in pack holds this for the reference groups only;"
          + " the full store has it: entente fetch, entente build";
    }
    return period.toYear() < first || period.fromYear() > last
        ? "the sources see %d to %d".formatted(first, last)
        : "no source reports on %s and %s in the period".formatted(a, b);
  }

  private Estimate last(String a, String b, TreeSet<Integer> years, Coverage seen) {
    Estimate yearly = yearly(a, b, years.last());
    return yearly.value() == null
        ? yearly
        : new Estimate(
            yearly.value(),
            yearly.low(),
            yearly.high(),
            yearly.n(),
            measure.unit(),
            measure.method() + " (" + years.last() + ")",
            seen,
            yearly.sources(),
            "");
  }

  private Estimate sum(
      List<TieYear> seenRows, TreeSet<Integer> years, Coverage seen, String a, String b) {
    double sum = seenRows.stream().mapToDouble(row -> or0(row.value())).sum();
    int n = seenRows.stream().mapToInt(TieYear::n).sum();
    return Estimate.exact(
        sum,
        n,
        measure.unit(),
        measure.method() + " (" + years.size() + " years seen)",
        seen,
        sources(a, b, seen));
  }

  private Estimate max(List<TieYear> seenRows, Coverage seen, String a, String b) {
    double max = seenRows.stream().mapToDouble(row -> or0(row.value())).max().orElse(0);
    return Estimate.exact(
        max, seenRows.size(), measure.unit(), measure.method(), seen, sources(a, b, seen));
  }

  private Estimate mean(List<TieYear> seenRows, Coverage seen, String a, String b) {
    return Estimate.of(
        seenRows.stream().mapToDouble(row -> or0(row.value())).average().orElseThrow(),
        seenRows.stream().mapToDouble(row -> or0(row.low())).average().orElseThrow(),
        seenRows.stream().mapToDouble(row -> or0(row.high())).average().orElseThrow(),
        seenRows.size(),
        measure.unit(),
        measure.method(),
        seen,
        sources(a, b, seen));
  }

  /** Parts over totals; bounds are yearly bounds weighted by the year's total. */
  private Estimate share(List<TieYear> seenRows, Coverage seen, String a, String b) {
    double part = 0;
    double total = 0;
    double low = 0;
    double high = 0;
    int n = 0;
    for (TieYear row : seenRows) {
      part += or0(row.part());
      total += or0(row.total());
      low += or0(row.low()) * or0(row.total());
      high += or0(row.high()) * or0(row.total());
      n += row.n();
    }
    if (total == 0) {
      return missing("nothing to take a share of", seen, sources(a, b, seen));
    }
    return Estimate.of(
        part / total,
        low / total,
        high / total,
        n,
        measure.unit(),
        measure.method(),
        seen,
        sources(a, b, seen));
  }

  private static double or0(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  /** The note of the last year that the sources cover: empty if nothing was in force then. */
  String lastNote(String a, String b) {
    TreeSet<Integer> years = years(a, b);
    TieYear row = years.isEmpty() ? null : rows(a, b).get(years.last());
    return row == null ? "" : row.note();
  }

  Measure measure() {
    return measure;
  }

  /** Rows into the order of tables. */
  static final Comparator<ProfileRow> ORDER =
      Comparator.comparing(ProfileRow::area)
          .thenComparing(ProfileRow::measure)
          .thenComparing(ProfileRow::a)
          .thenComparing(ProfileRow::b)
          .thenComparingInt(ProfileRow::from);
}
