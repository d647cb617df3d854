package org.entente.report.page.brief;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.entente.assess.TestResult;
import org.entente.domain.Bounds;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.TestAxis;
import org.entente.report.chart.VerdictMark;

/** The tests: as a table, then one paragraph each. */
final class TestsSection {
  private static final double AXIS = 220;

  private final Draft draft;

  private TestsSection(Draft draft) {
    this.draft = draft;
  }

  static Section of(BriefCase facts, Draft draft) {
    List<TestResult> tests = facts.assessment().tests();
    TestsSection section = new TestsSection(draft);
    List<Block> blocks = new ArrayList<>();
    blocks.add(section.table(tests));
    tests.forEach(test -> blocks.add(section.paragraph(test)));
    return new Section("tests", "What each test says", blocks);
  }

  private Block table(List<TestResult> tests) {
    return new Block.Grid(
        "tests",
        "Each figure with its interval or range, and the value it is held against (dashed).",
        List.of("Test", "Outcome", "Figure", "Against the threshold"),
        tests.stream().map(this::row).toList());
  }

  private List<Block.Cell> row(TestResult test) {
    String name = Words.capitalised(test.name());
    return List.of(
        Block.Cell.of(name),
        new Block.Cell(
            drawing(VerdictMark.draw("mark-" + test.name(), test.verdict())),
            List.of(new Run(VerdictMark.words(test.verdict()), 0, ""))),
        Block.Cell.of(
            draft
                .passage("table of tests")
                .say(NumberText.full(test.estimate()))
                .mark("test:" + test.name())
                .runs()),
        new Block.Cell(
            drawing(
                TestAxis.draw(
                    "axis-" + test.name(), AXIS, name, test.estimate(), test.threshold())),
            List.of()));
  }

  static Content drawing(String svg) {
    return output -> output.writeContent(svg);
  }

  private Block paragraph(TestResult test) {
    Passage passage =
        draft
            .paragraph(Words.capitalised(test.name()) + ".")
            .say(test.question())
            .say(Hedge.outcome(test.verdict()))
            .say(test.finding())
            .mark("test:" + test.name());
    if (test.estimate().bounds() == Bounds.RANGE) {
      passage.say("The ends are a range over cases and no 95% interval.");
    }
    if (!test.seenBeyondFinding().isEmpty()) {
      passage.say("What could have been seen: " + test.seenBeyondFinding());
    }
    String head = test.verdict() == Verdict.NO_EVIDENCE ? "" : "What would change it: ";
    return passage.say(head + test.wouldChange()).end();
  }
}
