package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.assess.explain.Figures;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.report.chart.NumberText;
import org.entente.report.page.KeyMeasure;
import org.entente.report.page.PageView;
import org.entente.report.page.PairFigures;
import org.entente.report.page.Seen;

/** Pair by pair: a matrix of all, then a paragraph each; of large groups the ends alone. */
final class PairsSection {
  /** Pairs with a paragraph: all of a group of five. */
  private static final int MOST = 10;

  /** Pairs that are drawn year by year. */
  private static final int PANELS = 6;

  private final Assessment a;
  private final Draft draft;
  private final PairFigures figures;

  private PairsSection(Assessment a, Draft draft) {
    this.a = a;
    this.draft = draft;
    this.figures = new PairFigures(a);
  }

  static Section of(BriefCase facts, PageView page, Draft draft) {
    PairsSection section = new PairsSection(facts.assessment(), draft);
    return new Section("pairs", "Pair by pair", section.blocks(page));
  }

  private List<Block> blocks(PageView page) {
    List<Dyad> all = figures.weakestFirst();
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph("").say(intro(all.size())).end());
    Block matrix =
        new Block.Drawing(
            List.of(page.pairs().matrix().at(BriefView.WIDTH)),
            true,
            page.pairs().matrix().caption());
    boolean first = all.size() <= MOST; // That of a large group takes a sheet of its own.
    if (first) {
      blocks.add(matrix);
    }
    shown(all).forEach(dyad -> blocks.add(pair(dyad)));
    if (!first) {
      blocks.add(matrix);
    }
    if (all.size() <= PANELS) {
      blocks.add(
          new Block.Drawing(
              page.years().panels(),
              all.size() == 1,
              page.years().note() + " " + page.years().caption()));
    }
    if (a.members().size() > 2) {
      ties(blocks, page);
    }
    return blocks;
  }

  private static String intro(int pairs) {
    String order = "The least alike in their votes first, pairs without votes last.";
    return pairs > MOST
        ? "Of %s pairs the %d least and the %d most alike have a paragraph each. "
                .formatted(NumberText.count(pairs), MOST / 2, MOST / 2)
            + order
        : order + " Of a measure with two directions the larger is named.";
  }

  private static List<Dyad> shown(List<Dyad> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<Dyad> ends = new ArrayList<>(all.subList(0, MOST / 2));
    ends.addAll(all.subList(all.size() - MOST / 2, all.size()));
    return ends;
  }

  private Block pair(Dyad dyad) {
    Passage passage = draft.paragraph(name(dyad.a()) + " and " + name(dyad.b()) + ".");
    List<String> without = new ArrayList<>();
    for (KeyMeasure key : KeyMeasure.ALL) {
      List<ProfileRow> rows = figures.rows(dyad, key);
      if (rows.isEmpty() || !rows.get(0).estimate().isPresent()) {
        without.add(key.heading().toLowerCase(java.util.Locale.ROOT));
      } else {
        passage.say(said(key, rows)).mark(Figures.id(rows.get(0)));
      }
    }
    return passage
        .say(
            without.isEmpty()
                ? ""
                : "No evidence, which is no zero, on: " + String.join(", ", without) + ".")
        .end();
  }

  private String said(KeyMeasure key, List<ProfileRow> rows) {
    ProfileRow row = rows.get(0);
    String way = way(rows);
    Estimate estimate = row.estimate();
    String rung = key.equals(KeyMeasure.PROMISE) ? ", " + rung(estimate) : "";
    return "%s%s: %s%s%s."
        .formatted(
            key.heading(),
            way,
            NumberText.full(estimate),
            rung,
            Seen.inFull(estimate, key.isOfTheLastYear()));
  }

  /** Of two directions the first row is the larger; both are 0 if that one is. */
  private String way(List<ProfileRow> rows) {
    ProfileRow row = rows.get(0);
    if (!row.directed()) {
      return "";
    }
    boolean neither =
        row.estimate().point().orElse(1) == 0
            && rows.size() > 1
            && rows.get(1).estimate().isPresent();
    return neither ? " (either way)" : " (%s to %s)".formatted(name(row.a()), name(row.b()));
  }

  private static String rung(Estimate estimate) {
    long rung = Math.round(Math.max(0, Math.min(3, estimate.point().orElse(0))));
    return Obligation.ofRung((int) rung).meaning();
  }

  private String name(String code) {
    return Words.names(a).of(code);
  }

  private void ties(List<Block> blocks, PageView page) {
    blocks.add(
        draft
            .paragraph("Through one member?")
            .say(share())
            .mark("hub:share")
            .say(
                "Centralisation, 0 among equals and 1 in a star: %s."
                    .formatted(NumberText.full(a.hub().centralisation())))
            .mark("hub:centralisation")
            .say(
                "Weakest pair over the mean pair, 1 if all are alike: %s."
                    .formatted(NumberText.full(a.hub().weakestToMean())))
            .mark("hub:weakestToMean")
            .end());
    blocks.add(new Block.Drawing(List.of(page.ties().graph()), false, page.ties().caption()));
  }

  private String share() {
    String member = a.hub().member();
    return "%s: %s; in a group of equals every member would have %s."
        .formatted(
            member.isEmpty() ? "No member is the busiest" : name(member) + " is the busiest member",
            NumberText.full(a.hub().share()),
            NumberText.percent(2.0 / a.members().size()));
  }
}
