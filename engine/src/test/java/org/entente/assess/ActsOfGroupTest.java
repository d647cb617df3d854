package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.assess.acts.ActsFinding;
import org.entente.assess.acts.ActsOfGroup;
import org.entente.assess.acts.ActsRequest;
import org.entente.assess.acts.ActsVerdict;
import org.entente.assess.acts.CollectedActs;
import org.entente.assess.acts.JointAct;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.entente.measure.acts.ActsTogether;
import org.entente.measure.acts.Company;
import org.entente.measure.acts.Effort;
import org.junit.jupiter.api.Test;

/** From the pack, whose acts are the curated ones. */
class ActsOfGroupTest {
  private static final Effort QUICK = new Effort(8, 125, 20, 1);
  private static final List<String> FOUR = List.of("RUS", "CHN", "IRN", "PRK");

  private static ActsFinding of(List<String> members, int from, int to, String... kinds) {
    return of(members, from, to, members.size(), kinds);
  }

  private static ActsFinding of(
      List<String> members, int from, int to, int least, String... kinds) {
    try (Evidence pack = BuiltInPack.open()) {
      return ActsOfGroup.of(
          pack,
          Actors.standard(),
          new ActsRequest(
              members, Period.ofYears(from, to), least, Set.of(kinds), QUICK, AssessRequest.SEED));
    }
  }

  private static ActsTogether figures(ActsFinding finding) {
    return Objects.requireNonNull(finding.figures());
  }

  @Test
  void everyActOfTheGroupHasAllItsMembers() {
    ActsFinding finding = of(FOUR, 2010, 2025);
    assertThat(finding.acts()).isNotEmpty().allMatch(each -> each.act().joins(FOUR));
    assertThat(finding.acts()).allMatch(each -> each.members().equals(FOUR));
    assertThat(finding.byKind().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(finding.acts().size());
    assertThat(finding.first().orElseThrow().daysSince()).isEmpty();
    assertThat(finding.latest().orElseThrow().day()).isEqualTo(LocalDate.of(2025, 9, 3));
  }

  /** All four are in three acts of seventeen states and more, and none in small company. */
  @Test
  void noActOfTheFourInSmallCompanyIsUnsureSinceTheCollectionMayLackIt() {
    ActsFinding finding = of(FOUR, 2010, 2025);
    assertThat(figures(finding).count(Company.ANYBODY).observed()).isEqualTo(3);
    assertThat(figures(finding).count(Company.AS_MANY).observed()).isZero();
    assertThat(finding.complete()).isFalse();
    assertThat(new ActsVerdict(finding).verdict()).isEqualTo(Verdict.UNSURE);
    Estimate rate = finding.rate(Company.AS_MANY);
    assertThat(rate.value()).isZero();
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isCloseTo(3.0 / 16, org.assertj.core.api.Assertions.within(0.001));
    assertThat(String.join(" ", new ActsVerdict(finding).sentences()))
        .contains("at most 0.19 a year")
        .contains("found in 80 % of cases")
        .contains("not declared complete");
  }

  @Test
  void standingGroupsActAsOneMoreThanTheirActivityExplains() {
    for (List<String> group :
        List.of(List.of("AUS", "IND", "JPN", "USA"), List.of("BFA", "MLI", "NER"))) {
      ActsFinding finding = of(group, 2010, 2025);
      assertThat(new ActsVerdict(finding).verdict()).isEqualTo(Verdict.MET);
      assertThat(figures(finding).power()).isEmpty();
      assertThat(new ActsVerdict(finding).sentences())
          .anyMatch(each -> each.contains("collected for"));
    }
  }

  /** Of their agreements the list is declared complete, so that none is none. */
  @Test
  void noAgreementOfTheFourIsZeroWhereTheListIsComplete() {
    ActsFinding finding = of(FOUR, 2010, 2025, "agreement");
    assertThat(finding.complete()).isTrue();
    assertThat(finding.acts()).isEmpty();
    assertThat(new ActsVerdict(finding).verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(of(List.of("BFA", "MLI", "NER"), 2020, 2025, "agreement").complete()).isFalse();
    assertThat(of(List.of("RUS", "CHN", "BRA"), 2010, 2025, "agreement").complete()).isFalse();
  }

  @Test
  void aMemberThatNoActNamesIsNoZero() {
    ActsFinding finding = of(List.of("RUS", "CHN", "PRY"), 2014, 2025);
    assertThat(finding.figures()).isNull();
    assertThat(finding.activity()).containsEntry("PRY", 0);
    assertThat(finding.reason()).contains("Paraguay").contains("not zero");
    assertThat(new ActsVerdict(finding).verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    assertThat(finding.rate(Company.ANYBODY).isPresent()).isFalse();
    assertThat(finding.expected(Company.ANYBODY).isPresent()).isFalse();
  }

  @Test
  void beforeTheCollectionBeginsThereIsNoEvidence() {
    ActsFinding finding = of(List.of("RUS", "CHN"), 1990, 2009);
    assertThat(finding.reason()).contains("begins in 2010");
    assertThat(finding.acts()).isEmpty();
    ActsFinding part = of(List.of("RUS", "CHN"), 2000, 2012);
    assertThat(part.seen().from()).isEqualTo(CollectedActs.FIRST_DAY);
    assertThat(part.years()).isCloseTo(3, org.assertj.core.api.Assertions.within(0.01));
    assertThat(part.rate(Company.ANYBODY).coverage().years()).containsExactly(2010, 2011, 2012);
  }

  /** The treaty of June 2024 and the visit on which it was signed. */
  @Test
  void theSameStatesOnOneDayCountOnceInTheTest() {
    ActsFinding finding = of(List.of("PRK", "RUS"), 2024, 2024);
    long onTheDay =
        finding.acts().stream()
            .filter(each -> each.day().equals(LocalDate.of(2024, 6, 19)))
            .count();
    assertThat(onTheDay).isEqualTo(2);
    assertThat(figures(finding).count(Company.NOBODY).observed())
        .isEqualTo(finding.acts().size() - 1);
  }

  @Test
  void gapsReachBackBeforeThePeriod() {
    JointAct first = of(List.of("PRK", "RUS"), 2024, 2024).first().orElseThrow();
    assertThat(first.previous()).isBefore(LocalDate.of(2024, 1, 1));
    assertThat(first.daysSince()).hasValue(245);
  }

  @Test
  void votesAndVetoesAreNoActs() {
    try (Evidence pack = BuiltInPack.open()) {
      assertThat(CollectedActs.kinds(pack, Actors.standard()))
          .contains("agreement", "summit", "exercise")
          .doesNotContain("vote", "veto");
    }
  }

  @Test
  void fewerMembersGiveMoreActs() {
    ActsFinding three = of(FOUR, 2010, 2025, 3);
    assertThat(three.acts().size()).isGreaterThan(of(FOUR, 2010, 2025).acts().size());
    assertThat(three.acts()).allMatch(each -> each.members().size() >= 3);
    assertThat(three.acts()).isSortedAccordingTo(java.util.Comparator.comparing(JointAct::day));
  }

  @Test
  void theOrderOfMembersChangesNoDigit() {
    ActsFinding one = of(FOUR, 2014, 2025);
    ActsFinding other = of(List.of("PRK", "IRN", "RUS", "CHN"), 2014, 2025);
    assertThat(other.figures()).isEqualTo(one.figures());
  }

  @Test
  void whatIsNoGroupIsRefused() {
    Period period = Period.ofYears(2010, 2025);
    for (List<String> members : List.of(List.<String>of(), List.of("RUS"), List.of("RUS", "RUS"))) {
      assertThatThrownBy(() -> ActsRequest.ofAll(members, period, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new ActsRequest(FOUR, period, 5, Set.of(), QUICK, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
