package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.report.page.brief.Block;
import org.entente.report.page.brief.BriefCase;
import org.entente.report.page.brief.Draft;
import org.entente.report.page.brief.Footing;
import org.entente.report.page.brief.Section;
import org.entente.report.page.brief.Words;
import org.jspecify.annotations.Nullable;

/** Rival readings of the group, for a brief. */
final class BriefTheses {
  private final BriefCase facts;
  private final @Nullable ThesesFinding finding;
  private final Actors actors;
  private final Draft draft;

  BriefTheses(BriefCase facts, @Nullable ThesesFinding finding, Actors actors, Draft draft) {
    this.facts = facts;
    this.finding = finding;
    this.actors = actors;
    this.draft = draft;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (finding == null) {
      blocks.add(
          draft
              .paragraph("")
              .say("Theses are about groups of three or more; of a pair none was weighed.")
              .end());
    } else {
      weighed(finding, blocks);
    }
    return new Section("theses", "Rival readings", blocks);
  }

  private void weighed(ThesesFinding weights, List<Block> blocks) {
    List<ThesesRow> rows = ThesesRow.of(weights);
    blocks.add(
        draft
            .paragraph("")
            .say(Words.capitalised(ThesesTable.headline(weights, actors)))
            .mark(footing(weights))
            .say("The label goes by rules on treaties and bodies and may say another thing.")
            .end());
    if (!weights.used().isEmpty()) {
      blocks.add(table(rows));
    }
    rows.forEach(row -> blocks.add(view(row)));
    blocks.add(trust(weights));
  }

  private Footing footing(ThesesFinding weights) {
    return new Footing(
        facts.command("theses", weights.members()),
        "Decibans: ten times the common logarithm of how much likelier the figures are under the thesis than under its rivals together; no test counts for more than %.0f either way. 95%% intervals over draws of the figures, %d reference groups of a known kind left out in turn, %d drawn at random. On %d of %d tests."
            .formatted(
                Weighing.CAP,
                weights.named(),
                weights.random(),
                weights.used().size(),
                weights.tests().size()),
        weights.used().stream()
            .flatMap(use -> use.figure().sources().stream())
            .distinct()
            .sorted()
            .toList());
  }

  private Block table(List<ThesesRow> rows) {
    return new Block.Grid(
        "theses",
        "Weight of evidence in decibans, with its interval, and without any one test.",
        List.of("", "Thesis", "Weight", "Without one test", "The evidence"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Block.Cell.of(row.rank()),
                        Block.Cell.of(row.title(this::name)),
                        Block.Cell.of(row.sum()),
                        Block.Cell.of(row.withoutOne()),
                        Block.Cell.of(ThesesTable.standing(row.first()))))
            .toList());
  }

  private Block view(ThesesRow row) {
    return draft
        .paragraph(row.title(this::name) + ".")
        .say("The claim: \u201c%s\u201d".formatted(row.claim(this::name)))
        .say(ThesesTable.holders(row) + ".")
        .say("The evidence %s.".formatted(ThesesTable.standing(row.first())))
        .end();
  }

  private Block trust(ThesesFinding weights) {
    List<String> unused =
        weights.unused().stream()
            .map(use -> "%s (%s)".formatted(use.test(), use.figure().reason()))
            .toList();
    return draft
        .paragraph("How far to trust it.")
        .say(
            "In %s, whose kind is known, the thesis of that kind came first, each group left out of its own weighing. Of %d times that the evidence spoke for the first, %d were wrong. The sum takes the tests for independent; they share votes and ties, so it says too much."
                .formatted(Weighing.RECORD, Weighing.RECORD.spoke(), Weighing.RECORD.wrong()))
        .say(unused.isEmpty() ? "" : "Adds nothing: %s.".formatted(String.join("; ", unused)))
        .say(
            facts.replay().isEmpty()
                ? ""
                : "The theses and the figures of the reference groups are those of today: nobody had"
                    + " them on the day of the replay.")
        .end();
  }

  private String name(String code) {
    return actors
        .findByCode(code)
        .map(actor -> actor.nameIn(facts.assessment().period()))
        .orElse(code);
  }
}
