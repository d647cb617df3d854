package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.measure.together.Interval;
import org.entente.measure.together.Power;
import org.entente.measure.together.SubGroups;
import org.entente.measure.together.Together;
import org.junit.jupiter.api.Test;

class TogetherVerdictTest {
  private static final Period PERIOD = Period.ofYears(2014, 2025);
  private static final double NAN = Double.NaN;

  /** Three members; what is beyond pairs is what is of order 3. */
  private static Together figures(double excess, double matchedP, double detectable, int matched) {
    Together.Finding third =
        new Together.Finding(
            0.05, new Interval(0.04, 0.01, 0.07), new Together.Rank(0.02, excess, 0.5, matchedP));
    Together.Finding pairs =
        new Together.Finding(
            0.95, new Interval(0.96, 0.9, 1.0), new Together.Rank(0.3, 9, 0.001, 0.01));
    return new Together(
        List.of(0, 1, 2),
        500,
        400,
        1.0,
        new Interval(1.0, 0.9, 1.1),
        List.of(
            new Together.Order(2, true, "", pairs, 0.95, 950, 12, 0.002, null),
            new Together.Order(
                3, true, "", third, 0.05, 50, 8, 0.002, new Power(detectable, 0.2, 0.8, 0.03))),
        third,
        new Together.Finding(0, new Interval(0, 0, 0), new Together.Rank(0.001, -1, 1, 1)),
        matched,
        1e-13,
        40,
        true);
  }

  private static TogetherFinding finding(Together figures) {
    return new TogetherFinding(
        List.of("RUS", "CHN", "IRN"),
        PERIOD,
        1,
        Coverage.full(PERIOD),
        List.of("unga-rollcalls"),
        figures,
        List.of(),
        "");
  }

  private static Verdict verdict(double excess, double matchedP, double detectable, int matched) {
    return Togetherness.test(finding(figures(excess, matchedP, detectable, matched))).verdict();
  }

  @Test
  void moreThanPositionsGiveAndThanNineteenInTwentyMatchedGroupsIsMet() {
    assertThat(verdict(2, 0.05, NAN, 400)).isEqualTo(Verdict.MET);
    assertThat(verdict(2, 0.08, 0.03, 400)).isEqualTo(Verdict.NOT_MET);
    assertThat(verdict(-0.1, 0.01, 0.03, 400)).isEqualTo(Verdict.NOT_MET);
  }

  /** Two standard errors of a share of 5 % among 400 groups are 2.2 points. */
  @Test
  void aShareThatOtherGroupsMightPutOnTheOtherSideIsUnsure() {
    assertThat(verdict(2, 0.051, 0.03, 400)).isEqualTo(Verdict.UNSURE);
    assertThat(verdict(2, 0.071, 0.03, 400)).isEqualTo(Verdict.UNSURE);
    assertThat(verdict(2, 0.073, 0.03, 400)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void whereASmallEffectWouldBeMissedNothingIsRuledOut() {
    assertThat(verdict(1, 0.3, 0.05, 400)).isEqualTo(Verdict.NOT_MET);
    assertThat(verdict(1, 0.3, 0.051, 400)).isEqualTo(Verdict.UNSURE);
    assertThat(verdict(1, 0.3, NAN, 400)).isEqualTo(Verdict.UNSURE);
    assertThat(Togetherness.test(finding(figures(1, 0.3, NAN, 400))).finding())
        .contains("Too few common votes");
  }

  @Test
  void withoutMatchedGroupsThereIsNoVerdict() {
    assertThat(verdict(9, 1, 0.01, 0)).isEqualTo(Verdict.UNSURE);
  }

  @Test
  void theFindingSaysBothPAndHowManyGroupsGoAsFar() {
    String text = Togetherness.test(finding(figures(2, 21.0 / 401, 0.03, 400))).finding();
    assertThat(text)
        .contains("All 3 voted on 500 roll calls on 400 texts")
        .contains("0.040 nats [0.010, 0.070], where positions alone give 0.010 (p = 0.500)")
        .contains("of 400 groups that agree as much pair by pair 20 go as far (p = 0.052)")
        .contains("another draw may turn it")
        .contains("pairs carry 96.0 %, order 3 4.0 %");
  }

  @Test
  void whatPositionsLetExpectStandsOnTheScaleOfTheValue() {
    Together.Finding third = figures(2, 0.5, 0.03, 400).beyondPairs();
    assertThat(third.interval().value() - TogetherFinding.expected(third))
        .isCloseTo(third.value() - third.rank().expected(), within(1e-12));
  }

  @Test
  void neverStandingTogetherHasAnUpperEnd() {
    Estimate stand = finding(figures(2, 0.5, 0.03, 400)).standTogether();
    assertThat(stand.value()).isZero();
    assertThat(Math.pow(1 - java.util.Objects.requireNonNull(stand.high()), 400))
        .isCloseTo(0.025, within(1e-9));
  }

  @Test
  void anIntervalThatCollapsesIsNotShown() {
    Together figures = figures(2, 0.5, 0.03, 400);
    Together.Finding none =
        new Together.Finding(
            1e-8, new Interval(0, 0, 1e-7), new Together.Rank(0.001, -1, 0.9, 0.9));
    Estimate shown =
        finding(figures)
            .information(new Together.Order(3, true, "", none, 0, 0, 8, 1, null), figures.n());
    assertThat(shown.isPresent()).isFalse();
    assertThat(shown.reason()).contains("not to be told from 0");
  }

  @Test
  void largeGroupsAreDescribedAndNotTested() {
    TogetherFinding large =
        new TogetherFinding(
            List.of("A", "B", "C", "D", "E", "F", "G"),
            PERIOD,
            1,
            Coverage.full(PERIOD),
            List.of("unga-rollcalls"),
            null,
            List.of(new SubGroups(3, 0.01, 0.05, 35, 35, 600)),
            "");
    TestResult test = Togetherness.test(large);
    assertThat(test.verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(test.finding()).contains("too large to be tested as a whole", "all 35", "0.010");
    assertThat(test.estimate().isPresent()).isFalse();
  }

  @Test
  void aFindingHasFiguresOrAReason() {
    assertThatThrownBy(
            () ->
                new TogetherFinding(
                    List.of("A", "B"),
                    PERIOD,
                    1,
                    Coverage.full(PERIOD),
                    List.of(),
                    null,
                    List.of(),
                    ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aResultIsReadBackFromItsRows() {
    Together figures = figures(2, 0.04, 0.03, 400);
    List<org.entente.evidence.TogetherFigure> rows =
        new ArrayList<>(TogetherTable.rows(figures, 7));
    assertThat(TogetherTable.read(rows)).isEqualTo(figures);
    assertThat(rows).allMatch(row -> row.seed() == 7);
  }
}
