package org.entente.assess.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.evidence.RawRows.FlowYear;
import org.entente.evidence.TieYear;
import org.entente.measure.SplitMix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradeTiesTest {
  private static final TradeTies.Totals ALL = (state, year) -> true;

  private static FlowYear flow(String from, String to, int year, @Nullable Double value) {
    return new FlowYear(from, to, year, value);
  }

  private static TieYear find(List<TieYear> ties, String a, String b, int year) {
    return ties.stream()
        .filter(tie -> tie.a().equals(a) && tie.b().equals(b) && tie.year() == year)
        .findFirst()
        .orElseThrow();
  }

  /** AAA sells 30 to BBB and buys 10; sells 60 to CCC, buys nothing: 40 of 100 is with BBB. */
  @Test
  void dependenceIsBothDirectionsOverAllTrade() {
    List<TieYear> ties =
        TradeTies.derive(
            List.of(
                flow("AAA", "BBB", 2000, 30.0),
                flow("BBB", "AAA", 2000, 10.0),
                flow("AAA", "CCC", 2000, 60.0),
                flow("CCC", "AAA", 2000, 0.0)),
            "made",
            ALL);
    TieYear tie = find(ties, "AAA", "BBB", 2000);
    assertThat(tie.value()).isEqualTo(0.4);
    assertThat(tie.low()).isEqualTo(0.4);
    assertThat(tie.high()).isEqualTo(0.4);
    assertThat(tie.part()).isEqualTo(40.0);
    assertThat(tie.total()).isEqualTo(100.0);
    assertThat(find(ties, "BBB", "AAA", 2000).value()).isEqualTo(1.0);
  }

  /** What BBB sold in 2000 is not reported; the most it ever sold within five years is 20. */
  @Test
  void anUnreportedDirectionWidensTheIntervalByTheLargestFlowNearby() {
    List<TieYear> ties =
        TradeTies.derive(
            List.of(
                flow("AAA", "BBB", 2000, 30.0),
                flow("BBB", "AAA", 1994, 500.0),
                flow("BBB", "AAA", 1995, 20.0),
                flow("BBB", "AAA", 2000, null),
                flow("AAA", "CCC", 2000, 70.0)),
            "made",
            ALL);
    TieYear tie = find(ties, "AAA", "BBB", 2000);
    assertThat(tie.value()).isEqualTo(0.3);
    assertThat(tie.low()).isEqualTo(0.3);
    assertThat(tie.high()).isEqualTo(50 / 120.0, within(1e-12));
    TieYear other = find(ties, "AAA", "CCC", 2000);
    assertThat(other.low()).isEqualTo(70 / 120.0, within(1e-12));
    assertThat(other.high()).isEqualTo(0.7, within(1e-12));
  }

  @Test
  void aPairOfWhichNothingIsReportedHasNoRowAndNoZero() {
    List<TieYear> ties =
        TradeTies.derive(
            List.of(
                flow("AAA", "BBB", 2000, null),
                flow("BBB", "AAA", 2000, null),
                flow("AAA", "CCC", 2000, 5.0)),
            "made",
            ALL);
    assertThat(ties).noneMatch(tie -> tie.b().equals("BBB") || tie.a().equals("BBB"));
  }

  @Test
  void aReportedZeroIsAZero() {
    List<TieYear> ties =
        TradeTies.derive(
            List.of(flow("AAA", "BBB", 2000, 0.0), flow("AAA", "CCC", 2000, 5.0)), "made", ALL);
    assertThat(find(ties, "AAA", "BBB", 2000).value()).isZero();
  }

  @Test
  void sharesOfAStateSumToOneAndEveryBoundHoldsItsShare() {
    SplitMix random = new SplitMix(4);
    List<FlowYear> flows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        for (int year = 2000; i != j && year < 2008; year++) {
          Double value = random.nextInt(4) == 0 ? null : (double) random.nextInt(100);
          flows.add(flow("S" + i, "S" + j, year, value));
        }
      }
    }
    Map<String, Double> sums = new HashMap<>();
    for (TieYear tie : TradeTies.derive(flows, "made", ALL)) {
      double value = java.util.Objects.requireNonNull(tie.value());
      sums.merge(tie.a() + tie.year(), value, Double::sum);
      assertThat(value).isBetween(tie.low(), tie.high());
      assertThat(tie.high()).isLessThanOrEqualTo(1);
    }
    assertThat(sums).hasSize(72);
    assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(1, within(1e-9)));
  }

  /** CCC's own trade is known only in part: it has no shares, its partners still do. */
  @Test
  void aStateWithoutATotalHasNoSharesButItsPartnersHave() {
    List<TieYear> ties =
        TradeTies.derive(
            List.of(flow("AAA", "CCC", 1985, 5.0), flow("AAA", "CCC", 1995, 5.0)),
            "made",
            (state, year) -> !state.equals("CCC") || year > 1990);
    assertThat(ties)
        .extracting(tie -> tie.a() + tie.year())
        .containsExactlyInAnyOrder("AAA1985", "AAA1995", "CCC1995");
  }
}
