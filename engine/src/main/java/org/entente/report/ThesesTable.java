package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.ThesisWeight;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.OneLine;
import org.entente.domain.Turnover;

/** Theses and their weights for a person: who leads and how surely, test by test, and why. */
public final class ThesesTable {
  /** Half of the chart, in characters. */
  private static final int BAR = 12;

  /** Decibans to a character: 24 fill half of the chart. */
  private static final double STEP = 2;

  /** Three to one, twenty to one, one hundred and fifty to one (Kass and Raftery 1995). */
  private static final double SOME = 4.8;

  private static final double STRONG = 13;
  private static final double VERY_STRONG = 21.8;

  private final ThesesFinding finding;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private ThesesTable(ThesesFinding finding, Actors actors) {
    this.finding = finding;
    this.actors = actors;
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   */
  public static String render(ThesesFinding finding, List<Turnover> named, Actors actors) {
    ThesesTable table = new ThesesTable(finding, actors);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head();
    table.ranking();
    table.tests();
    table.changes();
    table.foot();
    return table.out.toString();
  }

  private void head() {
    line(
        "%s, %s: %s",
        finding.members().stream().map(this::name).collect(Collectors.joining(", ")),
        finding.period(),
        headline());
    out.append('\n');
  }

  private String headline() {
    ThesisWeight first = finding.theses().get(0);
    if (finding.used().isEmpty()) {
      return "no test has a figure, so nothing is said for or against any thesis.";
    }
    String title = OneLine.of(first.thesis().title());
    return first.standing() == ThesisWeight.Standing.FOR
        ? TextLines.format(
            "\"%s\" fits best, with %s evidence for it (%s decibans; first in %.0f %% of draws).",
            title, degree(first.sum()), signed(first.sum()), 100 * first.first())
        : TextLines.format(
            "no thesis stands out. \"%s\" comes first (%s decibans; first in %.0f %% of draws), but"
                + " %s.",
            title, signed(first.sum()), 100 * first.first(), why(first));
  }

  private static String why(ThesisWeight first) {
    return or(first.sum().low()) <= 0
        ? "its interval covers 0 or lies below"
        : "without the test " + first.withoutOne().lowWithout() + " nothing speaks for it";
  }

  private static String degree(Estimate sum) {
    double low = or(sum.low());
    return low >= VERY_STRONG
        ? "very strong"
        : low >= STRONG ? "strong" : low >= SOME ? "some" : "slight";
  }

  private void ranking() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {"", "thesis", "sum", "without one test", "against" + " ".repeat(8) + "for"});
    for (ThesisWeight each : finding.theses()) {
      rows.add(
          new String[] {
            Integer.toString(each.rank()),
            OneLine.of(each.thesis().title()),
            signed(each.sum()),
            TextLines.format("%+.1f to %+.1f", each.withoutOne().low(), each.withoutOne().high()),
            bar(or(each.sum().value()))
          });
    }
    out.append(TextLines.table(rows));
  }

  private static String bar(double sum) {
    int length = (int) Math.min(BAR, Math.round(Math.abs(Double.isNaN(sum) ? 0 : sum) / STEP));
    return sum < 0
        ? " ".repeat(BAR - length) + "#".repeat(length) + "|"
        : " ".repeat(BAR) + "|" + "#".repeat(length);
  }

  private void tests() {
    if (finding.used().isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("test", "figure"));
    finding.theses().forEach(each -> head.add("(" + each.rank() + ")"));
    rows.add(head.toArray(String[]::new));
    for (int s = 0; s < finding.tests().size(); s++) {
      ThesesFinding.Use use = finding.tests().get(s);
      if (use.figure().isPresent()) {
        List<String> row = new ArrayList<>(List.of(use.test(), use.inWords()));
        for (ThesisWeight each : finding.theses()) {
          row.add(cell(each.weights().get(s)));
        }
        rows.add(row.toArray(String[]::new));
      }
    }
    line("Test by test, in decibans; a ~ marks weights whose interval covers 0:");
    out.append(TextLines.table(rows));
  }

  private static String cell(Estimate weight) {
    boolean open = or(weight.low()) <= 0 && or(weight.high()) >= 0;
    String shown = TextLines.format("%+.1f", or(weight.value())).replace("-0.0", "+0.0");
    return weight.isPresent() ? shown + (open ? "~" : "") : "-";
  }

  private void changes() {
    for (ThesisWeight each : finding.theses()) {
      line(
          "(%d) %s: %s %s",
          each.rank(), OneLine.of(each.thesis().title()), standing(each), change(each));
    }
    out.append('\n');
  }

  private static String standing(ThesisWeight each) {
    return switch (each.standing()) {
      case FOR -> "the evidence speaks for it.";
      case AGAINST -> "the evidence speaks against it.";
      case OPEN -> "the evidence does not decide.";
    };
  }

  private static String change(ThesisWeight each) {
    ThesisWeight.Turn turn = each.turn();
    if (turn == null) {
      return each.rank() == 1
          ? "No figure of a single test, within those of the reference groups, would bring another"
              + " first."
          : "No figure of a single test, within those of the reference groups, would bring it"
              + " first.";
    }
    String figure =
        turn.now().isEmpty()
            ? "%s, which is not known, were %s".formatted(turn.test(), turn.then())
            : "%s were %s and not %s".formatted(turn.test(), turn.then(), turn.now());
    return each.rank() == 1
        ? "If %s, \"%s\" would pass it.".formatted(figure, OneLine.of(turn.rival()))
        : "If %s, it would pass \"%s\".".formatted(figure, OneLine.of(turn.rival()));
  }

  private void foot() {
    for (ThesesFinding.Use use : finding.unused()) {
      line("Adds nothing: %s (%s).", use.test(), use.figure().reason());
    }
    line(
        "A weight is ten times the common logarithm of how much likelier the figure is under the"
            + " thesis than under its rivals together: 10 is ten to one, and no test counts for"
            + " more than %.0f either way. In brackets the 95 %% interval over draws of the"
            + " figures, in each of which one of %d reference groups is left out. The sum takes the"
            + " tests for independent; they share votes and ties, so it says too much.%s",
        Weighing.CAP, finding.named(), charged());
  }

  private String charged() {
    double charge = finding.theses().stream().mapToDouble(ThesisWeight::charge).min().orElse(0);
    return charge == 0
        ? ""
        : TextLines.format(
            " Some member is always the busiest, so that a thesis of each starts at %.1f.", charge);
  }

  private static String signed(Estimate sum) {
    return sum.isPresent() ? TextLines.figure(sum, "%+.1f") : "-";
  }

  private static double or(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(finding.period())).orElse(code);
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
