package org.entente.report.chart;

import org.entente.domain.Estimate;

/** A figure that stands at a year: of that year, or of the window that ends with it. */
public record YearPoint(int year, Estimate estimate) {
  /** The figure; NaN if it is missing. */
  double value() {
    return estimate.point().orElse(Double.NaN);
  }

  /** Lower end of its interval; the figure itself if it has none. */
  double low() {
    Double low = estimate.low();
    return low == null ? value() : low;
  }

  /** Upper end of its interval; the figure itself if it has none. */
  double high() {
    Double high = estimate.high();
    return high == null ? value() : high;
  }
}
