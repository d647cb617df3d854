package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.Scan;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Turnover;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/** A scan for a person: where the group stands, how all groups lie, and which are the highest. */
public final class ScanTable {
  /** Longest bar of the distribution, in characters. */
  private static final int BAR = 40;

  /** From this size on names of members would not fit beside each other. */
  private static final int CODES = 4;

  private final Scan scan;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private ScanTable(Scan scan, Actors actors) {
    this.scan = scan;
    this.actors = actors;
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   */
  public static String render(Scan scan, List<Turnover> named, Actors actors) {
    ScanTable table = new ScanTable(scan, actors);
    named.forEach(group -> table.line("%s.", group.inWords(code -> code)));
    table.head();
    table.distribution();
    table.substitutions();
    table.rows();
    table.foot();
    return table.out.toString();
  }

  private void head() {
    Scan.Focus focus = scan.focus();
    if (focus != null) {
      focus(focus);
    }
    line(
        "%s of %d out of %s%s, %s, by the %s of their weakest pair.%s",
        NumberText.count(scan.groups(), "group"),
        scan.request().size(),
        NumberText.count(scan.eligible(), "state"),
        scan.request().containing().isEmpty()
            ? ""
            : " that hold " + names(scan.request().containing()),
        scan.request().period(),
        unit(),
        scan.excluded() == 0
            ? ""
            : " %,d more %s left out: a pair in them is undefined."
                .formatted(scan.excluded(), scan.excluded() == 1 ? "is" : "are"));
    out.append('\n');
  }

  private void focus(Scan.Focus focus) {
    Estimate value = focus.value();
    if (value.value() == null) {
      line("%s: no rank, %s.", names(focus.members()), value.reason());
      return;
    }
    line(
        "%s: rank %s, percentile %s of all groups of %d%s. The weakest pair is %s with %s %s (n = %d).",
        names(focus.members()),
        TextLines.figure(focus.rank(), "%,.0f"),
        TextLines.figure(focus.percentile(), percentile(focus.percentile().value())),
        scan.request().size(),
        focus.ties() == 0
            ? ""
            : "; %s %s the same value"
                .formatted(
                    NumberText.count(focus.ties(), "other"), focus.ties() == 1 ? "has" : "have"),
        pair(focus.weakest()),
        unit(),
        TextLines.figure(value, "%.2f"),
        value.n());
    line(
        "In brackets 95 %% intervals: of the rank over %d draws of all pairs, of a pair from its votes.",
        scan.request().draws());
    out.append('\n');
  }

  private void distribution() {
    long most = scan.distribution().stream().mapToLong(Scan.Bin::groups).max().orElse(1);
    for (Scan.Bin bin : scan.distribution()) {
      String bar = "#".repeat((int) Math.round((double) BAR * bin.groups() / Math.max(1, most)));
      String shown = bar.isEmpty() && bin.groups() > 0 ? "." : bar;
      String text =
          TextLines.format(
              "  %5.1f to %4.1f  %15s  %-" + BAR + "s%s",
              bin.from(),
              bin.to(),
              TextLines.format("%,d", bin.groups()),
              shown,
              holdsFocus(bin) ? "  <- the group" : "");
      out.append(text.stripTrailing()).append('\n');
    }
    out.append('\n');
  }

  private boolean holdsFocus(Scan.Bin bin) {
    Scan.Focus focus = scan.focus();
    Double value = focus == null ? null : focus.value().value();
    boolean highest = bin.equals(scan.distribution().get(scan.distribution().size() - 1));
    return value != null && value >= bin.from() && (value < bin.to() || highest);
  }

  private void substitutions() {
    if (scan.substitutions().isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"out", "in", unit(), "weakest pair", "rank", "percentile"});
    for (Scan.Substitution each : scan.substitutions()) {
      rows.add(
          new String[] {
            name(each.out()),
            name(each.in()),
            TextLines.figure(each.value(), "%.2f"),
            pair(each.weakest()),
            TextLines.format("%,d", each.rank()),
            TextLines.format(percentile(each.percentile()), each.percentile())
          });
    }
    line("With one member replaced (the best three for each):");
    out.append(TextLines.table(rows));
  }

  private void rows() {
    if (scan.rows().isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"rank", unit(), "n", "members", "weakest pair"});
    for (Scan.Row row : scan.rows()) {
      rows.add(
          new String[] {
            TextLines.format("%,d", row.rank()),
            TextLines.figure(row.value(), "%.2f"),
            Long.toString(row.value().n()),
            row.members().size() > CODES ? String.join(", ", row.members()) : names(row.members()),
            row.weakest().toString()
          });
    }
    out.append(TextLines.table(rows));
  }

  private void foot() {
    if (scan.rows().size() < scan.groups() && !scan.rows().isEmpty()) {
      line(
          "%,d of %,d shown; more with --top N, to a file with --csv FILE.",
          scan.rows().size(), scan.groups());
    }
    line(
        "n: roll calls on which the weakest pair voted together. States count that voted on half of the roll calls.");
  }

  private String unit() {
    return scan.request().measure().unit();
  }

  private String names(List<String> codes) {
    return codes.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String pair(Dyad dyad) {
    return name(dyad.a()) + "-" + name(dyad.b());
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(scan.request().period())).orElse(code);
  }

  /** Among 58 billion groups of six the last tenth of a percent holds 58 million. */
  private static String percentile(@Nullable Double value) {
    return value == null || value < 99 ? "%.1f" : value < 99.9 ? "%.2f" : "%.4f";
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
