package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.evidence.RawRows.StateFigure;
import org.entente.evidence.TieYear;
import org.entente.measure.RegimeDistance;
import org.jspecify.annotations.Nullable;

/** Ties made from a figure about each state alone: the distance between two regimes. */
public final class StateTies {
  public static final String MEASURE = "regimeDistance";

  private StateTies() {}

  /** Distance of every pair in every year in which both have a score. */
  public static List<TieYear> derive(List<StateFigure> figures, String dataset) {
    Map<Integer, TreeMap<String, StateFigure>> byYear = new TreeMap<>();
    for (StateFigure figure : figures) {
      byYear.computeIfAbsent(figure.year(), key -> new TreeMap<>()).put(figure.state(), figure);
    }
    List<TieYear> ties = new ArrayList<>();
    byYear.values().forEach(states -> pairs(List.copyOf(states.values()), dataset, ties));
    return ties;
  }

  private static void pairs(List<StateFigure> states, String dataset, List<TieYear> out) {
    for (int i = 0; i < states.size(); i++) {
      for (int j = i + 1; j < states.size(); j++) {
        out.add(tie(states.get(i), states.get(j), dataset));
      }
    }
  }

  private static TieYear tie(StateFigure a, StateFigure b, String dataset) {
    RegimeDistance.Distance distance = RegimeDistance.of(a.value(), error(a), b.value(), error(b));
    return new TieYear(
        MEASURE,
        a.state(),
        b.state(),
        a.year(),
        distance.value(),
        distance.low(),
        distance.high(),
        2,
        null,
        null,
        List.of(dataset),
        "");
  }

  /** V-Dem's bounds are one standard deviation to either side (its codebook: 68 % interval). */
  private static double error(StateFigure figure) {
    return half(figure.low(), figure.high());
  }

  private static double half(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null ? 0 : (high - low) / 2;
  }
}
