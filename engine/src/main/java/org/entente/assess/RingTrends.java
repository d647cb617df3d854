package org.entente.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.FalseDiscoveries;
import org.entente.measure.ring.Trend;

/**
 * Trends of all outsiders on a scale, tested at once.
 *
 * <p>The trend of votes is that of the weakest tie. Outside voting nearly every outsider lacks a
 * tie to some member in every year, and what is always 0 has no trend; there it is that of the mean
 * tie. Fewer than {@value #YEARS_TO_TEST} years are not tested: counts lie on a line by chance.
 * Trends of arms rest on few and lumpy deliveries, and their p-values are rough.
 */
record RingTrends(Period period, RingScale scale, Trend trend) {
  /** Fewest yearly figures with a p-value. */
  static final int YEARS_TO_TEST = 6;

  /**
   * @param series yearly figures by outsider
   * @param ties its ties to the members, for the sources
   */
  Map<String, RingStanding.Movement> of(
      Map<String, TreeMap<Integer, Double>> series, Map<String, List<Estimate>> ties) {
    List<String> states = List.copyOf(series.keySet());
    List<RingStanding.Movement> raw =
        states.stream()
            .map(
                state ->
                    movement(
                        Objects.requireNonNull(series.get(state)),
                        sources(ties.getOrDefault(state, List.of()))))
            .toList();
    double[] q =
        FalseDiscoveries.adjusted(raw.stream().mapToDouble(RingStanding.Movement::p).toArray());
    Map<String, RingStanding.Movement> movements = new TreeMap<>();
    for (int i = 0; i < q.length; i++) {
      movements.put(states.get(i), raw.get(i).withQ(q[i]));
    }
    return movements;
  }

  /** The same series, each year less the median of all outsiders seen in it. */
  static Map<String, TreeMap<Integer, Double>> apart(Map<String, TreeMap<Integer, Double>> series) {
    Map<Integer, List<Double>> byYear = new TreeMap<>();
    series
        .values()
        .forEach(
            each ->
                each.forEach(
                    (year, value) ->
                        byYear.computeIfAbsent(year, key -> new ArrayList<>()).add(value)));
    Map<Integer, Double> medians = new TreeMap<>();
    byYear.forEach((year, values) -> medians.put(year, median(values)));
    Map<String, TreeMap<Integer, Double>> apart = new TreeMap<>();
    series.forEach(
        (state, each) -> {
          TreeMap<Integer, Double> left = new TreeMap<>();
          each.forEach((year, value) -> left.put(year, value - medians.getOrDefault(year, 0.0)));
          apart.put(state, left);
        });
    return apart;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static List<String> sources(List<Estimate> ties) {
    Set<String> sources = new LinkedHashSet<>();
    ties.forEach(tie -> sources.addAll(tie.sources()));
    return List.copyOf(sources);
  }

  private RingStanding.Movement movement(TreeMap<Integer, Double> years, List<String> sources) {
    Trend.Line line =
        trend.line(
            years.keySet().stream().mapToInt(Integer::intValue).toArray(),
            years.values().stream().mapToDouble(Double::doubleValue).toArray());
    double p = years.size() < YEARS_TO_TEST ? Double.NaN : line.p();
    return new RingStanding.Movement(slope(line, years, sources), p, Double.NaN);
  }

  private Estimate slope(Trend.Line line, TreeMap<Integer, Double> years, List<String> sources) {
    Coverage seen = Coverage.of(period, years.keySet());
    String unit = scale.measure().unit() + " per year";
    String method =
        "least-squares slope of the yearly "
            + scale.trendOf()
            + "; interval allows for persistence";
    return line.isPresent()
        ? Estimate.of(
            line.perYear(), line.low(), line.high(), years.size(), unit, method, seen, sources)
        : Estimate.missing("fewer than three years", unit, method, seen, sources);
  }
}
