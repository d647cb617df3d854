package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.evidence.RawRows.FlowYear;
import org.entente.evidence.TieYear;
import org.jspecify.annotations.Nullable;

/**
 * Arms dependence: dep(i on j) = what i received from j / all that i received, per year.
 *
 * <p>A pair that ever traded has a row, if need be of 0, in every year in which i received
 * anything: a share over several years is parts over totals, and leaving out the years without a
 * delivery from j would make every supplier look like the only one.
 */
public final class ArmsTies {
  public static final String DEPENDENCE = "armsDependence";

  private ArmsTies() {}

  /** Whether a code was a state in a year; only those get rows. */
  public interface States {
    boolean has(String code, int year);
  }

  /**
   * @param flows supplier to recipient, one per pair and year; those without a figure are left out
   */
  public static List<TieYear> dependence(List<FlowYear> flows, String dataset, States states) {
    Map<String, TreeMap<String, TreeMap<Integer, Double>>> deliveries = deliveries(flows);
    List<TieYear> ties = new ArrayList<>();
    totals(flows)
        .forEach(
            (recipient, years) ->
                deliveries
                    .getOrDefault(recipient, new TreeMap<>())
                    .forEach(
                        (supplier, delivered) ->
                            years.forEach(
                                (year, total) -> {
                                  if (total > 0
                                      && states.has(recipient, year)
                                      && states.has(supplier, year)) {
                                    Double part = delivered.get(year);
                                    ties.add(tie(recipient, supplier, year, part, total, dataset));
                                  }
                                })));
    ties.sort(ORDER);
    return ties;
  }

  /** All that each state received, by year. */
  private static Map<String, TreeMap<Integer, Double>> totals(List<FlowYear> flows) {
    Map<String, TreeMap<Integer, Double>> totals = new TreeMap<>();
    for (FlowYear flow : flows) {
      Double value = flow.value();
      if (value != null) {
        totals
            .computeIfAbsent(flow.target(), key -> new TreeMap<>())
            .merge(flow.year(), value, Double::sum);
      }
    }
    return totals;
  }

  /** What each state received from each supplier, by year. */
  private static Map<String, TreeMap<String, TreeMap<Integer, Double>>> deliveries(
      List<FlowYear> flows) {
    Map<String, TreeMap<String, TreeMap<Integer, Double>>> deliveries = new TreeMap<>();
    for (FlowYear flow : flows) {
      Double value = flow.value();
      if (value != null) {
        deliveries
            .computeIfAbsent(flow.target(), key -> new TreeMap<>())
            .computeIfAbsent(flow.source(), key -> new TreeMap<>())
            .merge(flow.year(), value, Double::sum);
      }
    }
    return deliveries;
  }

  private static final Comparator<TieYear> ORDER =
      Comparator.comparing(TieYear::a).thenComparing(TieYear::b).thenComparingInt(TieYear::year);

  private static TieYear tie(
      String recipient,
      String supplier,
      int year,
      @Nullable Double delivered,
      double total,
      String dataset) {
    double part = delivered == null ? 0 : delivered;
    double share = part / total;
    int rows = delivered == null ? 0 : 1;
    return new TieYear(
        DEPENDENCE,
        recipient,
        supplier,
        year,
        share,
        share,
        share,
        rows,
        part,
        total,
        List.of(dataset),
        "");
  }
}
