package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.complement.Complement;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Turnover;
import org.entente.report.chart.NumberText;

/** What members lack and others have, for a person. */
public final class ComplementTable {
  private final Complement found;
  private final int shown;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private ComplementTable(Complement found, int shown, Actors actors) {
    this.found = found;
    this.shown = shown;
    this.actors = actors;
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   * @param shown most rows in a table
   */
  public static String render(Complement found, List<Turnover> named, int shown, Actors actors) {
    ComplementTable table = new ComplementTable(found, shown, actors);
    named.forEach(group -> table.line(group.inWords(code -> code) + "."));
    table.strengths();
    table.needs();
    table.predictions();
    table.record();
    return table.out.toString();
  }

  private void strengths() {
    if (found.strengths().isEmpty()) {
      line("No figures of capabilities in this period.");
      out.append('\n');
      return;
    }
    line(
        "Capabilities: share of the world's total over share of the world's people; 1 is the mean.");
    List<String[]> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("", "year"));
    found.members().forEach(member -> head.add(name(member)));
    rows.add(head.toArray(String[]::new));
    for (Complement.Strength each : found.strengths()) {
      List<String> cells = new ArrayList<>();
      cells.add(each.variable());
      cells.add(Integer.toString(each.year()));
      for (String member : found.members()) {
        Estimate ratio = each.ratio().get(member);
        Double value = ratio == null ? null : ratio.value();
        cells.add(value == null ? "-" : TextLines.format("%.2f", value));
      }
      rows.add(cells.toArray(String[]::new));
    }
    out.append(TextLines.table(rows));
  }

  private void needs() {
    long tied = found.needs().stream().filter(Complement.Need::isTied).count();
    line(
        "Arms that a member received and delivered to nobody in %s, and a member that delivers"
            + " them: %s of need and supplier, %d of them tied.",
        found.period(), NumberText.count(found.needs().size(), "pair"), tied);
    if (found.needs().isEmpty()) {
      out.append('\n');
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "lacks", "class", "received TIV m", "supplier", "supplies TIV m", "to states", "tie TIV m"
        });
    found.needs().stream().limit(shown).map(this::cells).forEach(rows::add);
    out.append(TextLines.table(rows));
    more(found.needs().size());
  }

  private String[] cells(Complement.Need each) {
    return new String[] {
      name(each.member()),
      each.kind().title(),
      tiv(each.received()),
      name(each.supplier()),
      tiv(each.supplied()),
      Integer.toString(each.customers()),
      each.isTied() ? tiv(each.tie()) : "none"
    };
  }

  private void predictions() {
    line(
        "New ties that this predicts for %d-%d, as known at the end of %d: a class that the"
            + " supplier delivers, to a member that received none of it from there in ten years."
            + " In brackets 95 %% intervals of the fitted probability, over years and pairs of"
            + " states; what those five years have of their own is not in them. Of all possible"
            + " new ties of the world %s came in the past, see below. Percentiles are among them.",
        found.predictedAt() + 1,
        found.predictedAt() + 5,
        found.predictedAt(),
        percent(found.record().base()));
    if (found.predictions().isEmpty()) {
      line("None is possible: no member delivers arms.");
      out.append('\n');
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "supplier", "recipient", "class", "probability", "percentile", "by baseline"
        });
    found.predictions().stream().limit(shown).map(this::cells).forEach(rows::add);
    out.append(TextLines.table(rows));
    more(found.predictions().size());
  }

  private String[] cells(Complement.Prediction each) {
    return new String[] {
      name(each.supplier()),
      name(each.recipient()),
      each.kind().title(),
      TextLines.figure(each.probability(), "%.3f"),
      TextLines.format("%.1f", each.percentile()),
      TextLines.format("%.1f", each.plainPercentile())
    };
  }

  private void record() {
    Complement.Record record = found.record();
    line(
        "How such predictions did: new ties of all states predicted at the ends of %s, each from"
            + " what was known then, and looked for in the five years after. Of the possible"
            + " ties of such a period %s came in the mean (%,d in all periods). 95 %% intervals over"
            + " years and pairs of states.",
        record.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        percent(record.base()),
        record.base().n());
    out.append(TextLines.table(ways(record.ways())));
    Complement.Way last = record.ways().get(record.ways().size() - 1);
    line(
        "Calibration: the score with %s, from which the probabilities above are, expected %s of"
            + " them to come.%s",
        last.name().replaceFirst("^with ", ""),
        percent(last.expected()),
        calibration(record, last));
    line(
        "Baseline: supplier's deliveries and customers, recipient's purchases, distance. Need and"
            + " supply: what the recipient bought of the class, and whether it makes it. Other"
            + " ties: arms of other classes between the two. %s",
        verdict(record.ways().get(1)));
    line(
        "Arms only: no source here has trade by goods, so energy and technology are not seen"
            + " (energy used does not tell who has it to sell).");
  }

  /** The first is the baseline, which is not compared with itself. */
  private static List<String[]> ways(List<Complement.Way> ways) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"", "AUC", "over baseline", "came, top tenth", "over baseline"});
    for (Complement.Way each : ways) {
      boolean first = each == ways.get(0);
      rows.add(
          new String[] {
            each.name(),
            TextLines.figure(each.auc(), "%.3f"),
            first ? "" : TextLines.figure(each.aucOverPlain(), "%+.3f"),
            percent(each.top()),
            first ? "" : points(each.topOverPlain())
          });
    }
    return rows;
  }

  /** Said only where the two intervals lie apart. */
  private static String calibration(Complement.Record record, Complement.Way way) {
    return surelyBelow(record.base(), way.expected())
        ? " It expected too many: read its probabilities as an upper guess."
        : surelyBelow(way.expected(), record.base()) ? " It expected too few." : "";
  }

  private static boolean surelyBelow(Estimate one, Estimate other) {
    Double high = one.high();
    Double low = other.low();
    return high != null && low != null && high < low;
  }

  private static String verdict(Complement.Way way) {
    Double low = way.aucOverPlain().low();
    Double high = way.aucOverPlain().high();
    return low != null && low > 0
        ? "Need and supply predict better than the baseline."
        : high != null && high < 0
            ? "Need and supply predict worse than the baseline."
            : "Need and supply do not surely predict better than the baseline.";
  }

  private static String percent(Estimate share) {
    return TextLines.format(
        "%.1f%% [%.1f, %.1f]", hundred(share.value()), hundred(share.low()), hundred(share.high()));
  }

  private static String points(Estimate share) {
    return TextLines.format(
        "%+.1f [%+.1f, %+.1f]",
        hundred(share.value()), hundred(share.low()), hundred(share.high()));
  }

  private static double hundred(@org.jspecify.annotations.Nullable Double share) {
    return share == null ? Double.NaN : 100 * share;
  }

  private static String tiv(Estimate estimate) {
    return TextLines.format("%,.0f", estimate.point().orElse(Double.NaN));
  }

  private void more(int all) {
    if (all > shown) {
      out.append(TextLines.more(shown, all)).append('\n');
    }
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(found.period())).orElse(code);
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
