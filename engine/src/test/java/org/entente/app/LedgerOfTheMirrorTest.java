package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.exchange.LedgerBuilder;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SIPRI's register and the trade figures say of three pairs whose story is known. */
@Tag("slow")
class LedgerOfTheMirrorTest {
  private static Ledger.Pair pair(int from, int to, String one, String other) {
    try (Evidence evidence = MirrorStore.open()) {
      List<Ledger.Pair> pairs =
          new LedgerBuilder(evidence, Actors.standard())
              .build(new Ledger.Request(List.of(one, other), Period.ofYears(from, to), Set.of()))
              .pairs();
      assertThat(pairs).hasSize(1);
      return pairs.get(0);
    }
  }

  private static List<Ledger.Term> arms(Ledger.Pair pair) {
    return pair.terms().stream().filter(term -> term.kind() == Ledger.Kind.ARMS).toList();
  }

  @Test
  void armsBetweenRussiaAndChinaGoOneWayAndChinaDepends() {
    Ledger.Pair pair = pair(1990, 2024, "RUS", "CHN");
    assertThat(arms(pair)).hasSize(7);
    for (Ledger.Term term : arms(pair)) {
      assertThat(term.balance().high()).as("%s", term.period()).isLessThan(-0.9);
    }
    assertThat(arms(pair))
        .filteredOn(term -> term.leverage().isPresent())
        .as("Russia imported nothing from 1995 to 2004")
        .hasSize(5)
        .allMatch(term -> term.leverage().high() != null && term.leverage().high() < 0);
    assertThat(pair.reversals()).noneMatch(each -> each.kind() == Ledger.Kind.ARMS);
  }

  @Test
  void armsBetweenRussiaAndIranTurnedIn2020To2024() {
    Ledger.Pair pair = pair(1990, 2024, "RUS", "IRN");
    assertThat(pair.reversals())
        .filteredOn(
            each -> each.kind() == Ledger.Kind.ARMS && each.figure() == Ledger.Figure.BALANCE)
        .containsExactly(
            new Ledger.Reversal(
                Ledger.Kind.ARMS,
                Ledger.Figure.BALANCE,
                "RUS",
                Period.ofYears(2015, 2019),
                "IRN",
                Period.ofYears(2020, 2024)));
    Ledger.Term last = arms(pair).get(arms(pair).size() - 1);
    assertThat(last.dependenceOfA().value()).as("all that Iran received").isEqualTo(1);
    assertThat(last.dependenceOfB().value()).isBetween(0.5, 0.8);
  }

  @Test
  void armsBetweenRussiaAndNorthKoreaTurnedAfterADecadeOfNone() {
    Ledger.Pair pair = pair(1990, 2024, "RUS", "PRK");
    assertThat(pair.reversals())
        .filteredOn(each -> each.kind() == Ledger.Kind.ARMS)
        .containsExactly(
            new Ledger.Reversal(
                Ledger.Kind.ARMS,
                Ledger.Figure.BALANCE,
                "RUS",
                Period.ofYears(2005, 2009),
                "PRK",
                Period.ofYears(2020, 2024)));
    Ledger.Term last = arms(pair).get(arms(pair).size() - 1);
    assertThat(last.leverage().isPresent()).isFalse();
    assertThat(last.leverage().reason()).contains("PRK");
  }

  @Test
  void inTradeRussiaDependsMoreOnChinaThanChinaOnRussia() {
    Ledger.Pair pair = pair(2010, 2025, "RUS", "CHN");
    assertThat(pair.terms())
        .filteredOn(term -> term.kind() == Ledger.Kind.TRADE && term.leverage().isPresent())
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(term -> term.leverage().low() != null && term.leverage().low() > 0);
    assertThat(pair.terms())
        .filteredOn(term -> term.period().equals(Period.ofYear(2020)))
        .filteredOn(term -> term.kind() == Ledger.Kind.TRADE)
        .allMatch(term -> term.leverage().reason().contains("CHN"));
  }
}
