package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.evidence.RawRows.FlowYear;
import org.entente.evidence.TieYear;
import org.entente.measure.Dependence;
import org.jspecify.annotations.Nullable;

/**
 * Trade dependence: dep(i on j) = (exports i to j + imports i from j) / all trade of i, per year.
 *
 * <p>A flow is what the importer reported (or, in mirror position, what stands for it in the
 * dataset). An unreported flow is not zero: it may be as large as the largest flow reported for the
 * same direction within {@value #REACH} years, and that much widens the interval.
 */
public final class TradeTies {
  public static final String MEASURE = "tradeDependence";

  /** Years before and after in which a reported flow bounds an unreported one. */
  static final int REACH = 5;

  private TradeTies() {}

  /**
   * Whether a dataset has all that matters of a state's trade in a year, so that it has a total.
   */
  public interface Totals {
    boolean known(String state, int year);
  }

  /**
   * Ties of every state with every partner it is known to have traded with, in both directions.
   *
   * @param totals states and years to derive shares for; where the total is not known there is none
   */
  public static List<TieYear> derive(List<FlowYear> flows, String dataset, Totals totals) {
    Map<String, Map<String, TreeMap<Integer, FlowYear>>> directions = new TreeMap<>();
    for (FlowYear flow : flows) {
      directions
          .computeIfAbsent(flow.source(), key -> new TreeMap<>())
          .computeIfAbsent(flow.target(), key -> new TreeMap<>())
          .put(flow.year(), flow);
    }
    Map<String, TreeMap<Integer, Map<String, Trade>>> trades = trades(directions);
    List<TieYear> ties = new ArrayList<>();
    trades.forEach(
        (state, years) ->
            years.forEach(
                (year, partners) -> {
                  if (totals.known(state, year)) {
                    ties(state, year, partners, dataset, ties);
                  }
                }));
    ties.sort(
        java.util.Comparator.comparing(TieYear::a)
            .thenComparing(TieYear::b)
            .thenComparingInt(TieYear::year));
    return ties;
  }

  /** Both directions of one pair and year: what is known, and what the unknown may be at most. */
  private record Trade(double known, double missing, int reported) {
    Trade plus(Trade other) {
      return new Trade(known + other.known, missing + other.missing, reported + other.reported);
    }
  }

  private static Map<String, TreeMap<Integer, Map<String, Trade>>> trades(
      Map<String, Map<String, TreeMap<Integer, FlowYear>>> directions) {
    Map<String, TreeMap<Integer, Map<String, Trade>>> trades = new TreeMap<>();
    directions.forEach(
        (source, targets) ->
            targets.forEach(
                (target, years) ->
                    years.forEach(
                        (year, flow) -> {
                          Trade trade = trade(flow.value(), years, year);
                          add(trades, source, target, year, trade);
                          add(trades, target, source, year, trade);
                        })));
    return trades;
  }

  private static void add(
      Map<String, TreeMap<Integer, Map<String, Trade>>> trades,
      String state,
      String partner,
      int year,
      Trade trade) {
    trades
        .computeIfAbsent(state, key -> new TreeMap<>())
        .computeIfAbsent(year, key -> new HashMap<>())
        .merge(partner, trade, Trade::plus);
  }

  private static Trade trade(@Nullable Double value, TreeMap<Integer, FlowYear> years, int year) {
    if (value != null) {
      return new Trade(value, 0, 1);
    }
    double most = 0;
    for (FlowYear near : years.subMap(year - REACH, true, year + REACH, true).values()) {
      most = Math.max(most, near.value() == null ? 0 : near.value());
    }
    return new Trade(0, most, 0);
  }

  private static void ties(
      String state, int year, Map<String, Trade> partners, String dataset, List<TieYear> out) {
    Trade all = partners.values().stream().reduce(new Trade(0, 0, 0), Trade::plus);
    if (all.known() <= 0) {
      return;
    }
    new TreeMap<>(partners)
        .forEach(
            (partner, trade) -> {
              if (trade.reported() > 0) {
                out.add(tie(state, partner, year, trade, all, dataset));
              }
            });
  }

  private static TieYear tie(
      String state, String partner, int year, Trade trade, Trade all, String dataset) {
    Dependence.Share share =
        Dependence.of(trade.known(), all.known(), trade.missing(), all.missing() - trade.missing());
    return new TieYear(
        MEASURE,
        state,
        partner,
        year,
        share.value(),
        share.low(),
        share.high(),
        trade.reported(),
        trade.known(),
        all.known(),
        List.of(dataset),
        "");
  }
}
