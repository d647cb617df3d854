package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.Assessment;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.junit.jupiter.api.Test;

/** What the page says of years, of its method, and at its top. */
class PageWordsTest {
  private static String page(ChangedAssessment changed) {
    return HtmlPage.render(changed.build(), List.of());
  }

  @Test
  void aFigureOfSomeYearsSaysWhich() {
    String page =
        page(
            new ChangedAssessment(2)
                .every("tradeDependence", ChangedAssessment.seen(0.33, 2014), "")
                .every("sharedInstitutions", ChangedAssessment.seen(55, 2012, 2013, 2014), "")
                .every("regimeDistance", ChangedAssessment.seen(0.2, 2001, 2002, 2003), "")
                .every("armsFlow", ChangedAssessment.seen(7, 2001, 2024), ""));
    assertThat(page)
        .contains(">\u201914<", ">\u201901\u2013\u201903<", ">2/24 y<")
        .contains("0.33, n\u00a0=\u00a01 (year seen: 2014)")
        .contains("55, n\u00a0=\u00a01 (year seen: 2014)")
        .contains("0.20, n\u00a0=\u00a01 (years seen: 2001\u20132003)")
        .contains("7, n\u00a0=\u00a01 (years seen: 2001, 2024)");
  }

  @Test
  void aFigureOfAllYearsSaysNothingOfThem() {
    assertThat(HtmlPage.render(MadeAssessment.of(2), List.of())).doesNotContain("seen: ");
  }

  @Test
  void yearsWithoutVotesAreNamedOnThePageAndInTheTerminal() {
    Coverage blind =
        Coverage.of(
                MadeFigures.PERIOD,
                MadeFigures.PERIOD.years().filter(year -> year != 2009).boxed().toList())
            .blindIn(List.of("2021-12-25/2022-11-02"));
    Estimate votes = Estimate.of(0.5, 0.4, 0.6, 9, "kappa", "made", blind, List.of("made-votes"));
    Assessment assessment = new ChangedAssessment(4).every("kappa", votes, "").build();
    String sentence = "No Assembly votes are known from 2021-12-25 to 2022-11-02, in 2009.";
    assertThat(HtmlPage.render(assessment, List.of())).contains(sentence);
    assertThat(Terminal.render(assessment, List.of())).contains(sentence);
  }

  @Test
  void whyCellsAreEmptyStandsOnceBeneathThem() {
    String page =
        page(
            new ChangedAssessment(3)
                .every("armsFlow", ChangedAssessment.missing("not in the pack"), ""));
    assertThat(page).containsOnlyOnce("<p class=\"gap\">Arms: not in the pack.</p>");
  }

  @Test
  void theTopSaysWhyAndThatForceWasUsed() {
    String page =
        page(
            new ChangedAssessment(4)
                .headline(
                    "Ruritania, Graustark: a bloc (in 78 % of draws from the error of votes alone)."
                        + " A body joins them (the smallest: Pact of St. Q., 8 members)."
                        + " Treaties are known to 2018 only."
                        + " Force was used between Ruritania-Graustark (record to 2014)."));
    assertThat(page)
        .contains(
            "why\" dir=\"auto\">A body joins them (the smallest: Pact of St. Q., 8 members).<")
        .contains("class=\"rest\" dir=\"auto\">Treaties are known to 2018 only.<")
        .doesNotContain("a bloc (in 78 %");
    assertThat(page.indexOf("Force was used between Ruritania-Graustark (record to 2014).<"))
        .isPositive()
        .isLessThan(page.indexOf("class=\"labels\""));
  }

  @Test
  void aShareOfOneIsNotCalledCertain() {
    assertThat(page(new ChangedAssessment(4).surely("AD_HOC")))
        .contains("class=\"chance\">no draw from the error of votes changes it<")
        .doesNotContain("100% of draws");
  }

  @Test
  void intervalsAreSaidAsTheyWereMade() {
    assertThat(page(new ChangedAssessment(4).evidence("pack")))
        .contains("The pack holds no roll calls, so none are drawn anew")
        .doesNotContain("whole clusters of roll calls on one text are drawn anew");
    assertThat(page(new ChangedAssessment(4).evidence("store")))
        .contains("whole clusters of roll calls on one text are drawn anew")
        .doesNotContain("The pack holds no roll calls");
  }

  @Test
  void thePageDoesNotClaimWhatIsNotDone() {
    assertThat(page(new ChangedAssessment(4)))
        .contains("It is no probability that the label is right")
        .contains("Nothing is measured against it yet")
        .doesNotContain(
            "turns the seven tests into a label", "is its probability", "measured against <");
  }
}
