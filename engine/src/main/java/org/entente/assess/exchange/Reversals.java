package org.entente.assess.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.measure.exchange.Range;
import org.entente.measure.exchange.Turns;

/** When the balance of a pair, or the leverage in it, changed sides. */
final class Reversals {
  private Reversals() {}

  static List<Ledger.Reversal> of(Dyad dyad, List<Ledger.Term> terms) {
    List<Ledger.Reversal> all = new ArrayList<>();
    for (Ledger.Kind kind : Ledger.Kind.values()) {
      List<Ledger.Term> ofKind = terms.stream().filter(term -> term.kind() == kind).toList();
      all.addAll(of(dyad, ofKind, Ledger.Figure.BALANCE, Ledger.Term::balance));
      all.addAll(of(dyad, ofKind, Ledger.Figure.LEVERAGE, Ledger.Term::leverage));
    }
    return all;
  }

  private static List<Ledger.Reversal> of(
      Dyad dyad,
      List<Ledger.Term> terms,
      Ledger.Figure figure,
      Function<Ledger.Term, Estimate> of) {
    List<Ledger.Term> known = terms.stream().filter(term -> of.apply(term).isPresent()).toList();
    List<Range> series = known.stream().map(term -> range(of.apply(term))).toList();
    return Turns.of(series).stream()
        .map(
            turn ->
                new Ledger.Reversal(
                    known.get(turn.before()).kind(),
                    figure,
                    turn.sign() > 0 ? dyad.b() : dyad.a(),
                    known.get(turn.before()).period(),
                    turn.sign() > 0 ? dyad.a() : dyad.b(),
                    known.get(turn.after()).period()))
        .toList();
  }

  private static Range range(Estimate estimate) {
    return new Range(
        java.util.Objects.requireNonNull(estimate.value()),
        java.util.Objects.requireNonNull(estimate.low()),
        java.util.Objects.requireNonNull(estimate.high()));
  }
}
