package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.assess.Assessment;
import org.entente.domain.Verdict;
import org.entente.report.page.PageView;

/**
 * Everything the brief says, in the order in which it is read; the templates only lay it out.
 *
 * @param facts under the title: as of when, and from what evidence
 * @param replay what a replay has to say of itself; empty without one
 * @param notesIntro how to look behind a note
 * @param footer runs at the foot of every sheet
 */
public record BriefView(
    String title,
    String subtitle,
    List<String> facts,
    List<String> replay,
    List<Block.Paragraph> points,
    List<Section> sections,
    String notesIntro,
    List<Note> notes,
    List<SourceList.Cited> sources,
    String footer) {
  /** Width of a chart, in its own units. */
  static final double WIDTH = 760;

  /** Writes a section with the numbers and notes of a draft. */
  public interface Part extends Function<Draft, Section> {}

  /**
   * The brief.
   *
   * @param ledger what they give each other
   * @param theses rival readings
   * @param unseen what the ledger does not hold
   */
  public static BriefView of(BriefCase facts, Part ledger, Part theses, List<String> unseen) {
    Assessment a = facts.assessment();
    PageView page = PageView.of(a, facts.named());
    Draft draft = new Draft(facts);
    Answer answer = new Answer(facts, draft);
    List<Block.Paragraph> points = answer.points();
    List<Section> sections = new ArrayList<>();
    sections.add(answer.section());
    sections.add(TestsSection.of(facts, draft));
    sections.add(PairsSection.of(facts, page, draft));
    sections.add(ledger.apply(draft));
    sections.add(TimeSection.of(facts, page, draft));
    sections.add(RingSection.of(facts, page, draft));
    sections.add(theses.apply(draft));
    sections.add(GapsSection.of(facts, page, unseen, draft));
    sections.add(MethodSection.of(facts, page, draft));
    String title = Words.capitalised(Words.group(facts));
    List<Note> notes = draft.notes();
    return new BriefView(
        title + ", " + Words.years(a.period()),
        "Is the group more than its pairs?",
        facts(facts),
        facts.replay(),
        points,
        sections,
        intro(facts),
        notes,
        draft.sources(),
        "%s, %s. As of %s.".formatted(title, Words.years(a.period()), a.asOf()));
  }

  private static List<String> facts(BriefCase facts) {
    Assessment a = facts.assessment();
    long blind = a.tests().stream().filter(t -> t.verdict() == Verdict.NO_EVIDENCE).count();
    String pack = facts.editions().get("pack");
    return List.of(
        "As of " + a.asOf(),
        "Evidence: the %s%s, %d datasets"
            .formatted(
                a.evidence().equals("store") ? "store built here" : "built-in pack",
                pack == null ? "" : " " + pack,
                a.sources().size()),
        "Tests with evidence: %d of %d".formatted(a.tests().size() - blind, a.tests().size()),
        "Entente %s, random seed %d".formatted(facts.version(), a.seed()));
  }

  private static String intro(BriefCase facts) {
    return "A name such as kappa:AAA-BBB:2014-2024 is that of a figure. The rows behind it are shown"
        + " by: "
        + facts.command("assess", facts.assessment().members())
        + " --explain NAME. S and a number is a source, in the list below.";
  }
}
