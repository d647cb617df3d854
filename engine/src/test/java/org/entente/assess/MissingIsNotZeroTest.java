package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the evidence cannot see it says so; a zero is a zero that some source vouches for. */
class MissingIsNotZeroTest {
  private static Evidence pack;

  @BeforeAll
  static void open() {
    pack = BuiltInPack.open();
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  private static List<ProfileRow> rows(Measure measure, int from, int to, String... states) {
    return BuiltInPack.dyads(pack, measure, from, to, states);
  }

  private static Estimate profile(
      Measure measure, String a, String b, int from, int to, List<String> members) {
    return BuiltInPack.assess(pack, members, from, to, 50).profile().stream()
        .filter(row -> row.measure().equals(measure.id()) && row.a().equals(a) && row.b().equals(b))
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  /** Values computed by Entente itself from the roll calls, June 2024 edition. */
  @ParameterizedTest
  @CsvSource({
    "CHN,RUS,1990,83,0.8795,-0.0520,-0.0506,0.8916",
    "CHN,IRN,2000,71,0.9014,0.6559,0.6617,0.9014",
    "GBR,USA,2010,87,0.3908,0.3706,0.4185,0.5977",
    "CHN,PRK,2014,74,0.7973,0.5989,0.6036,0.8243",
    "RUS,USA,2014,77,-0.2597,-0.3043,-0.0886,0.2338"
  })
  void similarityFromThePackIsThatOfTheRollCalls(
      String a, String b, int year, int n, double s, double pi, double kappa, double agreement) {
    double[] expected = {s, pi, kappa, agreement};
    List<Measure> measures = List.of(Measure.S, Measure.PI, Measure.KAPPA, Measure.AGREEMENT);
    for (int m = 0; m < 4; m++) {
      ProfileRow row = rows(measures.get(m), year, year, a, b).get(0);
      assertThat(row.estimate().n()).isEqualTo(n);
      assertThat(row.estimate().point().orElseThrow()).isEqualTo(expected[m], within(1e-3));
    }
  }

  @Test
  void obligationsBeyondTheReachOfEverySourceAreMissing() {
    Estimate estimate =
        profile(Measure.OBLIGATION, "BRA", "MNG", 2019, 2024, List.of("BRA", "MNG"));
    assertThat(estimate.isPresent()).isFalse();
    assertThat(estimate.reason()).isNotBlank();
    assertThat(estimate.coverage().isEmpty()).isTrue();
  }

  @Test
  void withinTheReachOfASourceNoObligationIsZero() {
    Estimate before = profile(Measure.OBLIGATION, "BRA", "MNG", 2010, 2018, List.of("BRA", "MNG"));
    assertThat(before.point()).hasValue(0);
    Estimate curated = profile(Measure.OBLIGATION, "IRN", "PRK", 2019, 2025, List.of("IRN", "PRK"));
    assertThat(curated.point()).hasValue(0);
    assertThat(curated.coverage().share()).isEqualTo(1);
  }

  @Test
  void aPeriodThatRunsPastTheSourceIsCoveredInPart() {
    Estimate estimate =
        profile(Measure.OBLIGATION, "BRA", "MNG", 2015, 2024, List.of("BRA", "MNG"));
    assertThat(estimate.point()).hasValue(0);
    assertThat(estimate.coverage().years()).containsExactly(2015, 2016, 2017, 2018);
  }

  /** The African Union's promise is known in 2024; ATOP, which lists more, ends in 2018. */
  @Test
  void anObligationKnownOnlyInPartReachesUpToTheHighestRung() {
    Estimate estimate =
        profile(Measure.OBLIGATION, "AGO", "ZAF", 2019, 2024, List.of("AGO", "ZAF"));
    assertThat(estimate.low()).isEqualTo(1.0);
    assertThat(estimate.high()).isEqualTo(3.0);
  }

  @Test
  void tradeOfNorthKoreaAfter2014IsKnownOnlyFromPartnersThatReport() {
    List<ProfileRow> rows = rows(Measure.TRADE_DEPENDENCE, 2015, 2024, "PRK", "IRN", "CHN", "RUS");
    assertThat(rows.stream().filter(row -> row.a().equals("PRK"))).isEmpty();
    assertThat(
            rows.stream()
                .filter(row -> row.a().equals("IRN") || row.b().equals("IRN"))
                .filter(row -> row.b().equals("PRK") || row.a().equals("PRK")))
        .isEmpty();
    assertThat(rows.stream().filter(row -> row.a().equals("RUS") && row.b().equals("CHN")))
        .isNotEmpty()
        .allMatch(row -> row.estimate().isPresent());
    Estimate pooled =
        profile(Measure.TRADE_DEPENDENCE, "PRK", "IRN", 2016, 2024, List.of("PRK", "IRN", "RUS"));
    assertThat(pooled.isPresent()).isFalse();
  }

  @Test
  void theGapOfTheAssemblysVotesShowsInCoverage() {
    // The roll calls of 2024 end in June, those of 2025 begin in February.
    assertThat(pack.rollCallsByYear("ga")).containsEntry(2024, 6);
    Estimate council = profile(Measure.COUNCIL, "CHN", "USA", 1946, 1950, List.of("CHN", "USA"));
    assertThat(council.coverage().share()).isLessThanOrEqualTo(1);
  }

  @Test
  void aStateHasNoRowsBeforeItExisted() {
    for (Measure measure : List.of(Measure.OBLIGATION, Measure.SANCTIONS, Measure.HOSTILITY)) {
      List<ProfileRow> rows = rows(measure, 1985, 1995, "UKR", "USA");
      assertThat(rows).as(measure.id()).isNotEmpty().allMatch(row -> row.from() >= 1991);
    }
    assertThat(rows(Measure.OBLIGATION, 2005, 2015, "SSD", "UGA"))
        .allMatch(row -> row.from() >= 2011);
  }

  @Test
  void aPairWithoutAnyJointVoteHasNoKappaAndSaysWhy() {
    Estimate estimate = profile(Measure.KAPPA, "CHE", "SWE", 1960, 1990, List.of("CHE", "SWE"));
    assertThat(estimate.isPresent()).isFalse();
    assertThat(estimate.reason()).contains("never voted");
  }

  @Test
  void everyMissingRowOfAProfileGivesItsReason() {
    Assessment found =
        BuiltInPack.assess(pack, List.of("RUS", "CHN", "IRN", "PRK"), 2014, 2025, 50);
    for (ProfileRow row : found.profile()) {
      assertThat(row.estimate().isPresent() || !row.estimate().reason().isBlank())
          .as("%s %s %s", row.measure(), row.a(), row.b())
          .isTrue();
    }
    assertThat(found.profile()).hasSizeGreaterThan(Dyad.among(found.members()).size());
  }
}
