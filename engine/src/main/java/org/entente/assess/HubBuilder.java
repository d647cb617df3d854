package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.measure.Centralisation;
import org.jspecify.annotations.Nullable;

/**
 * Hub statistics on a group's ties. Areas with a unit of their own (treaty rungs, arms, trade) are
 * each scaled by the group's largest tie and averaged, so that no unit wins; areas in which the
 * group has no tie or no evidence are left out. The interval is the range over leaving out one area
 * in turn: it says how much the answer hangs on one of them.
 */
final class HubBuilder {
  private static final List<Measure> AREAS =
      List.of(Measure.OBLIGATION, Measure.ARMS_FLOW, Measure.TRADE_DEPENDENCE);

  private HubBuilder() {}

  static Hub of(List<String> members, List<ProfileRow> profile) {
    List<double[][]> areas = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<Integer> years = new TreeSet<>();
    int from = profile.get(0).from();
    int to = profile.get(0).to();
    long n = 0;
    for (Measure measure : AREAS) {
      double[][] ties = scaled(members, profile, measure);
      if (ties != null) {
        areas.add(ties);
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
      return none(frame);
    }
    double[][] all = mean(areas, -1);
    return new Hub(
        members.get(Centralisation.busiest(all)),
        estimate(areas, Centralisation::hubShare, "share of tie weight", frame),
        estimate(areas, Centralisation::freeman, "Freeman centralisation", frame),
        estimate(areas, Centralisation::weakestToMean, "weakest over mean tie", frame));
  }

  private record Frame(Coverage coverage, List<String> sources, long n) {}

  private interface Statistic {
    double of(double[][] ties);
  }

  private static Hub none(Frame frame) {
    Estimate missing =
        Estimate.missing(
            "no treaty, arms or trade tie inside the group is known",
            "share",
            "hub statistics",
            frame.coverage(),
            frame.sources());
    return new Hub("", missing, missing, missing);
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

  private static double[][] mean(List<double[][]> areas, int leftOut) {
    int k = areas.get(0).length;
    double[][] mean = new double[k][k];
    int used = 0;
    for (int a = 0; a < areas.size(); a++) {
      if (a != leftOut) {
        used++;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            mean[i][j] += areas.get(a)[i][j];
          }
        }
      }
    }
    for (double[] row : mean) {
      for (int j = 0; j < k; j++) {
        row[j] /= Math.max(1, used);
      }
    }
    return mean;
  }

  /** Symmetric ties scaled to a largest of 1; null when the area has none. */
  private static double @Nullable [][] scaled(
      List<String> members, List<ProfileRow> profile, Measure measure) {
    int k = members.size();
    double[][] ties = new double[k][k];
    double largest = 0;
    for (ProfileRow row : profile) {
      if (row.measure().equals(measure.id())) {
        int i = members.indexOf(row.a());
        int j = members.indexOf(row.b());
        double value = row.estimate().point().orElse(0);
        double tie =
            row.area() == PolicyArea.ECONOMIC ? Math.max(ties[i][j], value) : ties[i][j] + value;
        ties[i][j] = tie;
        ties[j][i] = tie;
        largest = Math.max(largest, tie);
      }
    }
    if (largest == 0) {
      return null;
    }
    for (double[] row : ties) {
      for (int j = 0; j < k; j++) {
        row[j] /= largest;
      }
    }
    return ties;
  }
}
