package org.entente.assess;

import java.util.Locale;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;

/**
 * States, pairs and figures as the sentences of a verdict write them.
 *
 * @param period states are called as they were for most of it
 */
record Phrases(Actors actors, Period period) {

  String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(period)).orElse(code);
  }

  String pair(Dyad dyad) {
    return name(dyad.a()) + "-" + name(dyad.b());
  }

  static String interval(Estimate estimate) {
    return "%s [%s, %s]"
        .formatted(
            number(orNaN(estimate.value())),
            number(orNaN(estimate.low())),
            number(orNaN(estimate.high())));
  }

  private static double orNaN(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String percent(Estimate estimate) {
    return percent(orNaN(estimate.value()));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
