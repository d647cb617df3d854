package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.measure.Centralisation;
import org.jspecify.annotations.Nullable;

/**
 * Hub statistics on a group's ties. Areas with a unit of their own (treaty rungs, arms, trade) are
 * each scaled by the group's largest tie and averaged, so that no unit wins; areas in which the
 * group has no tie or no evidence are left out, and a pair is averaged over the areas that know it.
 * The interval is the range over leaving out one area in turn: it says how much the answer hangs on
 * one of them.
 */
final class HubBuilder {
  private static final List<Measure> AREAS =
      List.of(Measure.OBLIGATION, Measure.ARMS_FLOW, Measure.TRADE_DEPENDENCE);

  private HubBuilder() {}

  static Hub of(List<String> members, List<ProfileRow> profile) {
    List<double[][]> areas = new ArrayList<>();
    Map<PolicyArea, Double> known = new TreeMap<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<Integer> years = new TreeSet<>();
    int from = profile.get(0).from();
    int to = profile.get(0).to();
    long n = 0;
    for (Measure measure : AREAS) {
      double[][] ties = scaled(members, profile, measure);
      if (ties != null) {
        areas.add(ties);
        known.put(measure.area(), knownShare(ties));
        for (ProfileRow row : profile) {
          if (row.measure().equals(measure.id()) && row.estimate().isPresent()) {
            sources.addAll(row.estimate().sources());
            years.addAll(row.estimate().coverage().years());
            n += row.estimate().n();
          }
        }
      }
    }
    Frame frame = new Frame(Coverage.of(Period.ofYears(from, to), years), List.copyOf(sources), n);
    if (areas.isEmpty()) {
      return none("no treaty, arms or trade tie inside the group is known", frame);
    }
    double[][] all = mean(areas, -1);
    if (unknown(all)) {
      return none("some pair's ties are not known in any area", frame);
    }
    int busiest = Centralisation.busiest(all);
    return new Hub(
        members.get(busiest),
        rivals(members, areas, busiest),
        estimate(areas, ties -> Centralisation.share(ties, busiest), "share of tie weight", frame),
        estimate(areas, Centralisation::freeman, "Freeman centralisation", frame),
        estimate(areas, Centralisation::weakestToMean, "weakest over mean tie", frame),
        known);
  }

  /** Who else would be the busiest if one area were left out. */
  private static List<String> rivals(List<String> members, List<double[][]> areas, int busiest) {
    return IntStream.range(0, areas.size() > 1 ? areas.size() : 0)
        .mapToObj(left -> mean(areas, left))
        .filter(ties -> !unknown(ties))
        .map(Centralisation::busiest)
        .filter(other -> other != busiest)
        .map(members::get)
        .distinct()
        .toList();
  }

  private record Frame(Coverage coverage, List<String> sources, long n) {}

  private interface Statistic {
    double of(double[][] ties);
  }

  private static Hub none(String reason, Frame frame) {
    Estimate missing =
        Estimate.missing(reason, "share", "hub statistics", frame.coverage(), frame.sources());
    return new Hub("", List.of(), missing, missing, missing, Map.of());
  }

  private static Estimate estimate(
      List<double[][]> areas, Statistic statistic, String unit, Frame frame) {
    double value = statistic.of(mean(areas, -1));
    if (Double.isNaN(value)) {
      return Estimate.missing(
          "not defined for a group of two", unit, METHOD, frame.coverage(), frame.sources());
    }
    double low = value;
    double high = value;
    for (int left = 0; left < areas.size() && areas.size() > 1; left++) {
      double without = statistic.of(mean(areas, left));
      if (!Double.isNaN(without)) {
        low = Math.min(low, without);
        high = Math.max(high, without);
      }
    }
    return Estimate.of(
        value, low, high, frame.n(), unit, METHOD, frame.coverage(), frame.sources());
  }

  private static final String METHOD =
      "treaties, arms and trade, each scaled by the group's largest tie;"
          + " range over leaving one out";

  /** Mean per pair over the areas that know it; NaN where none does. */
  private static double[][] mean(List<double[][]> areas, int leftOut) {
    int k = areas.get(0).length;
    double[][] mean = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        mean[i][j] = i == j ? 0 : mean(areas, leftOut, i, j);
      }
    }
    return mean;
  }

  private static double mean(List<double[][]> areas, int leftOut, int i, int j) {
    return IntStream.range(0, areas.size())
        .filter(area -> area != leftOut)
        .mapToDouble(area -> areas.get(area)[i][j])
        .filter(tie -> !Double.isNaN(tie))
        .average()
        .orElse(Double.NaN);
  }

  private static double knownShare(double[][] ties) {
    int k = ties.length;
    long unknown =
        Arrays.stream(ties).flatMapToDouble(Arrays::stream).filter(Double::isNaN).count() - k;
    return 1 - unknown / (double) (k * (k - 1));
  }

  private static boolean unknown(double[][] ties) {
    return Arrays.stream(ties).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN);
  }

  /**
   * Symmetric ties scaled to a largest of 1, NaN where neither direction is known; null when the
   * area has none.
   */
  private static double @Nullable [][] scaled(
      List<String> members, List<ProfileRow> profile, Measure measure) {
    int k = members.size();
    double[][] ties = new double[k][k];
    for (double[] row : ties) {
      Arrays.fill(row, Double.NaN);
    }
    for (ProfileRow row : profile) {
      if (row.measure().equals(measure.id()) && row.estimate().isPresent()) {
        int i = members.indexOf(row.a());
        int j = members.indexOf(row.b());
        double tie = joined(row.area(), ties[i][j], row.estimate().point().orElseThrow());
        ties[i][j] = tie;
        ties[j][i] = tie;
      }
    }
    double largest = Arrays.stream(ties).flatMapToDouble(Arrays::stream).reduce(0, HubBuilder::max);
    if (largest == 0) {
      return null;
    }
    for (double[] row : ties) {
      Arrays.setAll(row, j -> row[j] / largest);
    }
    return ties;
  }

  private static double max(double one, double other) {
    return other > one ? other : one; // NaN is no tie
  }

  /** Of two directions: the larger dependence on trade, the sum of what else went either way. */
  private static double joined(PolicyArea area, double known, double other) {
    if (Double.isNaN(known)) {
      return other;
    }
    return area == PolicyArea.ECONOMIC ? Math.max(known, other) : known + other;
  }
}
