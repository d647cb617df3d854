package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupRank;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;

/**
 * Estimates that mean nothing.
 *
 * @param evidence whether there are any at all; else each is missing
 */
record MadeFigures(boolean evidence) {
  static final Period PERIOD = Period.ofYears(2001, 2024);

  Estimate figure(double value, double half, long n, String unit, String source) {
    return figure(value, half, n, unit, source, "made for a test");
  }

  /** The same with ends that are no interval. */
  Estimate range(double value, double half, long n, String unit, String source) {
    return figure(value, half, n, unit, source, "made for a test; range over cases");
  }

  private Estimate figure(
      double value, double half, long n, String unit, String source, String method) {
    return evidence
        ? Estimate.of(
            value,
            value - half,
            value + half,
            n,
            unit,
            method,
            Coverage.full(PERIOD),
            List.of(source))
        : missing(unit);
  }

  Estimate count(double value, String unit, String source) {
    return evidence
        ? Estimate.exact(value, 24, unit, "counted", Coverage.full(PERIOD), List.of(source))
        : missing(unit);
  }

  GroupRank rank(List<String> members) {
    return new GroupRank(
        members,
        Dyad.of(members.get(0), members.get(1)),
        figure(1203, 400, 98_770, "rank", "made-votes"),
        0,
        98_770,
        3,
        figure(97.3, 1.1, 98_770, "percentile", "made-votes"),
        figure(0.61, 0.06, 1204, "kappa", "made-votes"));
  }

  /** A percentile with four windows missing, and a figure that is nowhere. */
  List<GroupWindow> groupSeries() {
    List<GroupWindow> rows = new ArrayList<>();
    for (int to = 1980; evidence && to <= 2024; to++) {
      boolean gap = to >= 1990 && to < 1994;
      rows.add(
          new GroupWindow(
              GroupMeasure.PERCENTILE,
              to - 4,
              to,
              gap
                  ? missing("percentile")
                  : figure(to < 2005 ? 60 : 90 + to % 3, 4, 800, "percentile", "made-votes")));
      rows.add(new GroupWindow(GroupMeasure.BEYOND_PAIRS, to - 4, to, missing("nats")));
    }
    return rows;
  }

  List<GroupShifts> changes() {
    GroupShifts.Shift shift =
        new GroupShifts.Shift(
            2005, 2003, 2006, 60, 91, figure(31, 3, 41, "percentile", "made-votes"), 0.94);
    return evidence
        ? List.of(new GroupShifts(GroupMeasure.PERCENTILE, 41, 0.4, List.of(shift), ""))
        : List.of();
  }

  Estimate missing(String unit) {
    return Estimate.missing(
        "no dataset covers this pair", unit, "made for a test", Coverage.none(PERIOD), List.of());
  }
}
