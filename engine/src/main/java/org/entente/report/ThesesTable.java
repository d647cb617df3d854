package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.ThesisWeight;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.OneLine;
import org.entente.domain.Turnover;
import org.jspecify.annotations.Nullable;

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

  private static final int HOLDERS = 3;
  private static final int HOLDER = 160;
  private static final Pattern AUTHOR_AND_YEAR = Pattern.compile("(.+?)\\. ([0-9]{4})\\. ");

  private final ThesesFinding finding;
  private final Actors actors;
  private final List<ThesesRow> rows;
  private final StringBuilder out = new StringBuilder();

  private ThesesTable(ThesesFinding finding, Actors actors) {
    this.finding = finding;
    this.actors = actors;
    rows = ThesesRow.of(finding);
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   * @param ofToday what a replay has to say of the theses; null without one
   */
  public static String render(
      ThesesFinding finding, List<Turnover> named, Actors actors, @Nullable String ofToday) {
    ThesesTable table = new ThesesTable(finding, actors);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head();
    table.ranking();
    table.tests();
    table.views();
    table.foot();
    if (ofToday != null) {
      table.line(ofToday);
    }
    return table.out.toString();
  }

  /** Which thesis fits best and how surely, or that none stands out. */
  static String headline(ThesesFinding finding, Actors actors) {
    return new ThesesTable(finding, actors).headline();
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
    ThesesRow top = rows.get(0);
    ThesisWeight first = top.first();
    if (finding.used().isEmpty()) {
      return "no test has a figure, so nothing is said for or against any thesis.";
    }
    String title = top.title(this::name);
    double share = 100 * top.shareFirst();
    return first.standing() == ThesisWeight.Standing.FOR
        ? TextLines.format(
            "\"%s\" fits best, with %s evidence for it%s (%s decibans; first in %.0f %% of draws).",
            title, degree(first.sum()), onTests(first), top.sum(), share)
        : TextLines.format(
            "no thesis stands out. \"%s\" comes first%s (%s decibans; first in %.0f %% of draws),"
                + " but %s.",
            title, onTests(first), top.sum(), share, why(first));
  }

  /** Said where some tests found nothing, or the thesis is silent on them. */
  private String onTests(ThesisWeight weight) {
    int used = finding.restsOn(weight);
    int all = finding.tests().size();
    return used == all ? "" : TextLines.format(" on %d of %d tests", used, all);
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
    List<String[]> lines = new ArrayList<>();
    lines.add(
        new String[] {"", "thesis", "sum", "without one test", "against" + " ".repeat(8) + "for"});
    for (ThesesRow row : rows) {
      lines.add(
          new String[] {
            row.rank(),
            row.shortTitle(this::name),
            row.sum(),
            row.withoutOne(),
            bar(or(row.first().sum().value()))
          });
    }
    out.append(TextLines.table(lines));
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
    List<String[]> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("test", "figure"));
    rows.forEach(row -> head.add("(" + row.rank() + ")"));
    lines.add(head.toArray(String[]::new));
    for (int s = 0; s < finding.tests().size(); s++) {
      ThesesFinding.Use use = finding.tests().get(s);
      if (use.figure().isPresent()) {
        List<String> line = new ArrayList<>(List.of(use.test(), use.inWords()));
        for (ThesesRow row : rows) {
          line.add(row.cell(s));
        }
        lines.add(line.toArray(String[]::new));
      }
    }
    line(
        "Test by test, in decibans; a ~ marks weights whose interval, or range of readings, covers"
            + " 0:");
    out.append(TextLines.table(lines));
  }

  private void views() {
    for (ThesesRow row : rows) {
      line(
          "(%s) %s: \"%s\" %s.",
          row.rank(), row.title(this::name), row.claim(this::name), holders(row));
      line("The evidence %s. %s", standing(row.first()), changes(row));
    }
    out.append('\n');
  }

  static String holders(ThesesRow row) {
    List<String> all =
        row.theses().stream().flatMap(each -> each.thesis().holders().stream()).distinct().toList();
    if (all.isEmpty()) {
      return "Held by nobody who is cited";
    }
    String named =
        all.stream().limit(HOLDERS).map(ThesesTable::holder).collect(Collectors.joining("; "));
    return "Held by: "
        + named
        + (all.size() > HOLDERS ? "; and " + (all.size() - HOLDERS) + " more" : "");
  }

  /** Who, when, and what is said of it in brackets at the end; the citation is in the JSON. */
  private static String holder(String citation) {
    Matcher cited = AUTHOR_AND_YEAR.matcher(citation);
    int bracket = citation.endsWith(")") ? citation.lastIndexOf(" (") : -1;
    return cited.lookingAt()
        ? OneLine.of(cited.group(1) + " " + cited.group(2), HOLDER)
            + (bracket < 0 ? "" : OneLine.of(citation.substring(bracket), 2 * HOLDER))
        : OneLine.of(citation, 3 * HOLDER).replaceFirst("[.]$", "");
  }

  private static String changes(ThesesRow row) {
    return row.theses().stream()
        .map(ThesesTable::change)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  static String standing(ThesisWeight each) {
    return switch (each.standing()) {
      case FOR -> "speaks for it";
      case AGAINST -> "speaks against it";
      case OPEN -> "does not decide";
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
            + " tests for independent; they share votes and ties, so it says too much.%s%s",
        Weighing.CAP, finding.named(), readings(), charged());
    own();
    line(
        "How far to trust it: in %s, whose kind is known, the thesis of that kind came first, each"
            + " group left out of its own weighing. The label of `entente assess` goes by rules on"
            + " treaties and bodies, and may well say another thing than the thesis that fits best.",
        Weighing.RECORD);
  }

  private void own() {
    if (finding.own().isEmpty()) {
      return;
    }
    double one = 10 * Math.log10(finding.members().size());
    line(
        "Theses from --thesis are weighed against the shipped ones alone and change the sums of no"
            + " others.%s",
        finding.ownNamesAHub()
            ? TextLines.format(
                " One that names its hub starts at 0, and one of each of %d members at -%.1f: who"
                    + " named the hub after seeing the figures should subtract %.1f.",
                finding.members().size(), one, one)
            : "");
  }

  /** A range of readings is no 95 % interval. */
  private String readings() {
    List<String> tests =
        finding.used().stream()
            .filter(use -> use.figure().bounds() == Bounds.RANGE)
            .map(ThesesFinding.Use::test)
            .toList();
    return tests.isEmpty()
        ? ""
        : TextLines.format(
            " Of some figures only readings are known and no error (%s): they are drawn from among"
                + " these by convention, and the ~ of their weights goes by the range over these.",
            String.join(", ", tests));
  }

  private String charged() {
    double charge = finding.theses().stream().mapToDouble(ThesisWeight::charge).min().orElse(0);
    return charge == 0
        ? ""
        : TextLines.format(
            " Some member is always the busiest, so that a thesis of each starts at %.1f.", charge);
  }

  private static double or(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(finding.period())).orElse(code);
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
