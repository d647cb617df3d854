package org.entente.assess;

import java.util.List;
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

  private static final List<String> SIZES = List.of("two", "three", "four", "five", "six");

  /** "rank 1,460,691 of 49,332,470 groups of four, percentile 97.0 [94.8, 98.7]". */
  static String rank(GroupRank rank) {
    int size = rank.members().size();
    return String.format(
        Locale.ROOT,
        "rank %,.0f of %,d groups of %s, percentile %s",
        orNaN(rank.rank().value()),
        rank.groups(),
        size - 2 < SIZES.size() ? SIZES.get(size - 2) : Integer.toString(size),
        percentile(rank.percentile()));
  }

  /** One decimal, more where that would round the rank away. */
  private static String percentile(Estimate estimate) {
    double value = orNaN(estimate.value());
    String pattern = value > 99.9 || value < 0.1 ? "%.3f" : "%.1f";
    return String.format(
        Locale.ROOT,
        "%1$s [%1$s, %1$s]".replace("%1$s", pattern),
        value,
        orNaN(estimate.low()),
        orNaN(estimate.high()));
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
