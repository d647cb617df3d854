package org.entente.report;

import java.util.List;
import org.entente.domain.Coverage;
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

  Estimate missing(String unit) {
    return Estimate.missing(
        "no dataset covers this pair", unit, "made for a test", Coverage.none(PERIOD), List.of());
  }
}
