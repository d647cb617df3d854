package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.Assessment;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static String text(ChangedAssessment changed) {
    return Terminal.render(changed.build(), List.of());
  }

  @Test
  void conflictIsAColumnWhereThereWasAny() {
    assertThat(text(new ChangedAssessment(2))).doesNotContain("conflict");
    assertThat(
            text(new ChangedAssessment(2).every("hostility", ChangedAssessment.seen(0, 2014), "")))
        .doesNotContain("conflict");
    assertThat(
            text(new ChangedAssessment(2).every("hostility", ChangedAssessment.seen(4, 2014), "")))
        .containsPattern("regime distance +conflict\n")
        .contains("  4 (2014)\n")
        .containsPattern("5 war,\\s4\\sforce\\sused");
  }

  @Test
  void theScaleAndTheDirectionStandAboveTheTable() {
    assertThat(text(new ChangedAssessment(2)).replaceAll("\\s+", " "))
        .contains("3 defence or offence, 2 neutrality, 1 consultation or non-aggression, 0 none.")
        .contains("first -> second / second -> first.");
  }

  @Test
  void aMissingFigureSaysWhyBeneathTheTable() {
    ChangedAssessment changed =
        new ChangedAssessment(3)
            .every("hostility", ChangedAssessment.seen(0, 2014), "")
            .every("armsFlow", ChangedAssessment.missing("not in the pack"), "")
            .every(
                "tradeDependence", ChangedAssessment.missing("no source on QAA and QAB yet"), "");
    assertThat(text(changed).replaceAll("\\s+", " "))
        .contains("- in arms: not in the pack. ")
        .contains("- in trade dependence: no source on the two yet (QAA-QAB). ")
        .doesNotContain("- in sanctions");
  }

  @Test
  void longNamesOfTreatiesAreBrokenUnderTheFirst() {
    String name = "Treaty of Friendship, Co-operation, Mutual Assistance and Every Good Wish";
    String text =
        text(
            new ChangedAssessment(2)
                .every(
                    "obligation",
                    ChangedAssessment.seen(1, 2008),
                    name + " (rung 1); " + name + " (rung 1)"));
    List<String> lines = text.lines().dropWhile(line -> !line.startsWith("Obligations")).toList();
    assertThat(lines.get(1)).startsWith("  QAA-QAB  Treaty of Friendship, ");
    assertThat(lines.get(2)).startsWith(" ".repeat(11) + "Treaty of Friendship, ");
    assertThat(lines).allMatch(line -> line.length() <= 96);
  }

  @Test
  void sinceIsTheFirstYearOfEachInstrument() {
    String text =
        text(
            new ChangedAssessment(2)
                .every("obligation", ChangedAssessment.seen(1, 2008), "A; B (rung 1); C (rung 1)")
                .obligation(2005, "C (rung 3)")
                .obligation(2006, "C (rung 1)")
                .obligation(2007, "A; B (rung 1); C (rung 1)")
                .obligation(2008, "A; B (rung 1); C (rung 1)"));
    assertThat(text).contains("QAA-QAB  A; B (rung 1), since 2007; C (rung 1)\n");
  }

  @Test
  void anInstrumentThatLapsedCountsFromItsReturn() {
    String text =
        text(
            new ChangedAssessment(2)
                .every("obligation", ChangedAssessment.seen(1, 2007), "C (rung 1)")
                .obligation(2005, "C (rung 1)")
                .obligation(2006, "")
                .obligation(2007, "C (rung 1)"));
    assertThat(text).contains("QAA-QAB  C (rung 1), since 2007\n");
  }

  @Test
  void aNumberThatANameHidTheYearBeforeHasNoYear() {
    String text =
        text(
            new ChangedAssessment(2)
                .every("obligation", ChangedAssessment.seen(3, 2006), "ATOP agreement 7 (rung 3)")
                .obligation(2005, "C (rung 3)")
                .obligation(2006, "ATOP agreement 7 (rung 3)"));
    assertThat(text).contains("QAA-QAB  ATOP agreement 7 (rung 3)\n");
  }

  @Test
  void obligationsOfALargeGroupAreCut() {
    Assessment large = MadeAssessment.of(30);
    String text = Terminal.render(large, List.of());
    long listed = text.lines().filter(line -> line.endsWith("Pact of the Two Rivers")).count();
    assertThat(listed).isEqualTo(15);
    assertThat(text)
        .contains("  and 420 more pairs; the rungs of all:")
        .containsPattern("entente dyads --measure obligation --from \\d+ --to \\d+ .\n")
        .contains("      --states QAA,QAB,");
  }
}
