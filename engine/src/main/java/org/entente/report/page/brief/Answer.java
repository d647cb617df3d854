package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.TestResult;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Bounds;
import org.entente.domain.Turnover;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;
import org.entente.report.page.Reasons;

/** The answer: first as key points, then with the question and the rule that gave it. */
final class Answer {
  private final BriefCase facts;
  private final Assessment a;
  private final Draft draft;

  Answer(BriefCase facts, Draft draft) {
    this.facts = facts;
    this.a = facts.assessment();
    this.draft = draft;
  }

  /** What a reader of one page takes away: four to six points. */
  List<Block.Paragraph> points() {
    List<Block.Paragraph> points = new ArrayList<>();
    points.add(point().say(Hedge.label(a, Words.group(facts))).mark(curve()).end());
    points.add(point().say(Hedge.tally(a.tests())).end());
    votes(points);
    promises(points);
    if (a.members().size() > 2) { // Of a pair either member has all ties.
      points.add(busiest());
    }
    points.add(point().say(unseen()).end());
    return points;
  }

  private Passage point() {
    return draft.passage("key points");
  }

  private void votes(List<Block.Paragraph> points) {
    test("cohesion").ifPresent(test -> points.add(finding("Votes in the Assembly: ", test)));
  }

  private void promises(List<Block.Paragraph> points) {
    test("formality").ifPresent(test -> points.add(finding("Promises: ", test)));
  }

  private java.util.Optional<TestResult> test(String name) {
    return a.tests().stream().filter(test -> test.name().equals(name)).findFirst();
  }

  private Block.Paragraph finding(String head, TestResult test) {
    Passage point = point();
    return test.verdict() == Verdict.NO_EVIDENCE
        ? point.say(head + Hedge.outcome(test.verdict())).mark("test:" + test.name()).end()
        : point.say(head + test.finding()).mark("test:" + test.name()).end();
  }

  private Block.Paragraph busiest() {
    return a.hub().member().isEmpty()
            || !a.hub().share().isPresent()
            || a.hub().share().bounds() == Bounds.NONE
        ? point()
            .say("Ties by treaties, arms and trade: no member can be called the busiest.")
            .mark("hub:share")
            .end()
        : point()
            .say(
                "Ties by treaties, arms and trade: %s is the busiest member, with %s."
                    .formatted(
                        Words.names(a).of(a.hub().member()), NumberText.full(a.hub().share())))
            .mark("hub:share")
            .say(rivals())
            .end();
  }

  private String rivals() {
    return a.hub().rivals().isEmpty()
        ? ""
        : "With one kind of tie left out it would be %s."
            .formatted(
                a.hub().rivals().stream()
                    .map(Words.names(a)::of)
                    .collect(Collectors.joining(" or ")));
  }

  private String unseen() {
    List<String> blind =
        a.tests().stream()
            .filter(test -> test.verdict() == Verdict.NO_EVIDENCE)
            .map(TestResult::name)
            .toList();
    String tests =
        blind.isEmpty()
            ? "Every test had some evidence, which is not to say enough."
            : "Not seen: %s.".formatted(String.join(", ", blind));
    return tests
        + " The records describe ties; they do not say what caused them or what will come.";
  }

  /** The same at length. */
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft
            .paragraph("The question.")
            .say(
                "Whether %s stood together in %s as more than a set of pairs: in what, since when, how surely. The"
                    .formatted(Words.group(facts), Words.years(a.period())))
            .say("brief describes what open records show. It says nothing of motives or causes.")
            .end());
    members(blocks);
    blocks.add(
        draft
            .paragraph("The answer.")
            .say(Hedge.label(a, Words.group(facts)))
            .mark(curve())
            .say("A share of specifications is no probability.")
            .end());
    reasons(blocks);
    blocks.add(draft.paragraph("The tests.").say(Hedge.tally(a.tests())).end());
    return new Section("answer", "The question and the answer", blocks);
  }

  private void members(List<Block> blocks) {
    List<String> named = facts.named().stream().map(group -> turnover(group)).toList();
    String roll =
        Words.isLarge(a)
            ? "The members: %s.".formatted(Words.names(a).list(a.members(), a.members().size()))
            : "";
    if (!roll.isEmpty() || !named.isEmpty()) {
      blocks.add(draft.paragraph("The group.").say(roll).say(String.join(" ", named)).end());
    }
  }

  private String turnover(Turnover group) {
    return "As named: " + group.inWords(Words.names(a)::of) + ".";
  }

  private void reasons(List<Block> blocks) {
    Reasons reasons = Reasons.of(a);
    String why = reasons.why().isEmpty() ? reasons.whole() : reasons.why();
    blocks.add(draft.paragraph("The rule that gives it.").say(why).say(against(reasons)).end());
    if (!reasons.force().isEmpty()) {
      blocks.add(draft.paragraph("What speaks against it.").say(reasons.force()).end());
    }
  }

  /** How many specifications agree stands with the label, and need not stand here again. */
  private static String against(Reasons reasons) {
    return Arrays.stream(reasons.rest().split("(?<=\\.) (?=\\p{Lu})"))
        .filter(sentence -> !sentence.startsWith("That hangs on the rules chosen"))
        .collect(Collectors.joining(" "));
  }

  private Footing curve() {
    SpecificationCurve curve = a.specifications();
    return new Footing(
        facts.command("assess", a.members()) + " --json",
        "Field \u201cspecifications\u201d: %s of %s combinations of %d choices, %s draws each; the votes behind all of them are those of the figures below. Section \u201cMethod\u201d says what moves the label."
            .formatted(
                NumberText.count(curve.count()),
                NumberText.count(curve.combinations()),
                curve.choices().size(),
                NumberText.count(curve.draws())),
        a.tests().stream()
            .filter(test -> test.name().equals("cohesion") || test.name().equals("formality"))
            .flatMap(test -> test.estimate().sources().stream())
            .distinct()
            .toList());
  }
}
