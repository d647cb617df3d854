package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupShifts;
import org.entente.report.page.ShiftWords;
import org.junit.jupiter.api.Test;

class OverTimeTest {
  @Test
  void theTerminalShowsFirstAndLastValueAndEveryShiftInWords() {
    String text = Terminal.render(MadeAssessment.of(4), List.of());
    assertThat(text)
        .contains("percentile among groups of its size: 1980 60 [56, 64], 2024 92 [88, 96]\n")
        .contains("Rises from 60 to 91 about 2005 [2003, 2006]; in 94 % of redraws.")
        .contains("multi-information beyond pairs: no evidence, no dataset covers this pair");
  }

  @Test
  void aGapInTheWindowsIsAGapInTheLine() {
    String text = Terminal.render(MadeAssessment.of(4), List.of());
    String line =
        text.lines().filter(each -> each.contains("\u2581")).findFirst().orElseThrow().strip();
    assertThat(line).hasSize(45);
    assertThat(line.substring(9, 15)).isEqualTo("\u2581    \u2581");
    assertThat(line).endsWith("\u2588");
  }

  @Test
  void aGroupThatNeverVotedTogetherHasNoSection() {
    assertThat(Terminal.render(MadeAssessment.withoutEvidence(4), List.of()))
        .doesNotContain("Over time");
    assertThat(HtmlPage.render(MadeAssessment.withoutEvidence(4), List.of()))
        .doesNotContain("over time");
  }

  @Test
  void noShiftIsSaidInWordsAndSoIsASeriesTooShort() {
    assertThat(ShiftWords.of(new GroupShifts(GroupMeasure.PERCENTILE, 40, 0.52, List.of(), "")))
        .containsExactly(
            "No shift of the level stands out from what it keeps from year to year anyway (about 0.5).");
    assertThat(
            ShiftWords.of(
                new GroupShifts(GroupMeasure.PERCENTILE, 4, Double.NaN, List.of(), "too short")))
        .containsExactly("Not looked for shifts: too short.");
  }

  @Test
  void thePageDrawsShiftsAsMarksWithText() {
    assertThat(HtmlPage.render(MadeAssessment.of(4), List.of()))
        .contains("The group over time")
        .contains("class=\"shift-mark\"")
        .contains(">2005: 60 to 91<")
        .contains("Multi-information beyond pairs: no evidence; no dataset covers this pair.");
  }

  @Test
  void jsonHoldsRankSeriesAndShifts() {
    assertThat(AssessmentJson.render(MadeAssessment.of(4), List.of(), "test"))
        .contains("\"id\" : \"rank:percentile\"")
        .contains("\"groups\" : 98770")
        .contains("\"id\" : \"percentile:1976-1980\"")
        .contains("\"id\" : \"change:percentile:2005\"");
    assertThat(AssessmentJson.render(MadeAssessment.of(30), List.of(), "test"))
        .contains("\"rank\" : null");
  }
}
