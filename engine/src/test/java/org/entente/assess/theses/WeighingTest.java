package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.measure.density.WeightOfEvidence;
import org.junit.jupiter.api.Test;

/** Theses that mirror each other on made groups, so that what they weigh follows on paper. */
class WeighingTest {
  static final List<Thesis> MIRRORED = List.of(MadeFindings.high(), MadeFindings.low());

  static ThesesFinding weigh(MadeFindings group, List<Thesis> theses) {
    return weigh(group, theses, MadeFindings.reference());
  }

  private static ThesesFinding weigh(
      MadeFindings group, List<Thesis> theses, List<ReferenceGroup> reference) {
    return Weighing.of(group.findings(), theses, reference, code -> code, 7);
  }

  static MadeFindings at(double x, double y) {
    return MadeFindings.group().test("x", x, 0.1).test("y", y, 0.1);
  }

  static ThesisWeight of(ThesesFinding finding, String id) {
    return finding.theses().stream()
        .filter(each -> each.thesis().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static double sum(ThesesFinding finding, String id) {
    return of(finding, id).sum().point().orElseThrow();
  }

  @Test
  void figureAtTheCentreOfAnExpectationSpeaksForItAndAgainstItsRival() {
    ThesesFinding finding = weigh(at(1, 1), MIRRORED);
    assertThat(finding.theses().get(0).thesis().id()).isEqualTo("high");
    assertThat(of(finding, "high").standing()).isEqualTo(ThesisWeight.Standing.FOR);
    assertThat(of(finding, "low").standing()).isEqualTo(ThesisWeight.Standing.AGAINST);
    assertThat(of(finding, "high").weights())
        .allMatch(weight -> Objects.requireNonNull(weight.low()) > 0);
    assertThat(of(finding, "high").first()).isCloseTo(1, within(1e-9));
  }

  @Test
  void weightsOfTwoThesesAreEachOthersNegative() {
    ThesesFinding finding = weigh(at(0.7, -0.3), MIRRORED);
    assertThat(sum(finding, "high")).isCloseTo(-sum(finding, "low"), within(1e-9));
    for (int s = 0; s < finding.tests().size(); s++) {
      Estimate one = of(finding, "high").weights().get(s);
      Estimate other = of(finding, "low").weights().get(s);
      if (one.isPresent()) {
        assertThat(one.point().orElseThrow()).isCloseTo(-other.point().orElseThrow(), within(1e-9));
      }
    }
  }

  @Test
  void mirroredFiguresGiveMirroredWeights() {
    assertThat(sum(weigh(at(0.9, 0.4), MIRRORED), "high"))
        .isCloseTo(sum(weigh(at(-0.9, -0.4), MIRRORED), "low"), within(1e-6));
  }

  @Test
  void figureHalfWayBetweenMirroredThesesDecidesNothing() {
    ThesesFinding finding = weigh(at(0, 0), MIRRORED);
    assertThat(sum(finding, "high")).isCloseTo(0, within(1e-6));
    assertThat(finding.theses()).allMatch(each -> each.standing() == ThesisWeight.Standing.OPEN);
  }

  @Test
  void sumIsThatOfTheWeights() {
    for (ThesisWeight each : weigh(at(0.5, -1.2), MIRRORED).theses()) {
      double sum = each.weights().stream().mapToDouble(weight -> weight.point().orElse(0)).sum();
      assertThat(each.sum().point().orElseThrow()).isCloseTo(sum, within(1e-9));
    }
  }

  @Test
  void noTestAddsMoreThanTheCap() {
    List<Thesis> sure =
        List.of(
            MadeFindings.thesis(
                "sure", List.of(), new Expectation("x", 1.9, null, null, List.of(), 0.95, "made")),
            MadeFindings.low());
    for (double x = -30; x <= 30; x += 0.25) {
      for (ThesisWeight each : weigh(at(x, x), sure).theses()) {
        for (Estimate weight : each.weights()) {
          if (weight.isPresent()) {
            assertThat(Math.abs(weight.point().orElseThrow())).isLessThanOrEqualTo(Weighing.CAP);
            assertThat(Objects.requireNonNull(weight.high())).isLessThanOrEqualTo(Weighing.CAP);
          }
        }
      }
    }
  }

  @Test
  void missingEvidenceAddsNothingAndIsListed() {
    MadeFindings known = MadeFindings.group().test("x", 1, 0.1);
    MadeFindings half = MadeFindings.group().test("x", 1, 0.1).unknown("y");
    ThesesFinding finding = weigh(half, MIRRORED);
    assertThat(sum(finding, "high")).isEqualTo(sum(weigh(known, MIRRORED), "high"));
    assertThat(finding.unused()).extracting(ThesesFinding.Use::test).containsExactly("y");
    assertThat(of(finding, "high").weights().get(1).reason()).isEqualTo("nothing covers it");
  }

  @Test
  void withoutAnyEvidenceNothingIsSaid() {
    ThesesFinding finding = weigh(MadeFindings.group().unknown("x").unknown("y"), MIRRORED);
    assertThat(finding.used()).isEmpty();
    assertThat(finding.theses())
        .allMatch(each -> !each.sum().isPresent())
        .allMatch(each -> each.standing() == ThesisWeight.Standing.OPEN);
  }

  @Test
  void testThatNoReferenceGroupHasIsListedAndNotWeighed() {
    ThesesFinding finding = weigh(at(1, 1).test("z", 3, 0.1), MIRRORED);
    assertThat(finding.unused()).extracting(ThesesFinding.Use::test).containsExactly("z");
    assertThat(finding.unused().get(0).figure().reason()).contains("reference groups");
  }

  /** Whatever its name: here "y" is as new as any test to come. */
  @Test
  void testThatReferenceGroupsHaveIsWeighedWhateverItsName() {
    ThesesFinding finding = weigh(MadeFindings.group().test("y", 1, 0.1), MIRRORED);
    assertThat(finding.used()).extracting(ThesesFinding.Use::test).containsExactly("y");
    assertThat(sum(finding, "high")).isPositive();
  }

  @Test
  void thesisThatSaysNothingOfATestGetsNoWeightFromIt() {
    Thesis silent =
        MadeFindings.thesis("silent", List.of("BLOC"), MadeFindings.range("y", 0.0, null));
    MadeFindings group = MadeFindings.group().test("x", 1, 0.05);
    assertThat(sum(weigh(group, List.of(silent, MadeFindings.high())), "silent")).isZero();
    assertThat(sum(weigh(group, List.of(silent, MadeFindings.low())), "silent")).isZero();
  }

  @Test
  void lessSureFigureGivesAWiderWeight() {
    ThesesFinding sharp = weigh(MadeFindings.group().test("x", 0.6, 0.05), MIRRORED);
    ThesesFinding blurred = weigh(MadeFindings.group().test("x", 0.6, 1), MIRRORED);
    assertThat(width(of(blurred, "high").sum())).isGreaterThan(2 * width(of(sharp, "high").sum()));
    assertThat(of(blurred, "high").first()).isLessThan(of(sharp, "high").first());
  }

  private static double width(Estimate estimate) {
    return Objects.requireNonNull(estimate.high()) - Objects.requireNonNull(estimate.low());
  }

  @Test
  void orderOfThesesAndOfGroupsDoesNotMatter() {
    List<Thesis> turned = new ArrayList<>(MIRRORED);
    Collections.reverse(turned);
    List<ReferenceGroup> reference = new ArrayList<>(MadeFindings.reference());
    ThesesFinding one = weigh(at(0.4, 0.9), MIRRORED);
    ThesesFinding other = weigh(at(0.4, 0.9), turned, reference);
    assertThat(sum(other, "high")).isCloseTo(sum(one, "high"), within(1e-9));
    assertThat(of(other, "low").sum()).isEqualTo(of(one, "low").sum());
  }

  @Test
  void sameSeedGivesTheSameFinding() {
    assertThat(weigh(at(0.4, 0.9), MIRRORED)).isEqualTo(weigh(at(0.4, 0.9), MIRRORED));
  }

  /** A figure where it is said to turn does turn the order. */
  @Test
  void whatWouldChangeTheOrderChangesIt() {
    ThesesFinding finding = weigh(at(0.3, 0.2), MIRRORED);
    ThesisWeight.Turn turn = Objects.requireNonNull(finding.theses().get(0).turn());
    double there = Double.parseDouble(turn.then().split(" ")[0]);
    assertThat(turn.rival()).isEqualTo("low");
    ThesesFinding turned =
        turn.test().equals("x")
            ? weigh(at(there - 0.02, 0.2), MIRRORED)
            : weigh(at(0.3, there - 0.02), MIRRORED);
    assertThat(turned.theses().get(0).thesis().id()).isEqualTo("low");
    ThesesFinding notYet =
        turn.test().equals("x")
            ? weigh(at(there + 0.04, 0.2), MIRRORED)
            : weigh(at(0.3, there + 0.04), MIRRORED);
    assertThat(notYet.theses().get(0).thesis().id()).isEqualTo("high");
  }

  static Thesis hub() {
    return new Thesis(
        "hub",
        "Hub around {member}",
        "{member} is the hub",
        List.of(),
        List.of(),
        List.of("made"),
        List.of(
            new Expectation(
                "hub", null, null, null, List.of("{member}"), 0.8, "the busiest is the hub")));
  }

  static MadeFindings withBalance() {
    return MadeFindings.group().unknown("balance");
  }

  @Test
  void thesisOfEachMemberIsHeaviestForTheBusiest() {
    ThesesFinding finding =
        weigh(withBalance().busiest("CHN"), List.of(hub(), MadeFindings.high()));
    assertThat(finding.theses()).hasSize(5);
    assertThat(finding.theses().get(0).thesis().title()).isEqualTo("Hub around CHN");
    assertThat(sum(finding, "hub-chn")).isPositive();
    assertThat(sum(finding, "hub-rus")).isNegative().isEqualTo(sum(finding, "hub-prk"));
  }

  @Test
  void hubThatHangsOnOnePolicyAreaIsLessSure() {
    List<Thesis> theses = List.of(hub(), MadeFindings.high());
    ThesesFinding sure = weigh(withBalance().busiest("CHN"), theses);
    ThesesFinding open = weigh(withBalance().busiest("CHN", "RUS"), theses);
    assertThat(of(sure, "hub-chn").first()).isCloseTo(1, within(1e-9));
    assertThat(of(open, "hub-chn").first()).isBetween(0.5, 0.85);
    assertThat(of(open, "hub-chn").standing()).isEqualTo(ThesisWeight.Standing.OPEN);
  }

  @Test
  void thesisThatNamesStatesIsOnlyAboutGroupsThatHoldThem() {
    Thesis named =
        new Thesis(
            "named",
            "named",
            "named",
            List.of(),
            List.of("RUS", "BLR"),
            List.of("made"),
            List.of(MadeFindings.range("x", 0.0, null)));
    List<Thesis> theses = List.of(named, MadeFindings.high(), MadeFindings.low());
    assertThat(weigh(at(1, 1), theses).theses()).hasSize(2);
  }

  /**
   * If the rival is true, a weight of w or more must come in at most 10^(-w/10) of cases, whatever
   * the densities: else the decibans would not be decibans.
   */
  @Test
  void misleadingEvidenceIsAsRareAsItsWeightSays() {
    FigureTest test =
        new FigureTest(
            GroupFigure.of(at(1, 1).findings()).get(0),
            MIRRORED,
            MadeFindings.reference(),
            new EstimateDraws(10, 7));
    double[] misleading = new double[3];
    double all = 0;
    double[] least = {3, 5, 8};
    for (double x = -60; x < 60; x += 0.005) {
      double[] likelihoods = test.likelihoods(x, -1);
      double weight = WeightOfEvidence.of(likelihoods, new double[] {1, 1}, Weighing.CAP)[0];
      all += likelihoods[1] * 0.005;
      for (int i = 0; i < least.length; i++) {
        misleading[i] += weight >= least[i] ? likelihoods[1] * 0.005 : 0;
      }
    }
    assertThat(all).isCloseTo(1, within(0.001));
    for (int i = 0; i < least.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "weight of %.0f or more for a false thesis: %.3f of cases, at most %.3f allowed%n",
          least[i],
          misleading[i],
          Math.pow(10, -least[i] / 10));
      assertThat(misleading[i]).isLessThanOrEqualTo(Math.pow(10, -least[i] / 10));
    }
  }

  /** Between the outermost readings, as often below as above the figure, evenly on either side. */
  @Test
  void readingsAreDrawnEvenlyOnEitherSideAndNeverOutside() {
    GroupFigure figure = GroupFigure.of(MadeFindings.group().read("x", 0, 1, 4).findings()).get(0);
    double[] draws = new EstimateDraws(20_000, 7).of(figure);
    assertThat(java.util.Arrays.stream(draws)).allMatch(draw -> draw >= 0 && draw <= 4);
    assertThat(share(draws, 0, 1)).isCloseTo(0.5, within(0.01));
    assertThat(share(draws, 0, 0.5)).isCloseTo(0.25, within(0.01));
    assertThat(share(draws, 1, 2)).isCloseTo(0.5 / 3, within(0.01));
    assertThat(share(draws, 3, 4)).isCloseTo(0.5 / 3, within(0.01));
  }

  private static double share(double[] draws, double low, double high) {
    return java.util.Arrays.stream(draws).filter(x -> x >= low && x < high).count()
        / (double) draws.length;
  }

  @Test
  void weightOfReadingsReachesFromTheLeastToTheGreatest() {
    MadeFindings group = MadeFindings.group().read("x", -1, 0.5, 1.5).test("y", 0.5, 0.1);
    ThesesFinding finding = weigh(group, MIRRORED);
    Estimate ofReadings = of(finding, "high").weights().get(0);
    Estimate ofError = of(finding, "high").weights().get(1);
    assertThat(ofReadings.bounds()).isEqualTo(Bounds.RANGE);
    assertThat(ofReadings.method()).contains("range over the readings");
    assertThat(ofError.bounds()).isEqualTo(Bounds.INTERVAL);
    assertThat(of(finding, "high").sum().bounds()).isEqualTo(Bounds.INTERVAL);
    assertThat(of(finding, "high").sum().method()).contains("readings and no error");
    double least = weightAt(-1);
    double greatest = weightAt(1.5);
    assertThat(Objects.requireNonNull(ofReadings.low())).isBetween(least - 1, least + 0.5);
    assertThat(Objects.requireNonNull(ofReadings.high())).isGreaterThan(greatest - 0.5);
  }

  private static double weightAt(double x) {
    return of(weigh(MadeFindings.group().test("x", x, 0), MIRRORED), "high")
        .weights()
        .get(0)
        .point()
        .orElseThrow();
  }

  @Test
  void weightRestsOnTheTestsThatHaveAFigureAndThatItSaysSomethingOf() {
    Thesis silent = MadeFindings.thesis("silent", List.of(), MadeFindings.range("y", 0.0, null));
    MadeFindings group = at(1, 1).test("z", 3, 0.1);
    ThesesFinding finding = weigh(group, List.of(silent, MadeFindings.high()));
    assertThat(finding.restsOn(of(finding, "high"))).isEqualTo(2);
    assertThat(finding.restsOn(of(finding, "silent"))).isEqualTo(1);
  }
}
