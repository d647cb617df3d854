package org.entente.assess.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;

/** Arms and trade between states, in terms. */
final class Flows {
  /** No source has flows of an earlier year. */
  private static final int FIRST = 1945;

  private final ArmsTerms arms;
  private final TradeTerms trade;
  private final List<String> missing;

  private Flows(ArmsTerms arms, TradeTerms trade, List<String> missing) {
    this.arms = arms;
    this.trade = trade;
    this.missing = missing;
  }

  /**
   * @param asked the period asked about; terms reach back to the first year on record, for what
   *     turned in the period may have stood long before it
   */
  static Flows of(Evidence evidence, Set<String> states, Period asked) {
    Period back = Period.ofYears(Math.min(FIRST, asked.fromYear()), asked.toYear());
    ArmsTerms arms = ArmsTerms.of(evidence, states, back);
    TradeTerms trade = TradeTerms.of(evidence, states, back);
    return new Flows(arms, trade, missing(evidence, arms, states, asked));
  }

  private static List<String> missing(
      Evidence evidence, ArmsTerms arms, Set<String> states, Period asked) {
    List<String> missing = new ArrayList<>();
    List<String> unseen =
        Dyad.among(List.copyOf(states)).stream()
            .filter(dyad -> !arms.sees(dyad, asked))
            .map(Dyad::toString)
            .toList();
    boolean pack = evidence.kind() == Evidence.Kind.PACK;
    if (!unseen.isEmpty()) {
      missing.add(
          "No evidence on arms in these years for %s%s."
              .formatted(
                  unseen.size() == states.size() * (states.size() - 1) / 2
                      ? "any pair"
                      : String.join(", ", unseen),
                  pack
                      ? ": the built-in pack holds arms of the reference groups only, a full store"
                          + " all (entente fetch, entente build)"
                      : ""));
    }
    if (pack && states.size() > 1) {
      missing.add(
          "Trade by direction is in a full store only; the built-in pack has shares of trade.");
    }
    return missing;
  }

  /** Terms of all years up to the last asked about, each kind in order of time. */
  List<Ledger.Term> terms(Dyad dyad) {
    List<Ledger.Term> terms = new ArrayList<>(arms.terms(dyad));
    terms.addAll(trade.terms(dyad));
    return terms;
  }

  List<String> missing() {
    return missing;
  }
}
