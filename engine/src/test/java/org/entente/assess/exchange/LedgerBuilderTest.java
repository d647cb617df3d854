package org.entente.assess.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.entente.assess.derivation.ArmsTies;
import org.entente.assess.derivation.TradeTies;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.TransferCategory;
import org.entente.evidence.Evidence;
import org.entente.evidence.RawRows.FlowYear;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.StoreFiles;
import org.entente.evidence.TieCoverage;
import org.entente.evidence.TieYear;
import org.entente.source.Row;
import org.entente.source.curated.ExchangeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers of a made world whose answers follow on paper. */
class LedgerBuilderTest {
  private static final String REPORTS =
      """
      id,source,target,what,category,from,to,quantity_low,quantity_high,unit,reported,reported_by,note,citation,url
      a,RUS,IRN,made aircraft,aircraft,2011-01-01,2011-12-31,2,2,aircraft,2011-12-31,X,,A made report,
      b,IRN,RUS,made drones,drones,2012-01-01,2013-12-31,100,200,drones,2013-12-31,X,,A made report,
      c,IRN,RUS,made drones,drones,2012-01-01,2013-12-31,1000,,drones,2013-12-31,Y,,A made report,
      d,RUS,IRN,made drones,drones,2012-05-01,2012-05-31,,,,2012-05-31,X,,A made report,
      g,IRN,RUS,made gold,finance,2013-01-01,2013-12-31,1,1,tonnes promised,2013-12-31,X,,A made promise,
      e,IRN,RUS,made missiles,missiles,2013-01-01,2013-12-31,0,0,missiles,2013-12-31,IRN,,A made denial,
      f,IRN,HOUTHIS,made missiles,missiles,2013-01-01,2013-12-31,1,,missiles,2013-12-31,X,,A made report,
      """;

  /** Of double arithmetic. */
  private static final Offset<Double> ROUNDING = within(1e-12);

  @TempDir Path folder;

  private static FlowYear arms(String giver, String receiver, int year, double value) {
    return new FlowYear(giver, receiver, year, value);
  }

  /** Russia arms Iran until 2009, Iran arms Russia from 2010; others supply some of Russia's. */
  private static List<FlowYear> arms() {
    List<FlowYear> flows = new ArrayList<>();
    for (int year = 2005; year <= 2009; year++) {
      flows.add(arms("RUS", "IRN", year, 80));
      flows.add(arms("FRA", "IRN", year, 20));
      flows.add(arms("FRA", "RUS", year, 10));
    }
    for (int year = 2010; year <= 2014; year++) {
      flows.add(arms("IRN", "RUS", year, 60));
      flows.add(arms("FRA", "RUS", year, 40));
      flows.add(arms("FRA", "IRN", year, 20));
    }
    return flows;
  }

  private Evidence world() {
    StoreFiles files = new StoreFiles(folder);
    try (StoreBuilder builder = StoreBuilder.begin(files)) {
      builder.transfers(ExchangeReader.read(REPORTS));
      List<FlowYear> arms = arms();
      builder.ties(
          arms.stream()
              .map(
                  each ->
                      TieYear.exact(
                          "armsFlow",
                          each.source(),
                          each.target(),
                          each.year(),
                          Objects.requireNonNull(each.value()),
                          1,
                          "made"))
              .toList());
      builder.ties(ArmsTies.dependence(arms, "made", (code, year) -> true));
      builder.coverage(new TieCoverage("armsFlow", 2005, 2014, Set.of(), true, "made"));
      builder.ties(
          List.of(
              share("IRN", "RUS", 2005, 0.3, 0.1, 0.5),
              share("RUS", "IRN", 2005, 0.05, 0.02, 0.08),
              share("IRN", "RUS", 2006, 0.1, 0.05, 0.5),
              share("RUS", "IRN", 2006, 0.2, 0.1, 0.3),
              share("RUS", "IRN", 2007, 0.2, 0.1, 0.3)));
      builder.rows("made", "1", List.of(trade("RUS", "IRN", 90, "source")));
      builder.rows("made", "1", List.of(trade("RUS", "IRN", 110, "target")));
      builder.rows("made", "1", List.of(trade("IRN", "RUS", 50, "target")));
      builder.finish();
    }
    return Evidence.openStore(files);
  }

  private static Row.FlowRow trade(String from, String to, double value, String reporter) {
    return new Row.FlowRow(1, "trade", from, to, 2005, value, "m current US$", reporter, "");
  }

  private static TieYear share(String a, String b, int year, double v, double low, double high) {
    return new TieYear(TradeTies.MEASURE, a, b, year, v, low, high, 2, v, 1.0, List.of("made"), "");
  }

  private Ledger ledger(int from, int to, String... members) {
    try (Evidence evidence = world()) {
      return new LedgerBuilder(evidence, Actors.standard())
          .build(new Ledger.Request(List.of(members), Period.ofYears(from, to), Set.of()));
    }
  }

  private static Ledger.Pair pair(Ledger ledger) {
    assertThat(ledger.pairs()).hasSize(1);
    return ledger.pairs().get(0);
  }

  private static void is(Estimate estimate, double value, double low, double high) {
    assertThat(estimate.value()).isEqualTo(value, ROUNDING);
    assertThat(estimate.low()).isEqualTo(low, ROUNDING);
    assertThat(estimate.high()).isEqualTo(high, ROUNDING);
    assertThat(estimate.sources()).isNotEmpty();
    assertThat(estimate.n()).isPositive();
  }

  @Test
  void armsComeInSpellsOfFiveYearsThatDoNotOverlap() {
    List<Ledger.Term> terms =
        pair(ledger(2005, 2016, "RUS", "IRN")).terms().stream()
            .filter(term -> term.kind() == Ledger.Kind.ARMS)
            .toList();
    assertThat(terms)
        .extracting(Ledger.Term::period)
        .containsExactly(Period.ofYears(2005, 2009), Period.ofYears(2010, 2014));
  }

  @Test
  void leverageIsWithTheLessDependentAndTurnsWithTheFlow() {
    Ledger.Pair pair = pair(ledger(2005, 2014, "RUS", "IRN"));
    assertThat(pair.dyad()).isEqualTo(new Dyad("IRN", "RUS"));
    Ledger.Term early = pair.terms().get(0);
    is(early.dependenceOfA(), 0.8, 0.8, 0.8);
    is(early.dependenceOfB(), 0, 0, 0);
    is(early.leverage(), -0.8, -0.8, -0.8);
    is(early.balance(), -1, -1, -1);
    is(early.reciprocity(), 0, 0, 0);
    Ledger.Term late = pair.terms().get(1);
    is(late.leverage(), 0.6, 0.6, 0.6);
    Period before = Period.ofYears(2005, 2009);
    Period after = Period.ofYears(2010, 2014);
    assertThat(pair.reversals())
        .containsExactly(
            new Ledger.Reversal(
                Ledger.Kind.ARMS, Ledger.Figure.BALANCE, "RUS", before, "IRN", after),
            new Ledger.Reversal(
                Ledger.Kind.ARMS, Ledger.Figure.LEVERAGE, "RUS", before, "IRN", after));
  }

  @Test
  void noReversalIsClaimedBeforeItCame() {
    assertThat(pair(ledger(2005, 2009, "RUS", "IRN")).reversals()).isEmpty();
  }

  @Test
  void aReversalIsFoundThoughTheOldSideStoodBeforeThePeriod() {
    Ledger.Pair pair = pair(ledger(2010, 2014, "RUS", "IRN"));
    assertThat(pair.terms()).hasSize(1);
    assertThat(pair.reversals())
        .hasSize(2)
        .allMatch(each -> each.before().equals(Period.ofYears(2005, 2009)));
  }

  @Test
  void boundsOfTradeThatHoldZeroAreNotSureAndMakeNoReversal() {
    List<Ledger.Term> trade =
        pair(ledger(2005, 2007, "RUS", "IRN")).terms().stream()
            .filter(term -> term.kind() == Ledger.Kind.TRADE)
            .toList();
    assertThat(trade).hasSize(3);
    assertThat(trade.get(0).leverage().high()).isNegative();
    assertThat(trade.get(1).leverage().low()).isNegative();
    assertThat(trade.get(1).leverage().high()).isPositive();
    assertThat(trade.get(2).leverage().isPresent()).isFalse();
    assertThat(trade.get(2).leverage().reason()).contains("IRN");
    assertThat(pair(ledger(2005, 2007, "RUS", "IRN")).reversals()).isEmpty();
  }

  @Test
  void reportsOfBothSidesMakeTheRangeOfATradeFlowAndOneAloneIsWiderByFreight() {
    Ledger.Term trade =
        pair(ledger(2005, 2005, "RUS", "IRN")).terms().stream()
            .filter(term -> term.kind() == Ledger.Kind.TRADE)
            .findFirst()
            .orElseThrow();
    is(trade.returned(), 100, 90, 110);
    is(trade.given(), 50, 50 / 1.1, 50 * 1.1);
    is(trade.reciprocity(), 0.5, 50 / 1.1 / 110, 50 * 1.1 / 90);
  }

  @Test
  void reciprocityCountsCategoriesAndYearsButNoDenialsAndNoPlans() {
    Ledger.Pair pair = pair(ledger(2010, 2014, "RUS", "IRN"));
    assertThat(pair.given()).containsExactly(TransferCategory.DRONES);
    assertThat(pair.returned()).containsExactly(TransferCategory.DRONES, TransferCategory.AIRCRAFT);
    assertThat(pair.categories().value()).isEqualTo(0.5);
    assertThat(pair.years().value()).isEqualTo(1.0 / 3);
    assertThat(pair.categories().n()).isEqualTo(4);
  }

  @Test
  void contradictionsStandSideBySide() {
    Ledger ledger = ledger(2010, 2014, "RUS", "IRN");
    assertThat(ledger.entries()).hasSize(6);
    assertThat(ledger.entries())
        .filteredOn(entry -> !entry.contradictedBy().isEmpty())
        .extracting(entry -> entry.transfer().id())
        .containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void entriesAreCountedInEveryYearTheyTouch() {
    assertThat(ledger(2013, 2013, "RUS", "IRN").counts())
        .containsExactly(
            new Ledger.Count("IRN", "RUS", 2013, TransferCategory.MISSILES, 1),
            new Ledger.Count("IRN", "RUS", 2013, TransferCategory.DRONES, 2),
            new Ledger.Count("IRN", "RUS", 2013, TransferCategory.FINANCE, 1));
  }

  @Test
  void nonStateActorsHaveReportsAndNoFlows() {
    Ledger ledger = ledger(2005, 2014, "IRN", "HOUTHIS");
    assertThat(pair(ledger).terms()).isEmpty();
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void pairsWithoutAnythingAreLeftOut() {
    assertThat(ledger(2005, 2014, "BRA", "ARG").pairs()).isEmpty();
    assertThat(ledger(2005, 2014, "BRA", "ARG").entries()).isEmpty();
  }

  @Test
  void whatTheStoreWroteIsWhatWasRead() {
    try (Evidence evidence = world()) {
      assertThat(evidence.transfers(Set.of("RUS", "IRN", "HOUTHIS"), Period.ofYears(2000, 2020)))
          .containsExactlyInAnyOrderElementsOf(ExchangeReader.read(REPORTS));
    }
  }
}
