package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.TestResult;
import org.entente.assess.TogetherFinding;
import org.entente.assess.acts.ActsVerdict;
import org.entente.domain.Act;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Turnover;
import org.entente.measure.together.Power;
import org.entente.measure.together.Together;

/** Voting and acting together beyond pairs, for a person. */
public final class TogetherTable {
  /** Longest bar, in characters. */
  private static final int BAR = 50;

  private static final int ACTS_SHOWN = 15;

  private final TogetherFinding finding;
  private final StringBuilder out = new StringBuilder();

  private TogetherTable(TogetherFinding finding) {
    this.finding = finding;
  }

  /**
   * The text.
   *
   * @param acts that include all members
   * @param asOne whether they act as one more than chance
   * @param named groups that the caller named
   */
  public static String render(
      TogetherFinding finding,
      TestResult test,
      List<Act> acts,
      ActsVerdict asOne,
      List<Turnover> named,
      Actors actors) {
    TogetherTable table = new TogetherTable(finding);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head(test, actors);
    Together figures = finding.figures();
    if (figures != null) {
      table.chart(figures);
      table.orders(figures);
      table.foot(figures);
    }
    table.acts(acts);
    table.asOne(asOne);
    return table.out.toString();
  }

  private void head(TestResult test, Actors actors) {
    String names =
        String.join(
            ", ",
            finding.members().stream()
                .map(
                    code ->
                        actors
                            .findByCode(code)
                            .map(actor -> actor.nameIn(finding.period()))
                            .orElse(code))
                .toList());
    String verdict =
        switch (test.verdict()) {
          case MET -> "more than its pairs";
          case NOT_MET -> "nothing found beyond its pairs";
          default -> "unsure whether more than its pairs";
        };
    line("%s, %s: %s.", names, finding.period(), verdict);
    line("%s", test.finding());
    out.append('\n');
  }

  private void chart(Together figures) {
    for (Together.Order order : figures.orders()) {
      double share = order.carried() ? TogetherFinding.share(figures, order) : Double.NaN;
      String bar = Double.isNaN(share) ? "" : "#".repeat((int) Math.round(BAR * share));
      out.append(
              TextLines.format(
                      "  %-8s  %7s  %s",
                      order.order() == 2 ? "pairs" : "order " + order.order(),
                      Double.isNaN(share) ? "-" : TextLines.format("%.1f %%", 100 * share),
                      bar.isEmpty() && share > 0 ? "." : bar)
                  .stripTrailing())
          .append('\n');
    }
    out.append('\n');
  }

  private void orders(Together figures) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "", "value", "positions", "p positions", "p matched", "found at", "G2", "df", "textbook p"
        });
    figures.orders().forEach(order -> rows.add(row(order, figures.n())));
    rows.add(row("beyond pairs", finding.beyondPairs(), figures.beyondPairs()));
    rows.add(row("stand together", finding.standTogether(), figures.standTogether()));
    out.append(TextLines.table(rows));
  }

  private String[] row(Together.Order order, int n) {
    return row(
        "I" + order.order(),
        TextLines.figure(finding.information(order, n), "%.3f"),
        order.finding(),
        detectable(order),
        TextLines.format("%.1f", order.g2()),
        Integer.toString(order.degreesOfFreedom()),
        TextLines.format("%.3f", order.textbookP()));
  }

  /** Of what has no power and no textbook test. */
  private static String[] row(String name, Estimate value, Together.Finding finding) {
    return row(name, TextLines.figure(value, "%.3f"), finding, "", "", "", "");
  }

  private static String[] row(
      String name,
      String value,
      Together.Finding finding,
      String power,
      String g2,
      String df,
      String textbook) {
    return new String[] {
      name,
      value,
      TextLines.format("%.3f", TogetherFinding.expected(finding)),
      TextLines.format("%.3f", finding.rank().positionsP()),
      TextLines.format("%.3f", finding.rank().matchedP()),
      power,
      g2,
      df,
      textbook
    };
  }

  private static String detectable(Together.Order order) {
    Power power = order.power();
    return power == null
        ? "-"
        : power.isFound() ? TextLines.format("%.3f", power.information()) : "never";
  }

  private void foot(Together figures) {
    line(
        "Information in nats, the rate of standing together as a share of roll calls, with 95 % intervals; what sampling alone adds is taken off, from what positions give too. A value without interval cannot be told from 0.");
    line(
        "The verdict rests on \"beyond pairs\": above positions, and p matched at most 0.05. \"Found at\": the smallest effect that would be found in 80 % of cases. G2 and textbook p take roll calls as independent, which they are not: a description only. A small p matched of I2 means that pairs share what their positions do not explain: see purpose.");
    line(
        "Fits: largest error of a margin %.1e after %,d sweeps%s. Seed %d.",
        figures.marginError(),
        figures.sweeps(),
        figures.converged() ? "" : ", short of the tolerance of 1e-12",
        finding.seed());
    out.append('\n');
  }

  private void acts(List<Act> acts) {
    if (acts.isEmpty()) {
      line("Acts and votes that include all members, curated: none.");
      return;
    }
    int shown = Math.min(ACTS_SHOWN, acts.size());
    line(
        "Acts and votes that include all members, curated (%d of %d, the latest):",
        shown, acts.size());
    for (Act act : acts.subList(acts.size() - shown, acts.size())) {
      int others = act.participants().size() - finding.members().size();
      out.append(
          TextLines.format(
              "  %s  %-9s %s (%s)\n",
              act.period().from(),
              act.kind(),
              act.name(),
              others == 0 ? "nobody else" : "and %d more".formatted(others)));
    }
  }

  private void asOne(ActsVerdict asOne) {
    String verdict =
        switch (asOne.verdict()) {
          case MET -> "more than chance";
          case NOT_MET -> "no more than chance";
          case UNSURE -> "unsure whether more than chance";
          case NO_EVIDENCE -> "no evidence";
        };
    out.append('\n');
    line(
        "Acting as one, by the acts collected: %s. %s",
        verdict, String.join(" ", asOne.sentences()));
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
