package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.assess.Assessment;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.assess.explain.Figures;
import org.entente.report.chart.NumberText;
import org.entente.report.page.Acts;
import org.entente.report.page.Figure;
import org.entente.report.page.PageView;
import org.entente.report.page.ShiftWords;

/** The group through the years, and what its members did together. */
final class TimeSection {
  private static final int ACTS = 8;

  private final Assessment a;
  private final PageView page;
  private final Draft draft;
  private final List<Block> blocks = new ArrayList<>();

  private TimeSection(Assessment a, PageView page, Draft draft) {
    this.a = a;
    this.page = page;
    this.draft = draft;
  }

  static Section of(BriefCase facts, PageView page, Draft draft) {
    TimeSection section = new TimeSection(facts.assessment(), page, draft);
    section.windows();
    section.acts();
    return new Section("time", "Over time", section.blocks);
  }

  private void windows() {
    blocks.add(draft.paragraph("").say(page.overTime().note()).end());
    int drawn = 0;
    for (GroupMeasure measure : GroupMeasure.values()) {
      List<GroupWindow> seen =
          a.groupSeries().stream()
              .filter(row -> row.measure() == measure && row.estimate().isPresent())
              .toList();
      if (!seen.isEmpty()) {
        blocks.add(last(seen.get(seen.size() - 1)));
        Figure figure = page.overTime().figures().get(drawn++);
        blocks.add(new Block.Drawing(List.of(figure.at(BriefView.WIDTH)), true, caption(seen)));
      }
    }
  }

  /** Without the shifts and the sources, which the paragraph and its notes have. */
  private static String caption(List<GroupWindow> seen) {
    return "The band is the 95%% interval of each window; %s with a figure. %s."
        .formatted(
            NumberText.count(seen.size(), "window"),
            Words.capitalised(seen.get(0).estimate().method()));
  }

  private Block last(GroupWindow window) {
    Passage passage =
        draft
            .paragraph(Words.capitalised(window.measure().words()) + ".")
            .say(
                "In the last window with a figure, %d\u2013%d: %s."
                    .formatted(window.from(), window.to(), NumberText.full(window.estimate())))
            .mark(Figures.id(window));
    a.changes().stream()
        .filter(each -> each.measure() == window.measure())
        .forEach(each -> shifts(passage, each));
    return passage.end();
  }

  private static void shifts(Passage passage, GroupShifts shifts) {
    List<String> sentences = ShiftWords.of(shifts);
    for (int s = 0; s < sentences.size(); s++) {
      passage.say(sentences.get(s));
      if (!shifts.shifts().isEmpty()) {
        passage.mark(Figures.id(shifts.measure(), shifts.shifts().get(s)));
      }
    }
  }

  private void acts() {
    List<Acts.Line> rows = page.acts().rows();
    blocks.add(
        draft
            .paragraph("What they did together.")
            .say(page.acts().note())
            .say(rows.isEmpty() ? "" : "A curated record: what is not in it may still have been.")
            .end());
    if (!rows.isEmpty()) {
      List<Acts.Line> latest = rows.subList(Math.max(0, rows.size() - ACTS), rows.size());
      blocks.add(
          new Block.Grid(
              "acts",
              "The latest %d acts, each with its source.".formatted(latest.size()),
              List.of("Date", "Act", "Participants", "Source"),
              latest.stream().map(TimeSection::act).toList()));
    }
  }

  private static List<Block.Cell> act(Acts.Line line) {
    return List.of(
        Block.Cell.of(line.date()),
        Block.Cell.of(line.name() + " (" + line.kind().toLowerCase(Locale.ROOT) + ")"),
        Block.Cell.of(line.who()),
        Block.Cell.of(line.source()));
  }
}
