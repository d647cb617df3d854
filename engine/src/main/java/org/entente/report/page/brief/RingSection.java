package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.RingRow;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;
import org.entente.report.page.PageView;
import org.entente.report.page.Ring;

/** Outsiders, and who of them moves. */
final class RingSection {
  private static final int NAMED = 5;

  private final Assessment a;
  private final Draft draft;

  private RingSection(Assessment a, Draft draft) {
    this.a = a;
    this.draft = draft;
  }

  static Section of(BriefCase facts, PageView page, Draft draft) {
    RingSection section = new RingSection(facts.assessment(), draft);
    return new Section("ring", "Who stands near", section.blocks(page));
  }

  private List<Block> blocks(PageView page) {
    List<Block> blocks = new ArrayList<>();
    if (page.ring().areas().isEmpty()) {
      blocks.add(
          draft
              .paragraph("")
              .say("No evidence at hand covers outsiders, so nothing is said of who stands near.")
              .end());
    }
    for (Ring.Area area : page.ring().areas()) {
      blocks.add(draft.paragraph(area.title() + ".").say(area.note()).end());
      blocks.add(
          new Block.Drawing(
              List.of(area.chart().at(BriefView.WIDTH)), true, area.chart().caption()));
    }
    closest(blocks);
    movers(blocks);
    return blocks;
  }

  private void closest(List<Block> blocks) {
    List<RingRow> seen = a.ring().stream().filter(row -> row.relative().isPresent()).toList();
    if (seen.isEmpty()) {
      return;
    }
    Passage passage =
        draft
            .paragraph("The closest.")
            .say("Against the group\u2019s own weakest pair, which is 0:");
    for (RingRow row : seen.subList(0, Math.min(NAMED, seen.size()))) {
      passage
          .say("%s %s, %s;".formatted(name(row), NumberText.full(row.relative()), standing(row)))
          .mark("ringRelative:" + row.state());
    }
    blocks.add(passage.say("Above 0 is nearer to all members than two of them are.").end());
  }

  private static String standing(RingRow row) {
    Verdict above = row.relative().atLeast(0);
    return switch (above) {
      case MET -> "closer";
      case NOT_MET -> "further away";
      case UNSURE, NO_EVIDENCE -> "which is not decided either way";
    };
  }

  private void movers(List<Block> blocks) {
    List<RingRow> sure =
        a.ring().stream()
            .filter(row -> row.relative().isPresent() && row.movement().isPresent())
            .limit(15)
            .filter(row -> row.movement().atLeast(0) != Verdict.UNSURE)
            .limit(NAMED)
            .toList();
    Passage passage = draft.paragraph("Who moves.");
    passage.say(
        sure.isEmpty()
            ? "Of the closest outsiders none has a trend in these years whose interval leaves out"
                + " zero."
            : "Of the closest outsiders these have a trend, per year, whose interval leaves out zero."
                + " Of so many outsiders one in twenty would by chance; with an allowance for that"
                + " (entente ring --movers) fewer or none remain:");
    for (RingRow row : sure) {
      String way = row.movement().atLeast(0) == Verdict.MET ? "closer" : "away";
      passage
          .say("%s %s, %s;".formatted(name(row), way, NumberText.full(row.movement())))
          .mark("ringMovement:" + row.state());
    }
    blocks.add(
        passage
            .say(sure.isEmpty() ? "" : "a change of the Assembly\u2019s agenda moves all alike.")
            .end());
  }

  private String name(RingRow row) {
    return Words.names(a).of(row.state());
  }
}
