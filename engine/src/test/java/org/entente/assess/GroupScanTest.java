package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.Region;
import org.entente.evidence.Evidence;
import org.entente.measure.VoteField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupScanTest {
  private static final List<String> FOUR = List.of("RUS", "CHN", "IRN", "PRK");

  private static Scan scan(
      int from,
      int to,
      List<String> focus,
      List<String> containing,
      @Nullable List<String> within) {
    return scan(Measure.KAPPA, from, to, focus, containing, within);
  }

  private static Scan scan(
      Measure measure,
      int from,
      int to,
      List<String> focus,
      List<String> containing,
      @Nullable List<String> within) {
    int size = focus.isEmpty() ? 4 : focus.size();
    try (Evidence evidence = BuiltInPack.open()) {
      return GroupScan.of(
          evidence,
          new ScanRequest(
              size, Period.ofYears(from, to), measure, focus, containing, within, 12, true, 40, 1),
          step -> {});
    }
  }

  private static Scan.Focus focus(Scan scan) {
    return java.util.Objects.requireNonNull(scan.focus());
  }

  /** Figures of an enumeration of all groups in another language, to their last digit. */
  @ParameterizedTest
  @CsvSource({
    "RUS;CHN;IRN;PRK, 2011, 2021, 97.0",
    "RUS;CHN;IRN;PRK, 2022, 2024, 99.3",
    "USA;GBR;FRA;DEU, 2011, 2021, 96.9",
    "USA;GBR;FRA;DEU, 2022, 2024, 99.4"
  })
  void percentilesAreThoseOfAnIndependentEnumeration(
      String group, int from, int to, double percentile) {
    Scan scan = scan(from, to, List.of(group.split(";")), List.of(), null);
    assertThat(focus(scan).percentile().point().orElseThrow()).isCloseTo(percentile, within(0.05));
  }

  @Test
  void randomGroupsOfAnAssessmentFallWhereTheScanCountsAll() {
    Scan scan = scan(2011, 2021, FOUR, List.of(), null);
    try (Evidence evidence = BuiltInPack.open()) {
      VoteField field =
          VoteScores.ofTables(evidence, Measure.KAPPA, Period.ofYears(2011, 2021), 100, 1).field();
      double[] random = field.weakestOfRandomGroups(4, new org.entente.measure.SplitMix(3));
      double sampled = VoteField.percentile(random, focus(scan).value().point().orElseThrow());
      assertThat(sampled).isCloseTo(focus(scan).percentile().point().orElseThrow(), within(1.0));
    }
  }

  @Test
  void everyGroupIsInOneBinOfTheDistribution() {
    Scan scan = scan(2022, 2024, List.of(), List.of(), null);
    assertThat(scan.focus()).isNull();
    assertThat(scan.substitutions()).isEmpty();
    assertThat(scan.distribution().stream().mapToLong(Scan.Bin::groups).sum())
        .isEqualTo(scan.groups());
    assertThat(scan.distribution()).allMatch(bin -> bin.groups() >= 0);
    assertThat(scan.distribution().get(0).groups()).isPositive();
    double highest = scan.rows().get(0).value().point().orElseThrow();
    Scan.Bin last = scan.distribution().get(scan.distribution().size() - 1);
    assertThat(highest).isBetween(last.from(), last.to());
    assertThat(scan.groups() + scan.excluded()).isEqualTo(choose4(scan.eligible()));
  }

  private static long choose4(long n) {
    return n * (n - 1) * (n - 2) * (n - 3) / 24;
  }

  @Test
  void rowsFallWithTheirRankAndNameTheirWeakestPair() {
    Scan scan = scan(2014, 2024, List.of(), List.of(), null);
    assertThat(scan.rows()).hasSize(12);
    double last = 1;
    long rank = 0;
    for (Scan.Row row : scan.rows()) {
      double value = row.value().point().orElseThrow();
      assertThat(value).isLessThanOrEqualTo(last);
      assertThat(row.rank()).isGreaterThanOrEqualTo(rank);
      assertThat(Dyad.among(row.members())).contains(row.weakest());
      assertThat(row.members()).isSorted().hasSize(4);
      assertThat(row.value().low()).isLessThan(row.value().high());
      assertThat(row.value().n()).isPositive();
      last = value;
      rank = row.rank();
    }
    assertThat(scan.rows().get(0).rank()).isEqualTo(1);
  }

  @Test
  void rankAndPercentileHaveIntervalsFromDraws() {
    Scan.Focus focus = focus(scan(2022, 2024, FOUR, List.of(), null));
    for (Estimate each : List.of(focus.rank(), focus.percentile())) {
      assertThat(each.low()).isLessThan(each.high());
      assertThat(each.point().orElseThrow()).isBetween(each.low(), each.high());
      assertThat(each.method()).contains("40 draws");
    }
    assertThat(focus.members()).isEqualTo(FOUR);
    assertThat(focus.rank().n()).isGreaterThan(40_000_000);
  }

  @Test
  void equalSeedsGiveEqualScans() {
    assertThat(scan(2022, 2024, FOUR, List.of(), null).toString())
        .isEqualTo(scan(2022, 2024, FOUR, List.of(), null).toString());
  }

  @Test
  void orderOfMembersDoesNotChangeTheRank() {
    List<String> turned = new ArrayList<>(FOUR);
    java.util.Collections.reverse(turned);
    Scan.Focus one = focus(scan(2022, 2024, FOUR, List.of(), null));
    Scan.Focus other = focus(scan(2022, 2024, turned, List.of(), null));
    assertThat(other.rank()).isEqualTo(one.rank());
    assertThat(other.weakest()).isEqualTo(one.weakest());
  }

  @Test
  void aSubstituteIsRankedAsTheGroupThatItMakes() {
    Scan scan = scan(2022, 2024, FOUR, List.of(), null);
    assertThat(scan.substitutions()).hasSize(12);
    Scan.Substitution first = scan.substitutions().get(9);
    List<String> group = new ArrayList<>(FOUR);
    group.set(group.indexOf(first.out()), first.in());
    Scan.Focus made = focus(scan(2022, 2024, group, List.of(), null));
    assertThat(made.rank().point().orElseThrow()).isEqualTo(first.rank());
    assertThat(made.weakest()).isEqualTo(first.weakest());
  }

  @Test
  void regionsAndGivenMembersNarrowTheField() {
    Collection<String> europe =
        Actors.standard().all().stream()
            .filter(Region.EUROPE::holds)
            .map(actor -> actor.code())
            .toList();
    Scan scan = scan(2014, 2024, List.of(), List.of("RUS"), List.copyOf(europe));
    assertThat(scan.eligible()).isBetween(40, 50);
    assertThat(scan.rows())
        .allMatch(row -> row.members().contains("RUS") && europe.containsAll(row.members()));
  }

  @Test
  void otherVoteMeasuresRankToo() {
    for (Measure measure : List.of(Measure.S, Measure.PI, Measure.AGREEMENT)) {
      Scan scan = scan(measure, 2022, 2024, FOUR, List.of(), null);
      assertThat(focus(scan).percentile().point().orElseThrow()).isBetween(50.0, 100.0);
      assertThat(scan.distribution().stream().mapToLong(Scan.Bin::groups).sum())
          .isEqualTo(scan.groups());
    }
    assertThatThrownBy(() -> scan(Measure.COUNCIL, 2022, 2024, FOUR, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statesThatVotedTooSeldomAreNotRanked() {
    assertThatThrownBy(() -> scan(1950, 1960, List.of("USA", "CHN"), List.of(), null))
        .isInstanceOf(NoEvidence.class)
        .hasMessageContaining("CHN")
        .hasMessageContaining(" of ");
    assertThatThrownBy(() -> scan(2014, 2024, List.of(), List.of("PSE"), null))
        .isInstanceOf(NoEvidence.class);
  }

  @Test
  void yearsWithoutVotesHaveNoGroups() {
    assertThatThrownBy(() -> scan(1964, 1964, List.of(), List.of(), List.of("USA", "RUS")))
        .isInstanceOf(NoEvidence.class)
        .hasMessageContaining("no group of 4");
  }
}
