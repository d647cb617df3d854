package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.TestResult;
import org.entente.domain.Verdict;
import org.entente.report.page.PageView;

/** What nobody looked at, or could. */
final class GapsSection {
  private GapsSection() {}

  /**
   * The section.
   *
   * @param further what other parts of the evidence say they do not hold
   */
  static Section of(BriefCase facts, PageView page, List<String> further, Draft draft) {
    List<Block> blocks = new ArrayList<>();
    tests(blocks, facts.assessment(), draft);
    List<String> gaps = new ArrayList<>(page.pairs().gaps());
    gaps.add(page.pairs().blind());
    gaps.add(page.overTime().without());
    gaps.addAll(further);
    gaps.stream()
        .filter(gap -> !gap.isBlank())
        .forEach(gap -> blocks.add(draft.paragraph("").say(gap).end()));
    blocks.add(
        draft
            .paragraph("In general.")
            .say("No evidence is never a zero and counts neither for nor against the group.")
            .say(
                "Nothing here rests on secret sources; what was kept from the record is not in it.")
            .say("Votes are what states say in public, and treaties what they signed.")
            .end());
    return new Section("gaps", "What we cannot see", blocks);
  }

  private static void tests(List<Block> blocks, Assessment a, Draft draft) {
    for (TestResult test : a.tests()) {
      if (test.verdict() == Verdict.NO_EVIDENCE) {
        blocks.add(
            draft
                .paragraph("The test of " + test.name() + ".")
                .say(test.finding())
                .mark("test:" + test.name())
                .say(test.wouldChange())
                .end());
      }
    }
  }
}
