package org.entente.assess.exchange;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.assess.derivation.ArmsTies;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieCoverage;
import org.entente.evidence.TieYear;
import org.entente.measure.exchange.PooledFlows;
import org.entente.measure.exchange.Range;

/**
 * Deliveries of major arms, in spells of {@value #WINDOW} years that end with the last year seen:
 * orders come in lumps, and SIPRI itself compares five-year totals. Spells do not overlap, so that
 * one delivery speaks once.
 */
final class ArmsTerms {
  /** Years of a spell; the first of a period may be shorter. */
  static final int WINDOW = 5;

  static final String FLOW = "armsFlow";
  private static final String UNIT = "TIV m";
  private static final String OVER_YEARS = "; range over leaving out one year";

  private final Map<String, TieYear> rows = new HashMap<>();
  private final Map<String, Map<Integer, Double>> totals;
  private final List<TieCoverage> coverage;
  private final Period period;

  private ArmsTerms(
      List<TieYear> rows,
      Map<String, Map<Integer, Double>> totals,
      List<TieCoverage> coverage,
      Period period) {
    rows.forEach(row -> this.rows.put(key(row.measure(), row.a(), row.b(), row.year()), row));
    this.totals = totals;
    this.coverage = coverage;
    this.period = period;
  }

  static ArmsTerms of(Evidence evidence, Set<String> states, Period period) {
    return new ArmsTerms(
        evidence.ties(Set.of(FLOW, ArmsTies.DEPENDENCE), states, period),
        evidence.totals(ArmsTies.DEPENDENCE, states, period),
        evidence.coverage(FLOW),
        period);
  }

  private static String key(String measure, String a, String b, int year) {
    return String.join(">", measure, a, b, Integer.toString(year));
  }

  /** Whether the evidence would show an arms delivery in some year. */
  boolean sees(Dyad dyad, Period asked) {
    return years(dyad).stream().anyMatch(asked::containsYear);
  }

  private List<Integer> years(Dyad dyad) {
    return period
        .years()
        .filter(year -> coverage.stream().anyMatch(each -> each.covers(dyad.a(), dyad.b(), year)))
        .boxed()
        .toList();
  }

  /** None where nothing was delivered either way in the whole period. */
  List<Ledger.Term> terms(Dyad dyad) {
    List<Integer> seen = years(dyad);
    if (seen.stream()
        .noneMatch(
            year -> value(dyad.a(), dyad.b(), year) > 0 || value(dyad.b(), dyad.a(), year) > 0)) {
      return List.of();
    }
    return windows(seen).stream().map(window -> term(dyad, window)).toList();
  }

  private static List<Period> windows(List<Integer> seen) {
    int first = seen.get(0);
    LinkedList<Period> windows = new LinkedList<>();
    for (int last = seen.get(seen.size() - 1); last >= first; last -= WINDOW) {
      windows.addFirst(Period.ofYears(Math.max(first, last - WINDOW + 1), last));
    }
    return windows;
  }

  private Ledger.Term term(Dyad dyad, Period window) {
    double[] given = values(dyad.a(), dyad.b(), window);
    double[] returned = values(dyad.b(), dyad.a(), window);
    Range balance = PooledFlows.balance(given, returned);
    Range ofA = dependence(dyad.a(), dyad.b(), window);
    Range ofB = dependence(dyad.b(), dyad.a(), window);
    Sheet sheet = new Sheet(window, deliveries(dyad, window), sources());
    return new Ledger.Term(
        Ledger.Kind.ARMS,
        window,
        sheet.sum(given, deliveries(dyad.a(), dyad.b(), window)),
        sheet.sum(returned, deliveries(dyad.b(), dyad.a(), window)),
        sheet.range(
            PooledFlows.reciprocity(balance),
            "ratio",
            "value returned over value given" + OVER_YEARS,
            NOTHING),
        sheet.range(
            balance, "-1 to 1", "(given - returned) / (given + returned)" + OVER_YEARS, NOTHING),
        sheet.range(ofA, SHARE, DEPENDENCE, noImports(dyad.a())),
        sheet.range(ofB, SHARE, DEPENDENCE, noImports(dyad.b())),
        sheet.range(
            ofB.minus(ofA),
            "difference of shares",
            "dependence of the second on the first less that of the first on the second"
                + OVER_YEARS,
            noImports(Double.isNaN(ofA.value()) ? dyad.a() : dyad.b())));
  }

  private static final String SHARE = "share of arms imports";
  private static final String DEPENDENCE =
      "received from the other, over all received; pooled" + OVER_YEARS;
  private static final String NOTHING = "no delivery of major arms either way in these years";

  private static String noImports(String state) {
    return "no import of major arms by %s is on record in these years".formatted(state);
  }

  /** The years, count and sources that the figures of a term share. */
  private record Sheet(Period window, int n, List<String> sources) {
    Estimate sum(double[] values, int rows) {
      double sum = java.util.Arrays.stream(values).sum();
      return Estimate.exact(
          sum, rows, UNIT, "sum of deliveries, by their years", Coverage.full(window), sources);
    }

    Estimate range(Range range, String unit, String method, String reason) {
      Coverage coverage = Coverage.full(window);
      return Double.isNaN(range.value())
          ? Estimate.missing(reason, unit, method, coverage, sources)
          : Estimate.of(
              range.value(), range.low(), range.high(), n, unit, method, coverage, sources);
    }
  }

  private List<String> sources() {
    return coverage.stream().map(TieCoverage::source).distinct().toList();
  }

  private double value(String giver, String receiver, int year) {
    TieYear row = rows.get(key(FLOW, giver, receiver, year));
    Double value = row == null ? null : row.value();
    return value == null ? 0 : value;
  }

  private double[] values(String giver, String receiver, Period window) {
    return window.years().mapToDouble(year -> value(giver, receiver, year)).toArray();
  }

  private double[] totals(String state, Period window) {
    Map<Integer, Double> known = totals.getOrDefault(state, Map.of());
    return window.years().mapToDouble(year -> known.getOrDefault(year, 0.0)).toArray();
  }

  /** From the rows of shares, whose parts and totals are rounded alike. */
  private Range dependence(String receiver, String giver, Period window) {
    double[] parts = window.years().mapToDouble(year -> part(receiver, giver, year)).toArray();
    return PooledFlows.dependence(parts, totals(receiver, window));
  }

  private double part(String receiver, String giver, int year) {
    TieYear row = rows.get(key(ArmsTies.DEPENDENCE, receiver, giver, year));
    Double part = row == null ? null : row.part();
    return part == null ? 0 : part;
  }

  private int deliveries(String giver, String receiver, Period window) {
    return (int) window.years().filter(year -> value(giver, receiver, year) > 0).count();
  }

  private int deliveries(Dyad dyad, Period window) {
    return IntStream.of(
            deliveries(dyad.a(), dyad.b(), window), deliveries(dyad.b(), dyad.a(), window))
        .sum();
  }
}
