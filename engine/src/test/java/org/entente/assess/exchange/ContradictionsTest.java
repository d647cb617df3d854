package org.entente.assess.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which made reports cannot both be right. */
class ContradictionsTest {
  private static final String JAN = "2024-01-01/2024-01-31";
  private static final String YEAR = "2024-01-01/2024-12-31";

  private static Transfer report(
      String reporter, String days, @Nullable Double low, @Nullable Double high) {
    return report(reporter, "artillery shells", "rounds", days, low, high);
  }

  private static Transfer report(
      String reporter,
      String what,
      String unit,
      String days,
      @Nullable Double low,
      @Nullable Double high) {
    String[] ends = days.split("/");
    return new Transfer(
        (reporter + what + days + low + high).toLowerCase(java.util.Locale.ROOT),
        "IRN",
        "RUS",
        what,
        TransferCategory.AMMUNITION,
        new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])),
        low,
        high,
        unit,
        LocalDate.parse(ends[1]),
        reporter,
        "",
        "A made report",
        "");
  }

  private static boolean contradict(Transfer one, Transfer other) {
    assertThat(Contradictions.contradict(other, one))
        .isEqualTo(Contradictions.contradict(one, other));
    return Contradictions.contradict(one, other);
  }

  @Test
  void disjointRangesOfTheSameDaysContradict() {
    assertThat(contradict(report("X", JAN, 100.0, 200.0), report("Y", JAN, 300.0, 400.0))).isTrue();
  }

  @Test
  void rangesThatMeetDoNot() {
    assertThat(contradict(report("X", JAN, 100.0, 300.0), report("Y", JAN, 200.0, 400.0)))
        .isFalse();
  }

  @Test
  void openEndsContradictOnlyWhatLiesBeyondTheirKnownEnd() {
    Transfer atLeast = report("X", JAN, 300.0, null);
    assertThat(contradict(atLeast, report("Y", JAN, 9000.0, null))).isFalse();
    assertThat(contradict(atLeast, report("Y", JAN, 9000.0, 9000.0))).isFalse();
    assertThat(contradict(atLeast, report("Y", JAN, 100.0, 100.0))).isTrue();
    assertThat(contradict(atLeast, report("Y", JAN, null, 100.0))).isTrue();
    assertThat(contradict(report("X", JAN, null, 300.0), report("Y", JAN, null, 100.0))).isFalse();
  }

  @Test
  void moreInALongerTimeIsNoContradiction() {
    Transfer month = report("X", JAN, 100.0, 100.0);
    assertThat(contradict(month, report("Y", YEAR, 1000.0, 1000.0))).isFalse();
  }

  @Test
  void moreInAShorterTimeIsAContradiction() {
    assertThat(contradict(report("X", JAN, 1000.0, 1000.0), report("Y", YEAR, 100.0, 100.0)))
        .isTrue();
  }

  @Test
  void timesOfWhichNeitherHoldsTheOtherSayNothing() {
    String spring = "2024-01-15/2024-06-30";
    assertThat(contradict(report("X", JAN, 1000.0, 1000.0), report("Y", spring, 1.0, 1.0)))
        .isFalse();
  }

  @Test
  void roundedFiguresAreTheSame() {
    assertThat(contradict(report("X", JAN, 11000.0, 11000.0), report("Y", JAN, 10900.0, 10900.0)))
        .isFalse();
  }

  @Test
  void aDenialContradictsAnyDelivery() {
    Transfer denial = report("Z", YEAR, 0.0, 0.0);
    assertThat(denial.isDenial()).isTrue();
    assertThat(contradict(denial, report("Y", JAN, 1.0, null))).isTrue();
  }

  @Test
  void aDenialContradictsDeliveriesInAnyUnitWhoseDaysOverlap() {
    Transfer denial =
        report("Z", "munitions, denied", "deliveries", "2024-02-01/2024-03-31", 0.0, 0.0);
    String around = "2023-07-01/2025-07-13";
    String across = "2024-03-15/2024-09-30";
    assertThat(contradict(denial, report("Y", "arms", "containers", around, 13000.0, null)))
        .isTrue();
    assertThat(contradict(denial, report("Y", "shells", "rounds", across, null, 9e6))).isTrue();
    assertThat(contradict(denial, report("Y", "shells", "", across, null, null)))
        .as("a delivery without a quantity")
        .isTrue();
    assertThat(contradict(denial, report("Y", "shells", "rounds", JAN, 1000.0, 1000.0)))
        .as("before the days of the denial")
        .isFalse();
  }

  @Test
  void aDenialContradictsNoDenialNoPlanAndNoRangeThatBeginsAtZero() {
    Transfer denial = report("Z", "munitions, denied", "deliveries", YEAR, 0.0, 0.0);
    assertThat(contradict(denial, report("Y", "shells", "rounds", YEAR, 0.0, 0.0))).isFalse();
    assertThat(contradict(denial, report("Y", "shells", "rounds promised", JAN, 9.0, 9.0)))
        .isFalse();
    assertThat(contradict(denial, report("Y", "shells", "rounds", JAN, 0.0, 9.0))).isFalse();
  }

  @Test
  void otherUnitsAndOtherThingsAreOtherMatters() {
    Transfer shells = report("X", "artillery shells", "rounds", JAN, 100.0, 100.0);
    assertThat(contradict(shells, report("Y", "artillery shells", "tonnes", JAN, 9e6, 9e6)))
        .isFalse();
    assertThat(contradict(shells, report("Y", "small arms cartridges", "rounds", JAN, 9e6, 9e6)))
        .isFalse();
  }

  @Test
  void oneReportersOtherWordsAreAnotherMatter() {
    Transfer shells = report("X", "artillery shells", "rounds", JAN, 100.0, 100.0);
    assertThat(contradict(shells, report("X", "artillery rockets", "rounds", JAN, 900.0, 900.0)))
        .isFalse();
    assertThat(contradict(shells, report("X", "artillery shells", "rounds", JAN, 900.0, 900.0)))
        .isTrue();
  }

  @Test
  void bothStayAndNameEachOther() {
    Transfer one = report("X", JAN, 100.0, 100.0);
    Transfer other = report("Y", JAN, 900.0, null);
    assertThat(Contradictions.of(one, List.of(one, other))).containsExactly(other.id());
    assertThat(Contradictions.of(other, List.of(one, other))).containsExactly(one.id());
  }
}
