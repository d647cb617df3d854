package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assess.ripple.RippleFinding;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.assess.ripple.RippleRequest;
import org.entente.domain.Actors;
import org.entente.domain.Turnover;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;

/** Coordination of a group for a person. */
public final class RippleTable {
  private static final String[] COLUMNS = {
    "pair",
    "days",
    "times as often",
    "bursts",
    "expected",
    "p",
    "q",
    "outsiders",
    "found at",
    "first came first"
  };

  private final RippleFinding finding;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private RippleTable(RippleFinding finding, Actors actors) {
    this.finding = finding;
    this.actors = actors;
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   */
  public static String render(RippleFinding finding, List<Turnover> named, Actors actors) {
    RippleTable table = new RippleTable(finding, actors);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head();
    table.pairs();
    table.foot();
    return table.out.toString();
  }

  private void head() {
    RippleRequest request = finding.request();
    line(
        "%s, %s: %s.",
        request.members().stream().map(this::name).collect(Collectors.joining(", ")),
        request.period(),
        judged(finding.verdict()));
    line("%s", finding.words());
    finding.uncovered().values().forEach(why -> line("Left out: %s.", why));
    Set<String> first = finding.targets().values().iterator().next();
    line(
        "Toward %s and its allies by treaty that the events cover, on %,d of the %s from %s to %s. Counted as outsiders, being neither: %s.",
        name(request.pole()),
        finding.known(),
        NumberText.count(finding.days(), "day"),
        Objects.requireNonNull(finding.span()).from(),
        Objects.requireNonNull(finding.span()).to(),
        NumberText.count(finding.controls().size(), "state"));
    if (first.size() == 1) {
      line("The evidence has no ally of the pole in the first year.");
    }
    out.append('\n');
  }

  private static String judged(Verdict verdict) {
    return switch (verdict) {
      case MET -> "they burst out together";
      case NOT_MET -> "nothing found beyond chance and common shocks";
      default -> "unsure whether they burst out together";
    };
  }

  private void pairs() {
    List<String[]> rows = new ArrayList<>();
    rows.add(COLUMNS);
    Figure group = finding.group();
    if (group != null && finding.pairs().size() > 1) {
      rows.add(row("all pairs", group, ""));
    }
    finding.pairs().forEach(pair -> rows.addAll(lags(pair)));
    out.append(TextLines.table(rows));
  }

  /** One row for each lag; the first names the pair. */
  private static List<String[]> lags(Pair pair) {
    List<String[]> rows = new ArrayList<>();
    for (int l = 0; l < pair.figures().size(); l++) {
      String name = l == 0 ? pair.dyad().toString() : "";
      rows.add(row(name, pair.figures().get(l), TextLines.figure(pair.leads().get(l), "%.2f")));
    }
    return rows;
  }

  private static String[] row(String name, Figure figure, String lead) {
    return new String[] {
      name,
      Integer.toString(figure.lag()),
      TextLines.figure(figure.ratio(), "%.2f"),
      Long.toString(figure.hits()),
      TextLines.format("%.0f", figure.expected()),
      TextLines.format("%.3f", figure.p()),
      TextLines.format("%.3f", figure.q()),
      Double.isNaN(figure.rank()) ? "-" : TextLines.format("%.3f", figure.rank()),
      TextLines.format("%.2f", figure.detectable()),
      lead
    };
  }

  private void foot() {
    line(
        "A burst is a day in the highest tenth of a state's hostility, beside the 91 days around it and the same weekday. Times as often: pairs of bursts at most so many days apart, over the mean of all shifts of one series by 30 days or more; in brackets 95 %% intervals. p: share of shifts that give as much. q: p after all %d tests of the table. Outsiders: share of pairs (or groups) of comparable outsiders with as large an excess, which common shocks have too. Found at: what would be found in 80 %% of cases. First came first: share of bursts on different days in which the first of the pair was the earlier.",
        RippleRequest.LAGS.size() * finding.pairs().size());
    line(
        "The events say what passed between two states and not who did it: an act of the pole against two members on one day counts as theirs. Days are those of the reports. Seed %d.",
        finding.request().seed());
  }

  private String name(String code) {
    return actors
        .findByCode(code)
        .map(actor -> actor.nameIn(finding.request().period()))
        .orElse(code);
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
