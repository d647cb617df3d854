package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.entente.assess.acts.ActsFinding;
import org.entente.assess.acts.ActsVerdict;
import org.entente.assess.acts.JointAct;
import org.entente.domain.Actors;
import org.entente.domain.OneLine;
import org.entente.domain.Turnover;
import org.entente.domain.Verdict;
import org.entente.measure.acts.ActCount;
import org.entente.measure.acts.ActsTogether;
import org.entente.measure.acts.Mixing;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/** What a group did as one, for a person: the test, then the acts. */
public final class ActsTable {
  private static final int SHOWN = 20;
  private static final int LONGEST_NAME = 60;
  private static final double DAYS_A_YEAR = 365.25;

  private final ActsFinding finding;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private ActsTable(ActsFinding finding, Actors actors) {
    this.finding = finding;
    this.actors = actors;
  }

  /**
   * The text.
   *
   * @param since only acts from this day on are listed; null for all of the period
   * @param named groups that the caller named
   */
  public static String render(
      ActsFinding finding, @Nullable LocalDate since, List<Turnover> named, Actors actors) {
    ActsTable table = new ActsTable(finding, actors);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head();
    table.figures();
    table.since(since);
    table.acts(since);
    table.foot();
    return table.out.toString();
  }

  private void head() {
    ActsVerdict verdict = new ActsVerdict(finding);
    String kinds = finding.kinds().isEmpty() ? "" : " (%s)".formatted(or(finding.kinds()));
    line("%s, %s%s: %s.", names(), finding.period(), kinds, inWords(verdict.verdict()));
    line("%s", String.join(" ", verdict.sentences()));
    out.append('\n');
  }

  private static String or(List<String> kinds) {
    return String.join(" or ", kinds);
  }

  private static String inWords(Verdict verdict) {
    return switch (verdict) {
      case MET -> "act as one more than chance";
      case NOT_MET -> "do not act as one more than chance";
      case UNSURE -> "unsure whether they act as one more than chance";
      case NO_EVIDENCE -> "no evidence";
    };
  }

  private String names() {
    return finding.members().stream()
        .map(
            code ->
                actors.findByCode(code).map(actor -> actor.nameIn(finding.period())).orElse(code))
        .collect(Collectors.joining(", "));
  }

  private void figures() {
    ActsTogether figures = finding.figures();
    if (figures == null) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"acts of the group", "seen", "expected", "p", "a year"});
    for (ActCount count : figures.counts()) {
      rows.add(
          new String[] {
            ActsFinding.words(count.company()),
            Integer.toString(count.observed()),
            TextLines.format("%.2f [%d, %d]", count.expected(), count.low(), count.high()),
            TextLines.format("%.4f", count.p()),
            TextLines.figure(finding.rate(count.company()), "%.2f")
          });
    }
    out.append(TextLines.table(rows));
  }

  private void since(@Nullable LocalDate since) {
    if (since == null) {
      return;
    }
    List<JointAct> later = listed(since);
    if (later.isEmpty()) {
      line("Since %s: no such act%s.", since, lastBefore(since));
    } else {
      JointAct first = later.get(0);
      line(
          "Since %s: %d such %s. The first: %s, %s; %s.",
          since,
          later.size(),
          later.size() == 1 ? "act" : "acts",
          first.day(),
          first.act().name(),
          gap(first));
    }
    out.append('\n');
  }

  private String lastBefore(LocalDate since) {
    List<JointAct> earlier =
        finding.acts().stream().filter(each -> each.day().isBefore(since)).toList();
    if (earlier.isEmpty()) {
      return "";
    }
    JointAct last = earlier.get(earlier.size() - 1);
    return "; the last was on %s (%s)".formatted(last.day(), last.act().name());
  }

  private List<JointAct> listed(@Nullable LocalDate since) {
    return since == null
        ? finding.acts()
        : finding.acts().stream().filter(each -> !each.day().isBefore(since)).toList();
  }

  private void acts(@Nullable LocalDate since) {
    List<JointAct> acts = listed(since);
    if (acts.isEmpty()) {
      if (since == null) {
        line("No such act is collected.");
      }
      return;
    }
    List<JointAct> latest = acts.subList(Math.max(0, acts.size() - SHOWN), acts.size());
    line(
        "Acts of %s (%s)%s:",
        finding.isOfAll() ? "all members" : "at least %d members".formatted(finding.least()),
        kinds(acts),
        latest.size() < acts.size()
            ? ", the latest %d of %d".formatted(latest.size(), acts.size())
            : "");
    List<String[]> rows = new ArrayList<>();
    latest.forEach(each -> rows.add(row(each)));
    out.append(TextLines.table(rows));
    first(acts.get(0));
  }

  private static String kinds(List<JointAct> acts) {
    return acts.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.act().kind(), java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private String[] row(JointAct each) {
    String name = each.act().name();
    String company = each.others() == 0 ? "nobody else" : "and %,d more".formatted(each.others());
    return new String[] {
      each.day().toString(),
      each.act().kind(),
      name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 3) + "..." : name,
      finding.isOfAll() ? company : String.join(" ", each.members()) + ", " + company,
      gap(each)
    };
  }

  private static String gap(JointAct each) {
    OptionalLong days = each.daysSince();
    if (days.isEmpty()) {
      return "the first collected";
    }
    return days.getAsLong() == 0 ? "the same day" : "after " + span(days.getAsLong());
  }

  private static String span(long days) {
    return days < DAYS_A_YEAR
        ? NumberText.count(days, "day")
        : TextLines.format("%.1f years", days / DAYS_A_YEAR);
  }

  private void first(JointAct first) {
    if (first.previous() != null) {
      line(
          "The first of these: %s, the first since %s. Source: %s.",
          first.day(), first.previous(), OneLine.of(first.act().source()).replaceFirst("[.]$", ""));
    }
  }

  private void foot() {
    ActsTogether figures = finding.figures();
    if (figures != null) {
      line(
          "Expected: mean and middle 95 %% of %,d worlds with the same sizes of acts and the same number of acts of every state; p is two-sided. A year: with exact 95 %% interval, without acts a one-sided bound. The null knows no organisations: a body that meets every year is far beyond chance by itself. Acts on one day by the same states count once in the test.",
          figures.mixing().worlds());
      line("%s", mixing(figures.mixing()));
    }
    line(
        "Acts and agreements are collected by hand, from 2010, for groups that act: what is missing is not zero. Seed %d.",
        finding.seed());
  }

  private static String mixing(Mixing mixing) {
    return Double.isNaN(mixing.rHat())
        ? "No count differs between worlds."
        : TextLines.format(
            "Mixing: arms agree to R-hat %.3f; worth %,.0f independent worlds.",
            mixing.rHat(), mixing.effective());
  }

  private void line(String pattern, @Nullable Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
