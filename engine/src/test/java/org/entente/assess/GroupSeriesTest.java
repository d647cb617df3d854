package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.VoteField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupSeriesTest {
  private static final List<String> FOUR = List.of("RUS", "CHN", "IRN", "PRK");

  private static List<GroupWindow> series(String... members) {
    try (Evidence evidence = BuiltInPack.open()) {
      return GroupSeries.of(evidence, List.of(members), 1);
    }
  }

  private static List<GroupWindow> of(List<GroupWindow> rows, GroupMeasure measure) {
    return rows.stream().filter(row -> row.measure() == measure).toList();
  }

  private static Estimate in(List<GroupWindow> rows, GroupMeasure measure, int to) {
    return of(rows, measure).stream()
        .filter(row -> row.to() == to)
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static Scan.Focus scanned(List<String> members, int from, int to, int draws) {
    try (Evidence evidence = BuiltInPack.open()) {
      ScanRequest request =
          new ScanRequest(
              members.size(),
              Period.ofYears(from, to),
              Measure.KAPPA,
              members,
              List.of(),
              null,
              1,
              false,
              draws,
              1);
      return java.util.Objects.requireNonNull(GroupScan.of(evidence, request, step -> {}).focus());
    }
  }

  /** The scan counts all groups; the series asks quantiles of random ones. */
  @ParameterizedTest
  @CsvSource({
    "RUS;CHN;IRN;PRK, 2014",
    "RUS;CHN;IRN;PRK, 2024",
    "USA;GBR;FRA, 1965",
    "USA;GBR;FRA, 1995",
    "SWE;IND, 1975"
  })
  void percentilesAreThoseOfTheScanOfTheSameYears(String group, int to) {
    List<String> members = List.of(group.split(";"));
    Estimate percentile = in(series(group.split(";")), GroupMeasure.PERCENTILE, to);
    Scan.Focus focus = scanned(members, to - 4, to, 0);
    assertThat(percentile.point().orElseThrow())
        .isCloseTo(focus.percentile().point().orElseThrow(), within(1.5));
    assertThat(in(series(group.split(";")), GroupMeasure.WEAKEST_KAPPA, to).point().orElseThrow())
        .isCloseTo(focus.value().point().orElseThrow(), within(1e-9));
  }

  @Test
  void theSeriesBeginsWithTheFirstWindowInWhichAllVoted() {
    List<GroupWindow> rows = of(series("RUS", "CHN", "IRN", "PRK"), GroupMeasure.WEAKEST_KAPPA);
    assertThat(rows.get(0).to()).as("North Korea joined in 1991").isEqualTo(1991);
    assertThat(rows.get(0).from()).isEqualTo(1987);
    assertThat(rows.get(0).estimate().coverage().years()).containsExactly(1991);
    assertThat(rows.get(rows.size() - 1).to()).isEqualTo(2025);
    assertThat(of(series("USA", "GBR"), GroupMeasure.WEAKEST_KAPPA).get(0).to()).isEqualTo(1950);
  }

  @Test
  void aMemberThatVotedOnFewRollCallsIsNotRanked() {
    Estimate first = in(series("RUS", "CHN", "IRN", "PRK"), GroupMeasure.PERCENTILE, 1991);
    assertThat(first.isPresent()).isFalse();
    assertThat(first.reason()).contains("less than half of the roll calls");
  }

  @Test
  void theInformationOfVotesIsMissingWithoutTheVotesAndSaysSo() {
    assertThat(of(series("USA", "GBR", "FRA"), GroupMeasure.BEYOND_PAIRS))
        .isNotEmpty()
        .allMatch(row -> row.estimate().reason().contains("full store only"));
  }

  @Test
  void largeGroupsHaveNoPercentileAndSayWhy() {
    List<GroupWindow> rows = series("USA", "GBR", "FRA", "SWE", "NOR", "DNK", "NLD");
    assertThat(in(rows, GroupMeasure.WEAKEST_KAPPA, 2020).isPresent()).isTrue();
    assertThat(in(rows, GroupMeasure.PERCENTILE, 2020).reason()).contains("more than 6");
  }

  @Test
  void statesThatNeverVotedTogetherHaveNoSeries() {
    assertThat(series("USA", "VAT")).isEmpty();
  }

  @Test
  void residualAffinityIsTheMeanOfThePairs() {
    List<GroupWindow> rows = series("USA", "GBR", "FRA");
    double mean =
        (in(series("USA", "GBR"), GroupMeasure.RESIDUAL_AFFINITY, 1990).point().orElseThrow()
                + in(series("USA", "FRA"), GroupMeasure.RESIDUAL_AFFINITY, 1990)
                    .point()
                    .orElseThrow()
                + in(series("GBR", "FRA"), GroupMeasure.RESIDUAL_AFFINITY, 1990)
                    .point()
                    .orElseThrow())
            / 3;
    assertThat(in(rows, GroupMeasure.RESIDUAL_AFFINITY, 1990).point().orElseThrow())
        .isCloseTo(mean, within(1e-12));
  }

  @Test
  void theRiseOfTheFourIsFoundInTheirPercentiles() {
    GroupShifts shifts = GroupShiftFinder.of(series("RUS", "CHN", "IRN", "PRK"), 1).get(0);
    assertThat(shifts.measure()).isEqualTo(GroupMeasure.PERCENTILE);
    assertThat(shifts.shifts()).isNotEmpty();
    assertThat(shifts.shifts().get(0).year()).isBetween(1999, 2004);
    assertThat(shifts.shifts().get(0).change().low()).isPositive();
    assertThat(shifts.persistence()).isBetween(0.0, 0.9);
  }

  @Test
  void theRankOfAnAssessmentIsThatOfTheScan() {
    Scan.Focus focus = scanned(FOUR, 2014, 2024, 200);
    try (Evidence evidence = BuiltInPack.open()) {
      VoteScores scores =
          VoteScores.of(evidence, Measure.KAPPA, Period.ofYears(2014, 2024), FOUR, 200, 1);
      VoteField field = scores.field();
      Weakest weakest = Weakest.of(Dyad.among(FOUR), scores);
      GroupRank rank = GroupRanking.of(scores, field, weakest, FOUR, 1).orElseThrow();
      assertThat(rank.rank().value()).isEqualTo(focus.rank().value());
      assertThat(rank.ties()).isEqualTo(focus.ties());
      assertThat(rank.percentile().value()).isEqualTo(focus.percentile().value());
      assertThat(java.util.Objects.requireNonNull(rank.percentile().low()))
          .isCloseTo(java.util.Objects.requireNonNull(focus.percentile().low()), within(1.5));
      assertThat(java.util.Objects.requireNonNull(rank.percentile().high()))
          .isCloseTo(java.util.Objects.requireNonNull(focus.percentile().high()), within(1.5));
      List<String> seven = List.of("USA", "GBR", "FRA", "SWE", "NOR", "DNK", "NLD");
      assertThat(GroupRanking.of(scores, field, weakest, seven, 1)).isEmpty();
    }
  }
}
