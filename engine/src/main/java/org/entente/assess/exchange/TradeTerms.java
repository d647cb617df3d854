package org.entente.assess.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.entente.assess.derivation.TradeTies;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.RawRows.ReportedFlow;
import org.entente.evidence.TieYear;
import org.entente.measure.exchange.PooledFlows;
import org.entente.measure.exchange.Range;
import org.jspecify.annotations.Nullable;

/**
 * Trade in goods, by year. A flow is the mean of what the sides and datasets report, with the range
 * of the reports, wider by freight where one side alone reports; a dependence has the bounds that
 * unreported flows leave.
 */
final class TradeTerms {
  private static final String UNIT = "current US$ m";
  private static final String SHARE = "share of trade";
  private static final String REPORTS =
      "mean of the sides' reports; range of the reports, of one side's alone 10 % for freight";
  private static final String BOUNDS =
      "trade with the other over all trade; bounds for unreported flows";
  private static final String PACK = "trade by direction is in a full store only";

  /**
   * Importers report with freight and insurance, exporters without: the International Monetary Fund
   * long took 10 % for the difference. So much either way is open where one side alone reports.
   */
  static final double FREIGHT = 1.1;

  private final Map<String, List<ReportedFlow>> flows = new HashMap<>();
  private final Map<String, TieYear> shares = new HashMap<>();
  private final boolean directed;
  private final Period period;

  private TradeTerms(List<ReportedFlow> rows, List<TieYear> ties, boolean directed, Period period) {
    for (ReportedFlow row : rows) {
      flows
          .computeIfAbsent(key(row.source(), row.target(), row.year()), key -> new ArrayList<>())
          .add(row);
    }
    ties.forEach(tie -> shares.put(key(tie.a(), tie.b(), tie.year()), tie));
    this.directed = directed;
    this.period = period;
  }

  static TradeTerms of(Evidence evidence, Set<String> states, Period period) {
    boolean directed = evidence.kind() == Evidence.Kind.STORE;
    return new TradeTerms(
        directed ? evidence.raw().flowsAmong("trade", states, period) : List.of(),
        evidence.ties(Set.of(TradeTies.MEASURE), states, period),
        directed,
        period);
  }

  private static String key(String from, String to, int year) {
    return from + ">" + to + ">" + year;
  }

  /** A term for each year in which anything is known of the pair's trade. */
  List<Ledger.Term> terms(Dyad dyad) {
    return period
        .years()
        .filter(year -> isKnown(dyad.a(), dyad.b(), year) || isKnown(dyad.b(), dyad.a(), year))
        .mapToObj(year -> term(dyad, year))
        .toList();
  }

  private boolean isKnown(String one, String other, int year) {
    String key = key(one, other, year);
    return flows.containsKey(key) || shares.containsKey(key);
  }

  private Ledger.Term term(Dyad dyad, int year) {
    Sheet sheet = new Sheet(dyad, year);
    return new Ledger.Term(
        Ledger.Kind.TRADE,
        Period.ofYear(year),
        sheet.flow(dyad.a(), dyad.b()),
        sheet.flow(dyad.b(), dyad.a()),
        sheet.reciprocity(),
        sheet.balance(),
        sheet.dependence(dyad.a(), dyad.b()),
        sheet.dependence(dyad.b(), dyad.a()),
        sheet.leverage());
  }

  private static String noTotal(String state) {
    return "no share of %s's trade is known for this year".formatted(state);
  }

  private static int rows(@Nullable TieYear tie) {
    return tie == null ? 0 : tie.n();
  }

  /** The figures of a pair in one year. */
  private final class Sheet {
    private final Dyad dyad;
    private final int year;
    private final List<String> sources;

    Sheet(Dyad dyad, int year) {
      this.dyad = dyad;
      this.year = year;
      this.sources = sources(dyad, year);
    }

    Estimate flow(String from, String to) {
      String none = directed ? "no report of this direction" : PACK;
      return of(reported(from, to, year), reports(from, to, year), UNIT, REPORTS, none);
    }

    Estimate reciprocity() {
      Range balance = givenAndReturned();
      return of(
          balance == null ? null : PooledFlows.reciprocity(balance),
          reportsOfBoth(),
          "ratio",
          "value returned over value given; range of the reports",
          oneSided());
    }

    Estimate balance() {
      return of(
          givenAndReturned(),
          reportsOfBoth(),
          "-1 to 1",
          "(given - returned) / (given + returned); range of the reports",
          oneSided());
    }

    private @Nullable Range givenAndReturned() {
      Range given = reported(dyad.a(), dyad.b(), year);
      Range returned = reported(dyad.b(), dyad.a(), year);
      return given == null || returned == null ? null : PooledFlows.balance(given, returned);
    }

    private int reportsOfBoth() {
      return reports(dyad.a(), dyad.b(), year) + reports(dyad.b(), dyad.a(), year);
    }

    private String oneSided() {
      return directed ? "no report of one direction" : PACK;
    }

    Estimate dependence(String of, String on) {
      TieYear tie = tie(of, on);
      return of(tie == null ? null : share(tie), rows(tie), SHARE, BOUNDS, noTotal(of));
    }

    Estimate leverage() {
      TieYear ofA = tie(dyad.a(), dyad.b());
      TieYear ofB = tie(dyad.b(), dyad.a());
      return of(
          ofA == null || ofB == null ? null : share(ofB).minus(share(ofA)),
          rows(ofA) + rows(ofB),
          "difference of shares",
          "dependence of the second on the first less that of the first on the second;"
              + " bounds for unreported flows",
          noTotal(ofA == null ? dyad.a() : dyad.b()));
    }

    private @Nullable TieYear tie(String of, String on) {
      return shares.get(key(of, on, year));
    }

    private Estimate of(@Nullable Range range, int n, String unit, String method, String reason) {
      Coverage coverage = Coverage.full(Period.ofYear(year));
      return range == null || Double.isNaN(range.value())
          ? Estimate.missing(reason, unit, method, coverage, sources)
          : Estimate.of(
              range.value(), range.low(), range.high(), n, unit, method, coverage, sources);
    }
  }

  private List<String> sources(Dyad dyad, int year) {
    Set<String> sources = new TreeSet<>();
    for (String key : List.of(key(dyad.a(), dyad.b(), year), key(dyad.b(), dyad.a(), year))) {
      flows.getOrDefault(key, List.of()).forEach(flow -> sources.add(flow.dataset()));
      Stream.ofNullable(shares.get(key)).forEach(tie -> sources.addAll(tie.sources()));
    }
    return List.copyOf(sources);
  }

  private int reports(String from, String to, int year) {
    return flows.getOrDefault(key(from, to, year), List.of()).size();
  }

  private @Nullable Range reported(String from, String to, int year) {
    List<ReportedFlow> reports = flows.getOrDefault(key(from, to, year), List.of());
    if (reports.isEmpty()) {
      return null;
    }
    double[] values = reports.stream().mapToDouble(ReportedFlow::value).toArray();
    boolean bothSides = reports.stream().map(ReportedFlow::reporter).distinct().count() > 1;
    double margin = bothSides ? 1 : FREIGHT;
    return new Range(
        DoubleStream.of(values).average().orElseThrow(),
        DoubleStream.of(values).min().orElseThrow() / margin,
        DoubleStream.of(values).max().orElseThrow() * margin);
  }

  private static Range share(TieYear tie) {
    double value = java.util.Objects.requireNonNull(tie.value());
    Double low = tie.low();
    Double high = tie.high();
    return new Range(value, low == null ? value : low, high == null ? value : high);
  }
}
