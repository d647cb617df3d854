package org.entente.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.TestResult;
import org.entente.domain.Act;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.Source;
import org.entente.domain.Turnover;
import org.entente.report.chart.NumberText;
import org.entente.report.page.Seen;
import org.entente.report.page.SpecificationWords;
import org.jspecify.annotations.Nullable;

/** An assessment as a person reads it in a terminal: the answer first, then what it rests on. */
public final class Terminal {
  private static final int RING_SHOWN = 8;
  private static final int ACTS_SHOWN = 10;

  private final Assessment a;
  private final List<Turnover> named;
  private final StringBuilder out = new StringBuilder();

  private Terminal(Assessment assessment, List<Turnover> named) {
    this.a = assessment;
    this.named = named;
  }

  /**
   * The whole text.
   *
   * @param named groups that the caller named
   */
  public static String render(Assessment assessment, List<Turnover> named) {
    Terminal terminal = new Terminal(assessment, named);
    terminal.head();
    terminal.tests();
    terminal.line(TextLines.wrap(SpecificationWords.of(assessment.specifications()), 0));
    terminal.line("");
    terminal.out.append(PairTable.render(assessment));
    terminal.out.append(Obligations.render(assessment));
    terminal.out.append(OverTimeText.render(assessment));
    terminal.ring();
    terminal.acts();
    terminal.foot();
    return terminal.out.toString();
  }

  private void head() {
    line("");
    line(TextLines.wrap(a.headline(), 0));
    if (a.members().size() > 6) {
      line(TextLines.wrap("Members: " + String.join(" ", a.members()), 0));
    }
    named.forEach(group -> line(TextLines.wrap(group.inWords(code -> code) + ".", 0)));
    line("");
    line(
        "Labels: "
            + a.labels().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + TextLines.format("%.2f", entry.getValue()))
                .collect(Collectors.joining(", "))
            + "   Period: "
            + a.period()
            + "   Evidence: "
            + a.evidence());
    line("");
  }

  private void tests() {
    for (TestResult test : a.tests()) {
      line(TextLines.format("  %s %-13s %s", mark(test), test.name(), test.question()));
      line(TextLines.wrap(test.finding(), 18));
      String seen = test.seenBeyondFinding();
      if (!seen.isEmpty()) {
        line(TextLines.wrap(seen, 18));
      }
      if (test.estimate().bounds() == Bounds.RANGE) {
        line(TextLines.wrap(range(test.estimate()), 18));
      }
    }
    line("");
  }

  /** What is no interval must not be taken for one. */
  private static String range(Estimate estimate) {
    return "Range %s to %s, no 95 %% interval: %s."
        .formatted(
            end(estimate.low(), estimate), end(estimate.high(), estimate), estimate.method());
  }

  private static String end(@Nullable Double value, Estimate estimate) {
    boolean share = estimate.unit().startsWith("share");
    return value == null
        ? "-"
        : TextLines.format(share ? "%.0f %%" : "%.2f", share ? 100 * value : value);
  }

  private static String mark(TestResult test) {
    return switch (test.verdict()) {
      case MET -> "[yes]    ";
      case NOT_MET -> "[no]     ";
      case UNSURE -> "[unsure] ";
      case NO_EVIDENCE -> "[no evid]";
    };
  }

  private void ring() {
    if (a.ring().isEmpty()) {
      return;
    }
    line("Closest outsiders (weakest tie to a member, and how it compares with the group):");
    out.append(RingTable.table(a.ring(), RING_SHOWN, this::name));
  }

  private void acts() {
    if (a.acts().isEmpty()) {
      return;
    }
    int shown = Math.min(ACTS_SHOWN, a.acts().size());
    line(
        TextLines.format(
            "Acts of %s or more members, curated (%d of %d, the latest):",
            a.members().size() > 2 ? "three" : "two", shown, a.acts().size()));
    for (Act act : a.acts().subList(a.acts().size() - shown, a.acts().size())) {
      String joined =
          act.participants().size() > 8
              ? NumberText.count(act.participants().size(), "state")
              : String.join(" ", act.participants());
      line(
          TextLines.format(
              "  %s  %-9s %s (%s)", act.period().from(), act.kind(), act.name(), joined));
    }
    line("");
  }

  private void foot() {
    line("Sources: " + a.sources().stream().map(Source::id).collect(Collectors.joining(", ")));
    String blind = Seen.blindVotes(a);
    if (!blind.isEmpty()) {
      line(blind);
    }
    line(
        TextLines.wrap(
            TextLines.format(
                "As of %s, seed %d. What each choice means, and what would change each test:"
                    + " --html FILE. All figures: --json. Rival views weighed: entente theses. What"
                    + " is covered: entente sources",
                a.asOf(), a.seed()),
            0));
  }

  private String name(String code) {
    return a.names().getOrDefault(code, code);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
