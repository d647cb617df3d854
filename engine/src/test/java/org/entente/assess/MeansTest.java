package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.assess.derivation.ForceYears;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.entente.evidence.StateFigure;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.StoreFiles;
import org.entente.evidence.TieCoverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of means on made records of force: disputes to 2014, armed conflicts to 2024. */
class MeansTest {
  private static final List<String> FOUR = List.of("RUS", "CHN", "FRA", "BRA");

  @TempDir Path folder;
  private final List<StateFigure> figures = new ArrayList<>();
  private @Nullable Evidence evidence;

  /** One far state in force now and then, so that each record has rows. */
  @BeforeEach
  void aRecordOfElsewhere() {
    for (String measure : ForceRecord.MEASURES) {
      IntStream.range(1950, 2014)
          .filter(year -> year % 7 < 2)
          .forEach(year -> figure(measure, "IND", year, 4));
    }
  }

  @AfterEach
  void close() {
    if (evidence != null) {
      evidence.close();
    }
  }

  private void figure(String measure, String state, int year, double value) {
    figures.add(new StateFigure(measure, state, year, value, "made"));
  }

  private void force(String measure, String state, int from, int to) {
    IntStream.rangeClosed(from, to).forEach(year -> figure(measure, state, year, 4));
  }

  private MeansFigures figures(List<String> members, int from, int to) {
    StoreFiles files = new StoreFiles(folder);
    try (StoreBuilder builder = StoreBuilder.begin(files)) {
      builder.stateFigures(figures);
      for (String measure : ForceRecord.MEASURES) {
        boolean disputes = measure.equals(ForceYears.LEVEL) || measure.equals(ForceYears.STARTED);
        builder.coverage(
            new TieCoverage(measure, 1946, disputes ? 2014 : 2024, Set.of(), true, "made"));
      }
      builder.finish();
    }
    evidence = Evidence.openStore(files);
    return MeansFigures.of(
        evidence,
        Actors.standard(),
        new AssessRequest(members, Period.ofYears(from, to), "USA", 100, 1));
  }

  private TestResult test(List<String> members, int from, int to) {
    Phrases phrases = new Phrases(Actors.standard(), Period.ofYears(from, to));
    return new Means(members, figures(members, from, to), phrases).test();
  }

  @Test
  void membersInLastingPeaceAreAlike() {
    TestResult test = test(FOUR, 1970, 2014);
    assertThat(test.verdict()).isEqualTo(Verdict.MET);
    assertThat(test.estimate().value()).isZero();
    assertThat(test.finding()).contains("45 seen (1970-2014): Russia 0 [0, ", "China 0 [0, ");
  }

  @Test
  void oneMemberAlwaysAtWarSetsThemApart() {
    force(ForceYears.LEVEL, "RUS", 1985, 2014);
    TestResult test = test(FOUR, 1985, 2014);
    assertThat(test.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(test.estimate().value()).isEqualTo(1);
    assertThat(test.percentile()).isGreaterThan(90);
    assertThat(test.finding()).contains("Russia 30 [", ", 30], China 0 [0, ");
  }

  @Test
  void aFewYearsDoNotDecide() {
    force(ForceYears.LEVEL, "RUS", 2012, 2013);
    assertThat(test(FOUR, 2010, 2014).verdict()).isEqualTo(Verdict.UNSURE);
  }

  /** A threat or a show of force (levels 2 and 3) is no use of it. */
  @Test
  void whatIsShortOfForceDoesNotCount() {
    IntStream.range(1970, 2014).forEach(year -> figure(ForceYears.LEVEL, "RUS", year, 3));
    MeansFigures found = figures(FOUR, 1970, 2014);
    assertThat(found.narrow().counts()).containsExactly(0, 0, 0, 0);
    assertThat(found.members().get(0).highestLevel()).isEqualTo(3);
    assertThat(found.members().get(1).highestLevel()).isZero();
  }

  @Test
  void whereTroopsAbroadChangeTheAnswerItIsOpen() {
    force(ForceYears.ABROAD, "FRA", 1970, 2014);
    TestResult test = test(FOUR, 1970, 2014);
    assertThat(test.verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(test.finding()).contains("(missions of the United Nations among them): France 45 [");
    assertThat(test.wouldChange()).contains("The two counts differ");
  }

  @Test
  void yearsAfterTheRecordsEndAreUnknownAndNotPeace() {
    TestResult after = test(FOUR, 2025, 2030);
    assertThat(after.verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    assertThat(after.estimate().isPresent()).isFalse();
    assertThat(after.estimate().coverage().years()).isEmpty();
  }

  @Test
  void yearsOfArmedConflictsAloneAreSaidToBeSo() {
    TestResult test = test(FOUR, 2010, 2030);
    assertThat(test.estimate().coverage().years()).hasSize(15).endsWith(2024);
    assertThat(test.finding())
        .contains("15 seen (2010-2024), force below 25 deaths a year seen in 5 of them");
  }

  /** South Sudan is of 2011: the years before are no peace of its, and are not compared. */
  @Test
  void onlyYearsInWhichAllMembersExistedAreCompared() {
    force(ForceYears.LEVEL, "RUS", 1990, 2010);
    MeansFigures found = figures(List.of("RUS", "SSD"), 1990, 2014);
    assertThat(found.narrow().years()).containsExactly(2011, 2012, 2013, 2014);
    assertThat(found.narrow().counts()).containsExactly(0, 0);
    assertThat(found.members().get(0).force().value()).isEqualTo(21.0 / 25);
    assertThat(found.members().get(1).force().n()).isEqualTo(4);
  }

  @Test
  void membersThatNeverExistedTogetherHaveNoEvidence() {
    assertThat(test(List.of("DDR", "SSD"), 1980, 2014).verdict()).isEqualTo(Verdict.NO_EVIDENCE);
  }

  @Test
  void disputesStartedAreCountedOverYearsOfTheirRecordOnly() {
    figure(ForceYears.STARTED, "CHN", 2012, 2);
    figure(ForceYears.STARTED, "CHN", 2013, 1);
    List<MemberMeans> rows = figures(FOUR, 2010, 2024).members();
    assertThat(rows).extracting(MemberMeans::state).isEqualTo(FOUR);
    assertThat(rows.get(1).started().value()).isEqualTo(3.0 / 5);
    assertThat(rows.get(1).started().n()).isEqualTo(5);
    assertThat(rows.get(0).started().value()).isZero();
    assertThat(rows.get(0).started().high()).isGreaterThan(0.5);
    assertThat(rows.get(0).againstRestraint().isPresent()).isFalse();
  }

  @Test
  void aLargeGroupIsNamedAtBothEnds() {
    List<String> eight = List.of("RUS", "CHN", "FRA", "BRA", "ARG", "CHL", "PER", "MEX");
    force(ForceYears.LEVEL, "PER", 2000, 2003);
    assertThat(test(eight, 2000, 2014).finding()).contains("Peru 4 [", "China 0 [0, ", "], ..., ");
  }

  @Test
  void minutesOfAMeetingAreNoTitle() {
    assertThat(RestraintVotes.restrains("Prevention of an arms race in outer space")).isTrue();
    assertThat(RestraintVotes.restrains("THE USE OF MERCENARIES")).isTrue();
    assertThat(RestraintVotes.restrains("Pattern of conferences")).isFalse();
    assertThat(RestraintVotes.restrains("")).isFalse();
    assertThat(RestraintVotes.restrains("The President: use of force. ".repeat(10))).isFalse();
  }
}
