package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.assess.RingRow;
import org.entente.domain.Actors;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * A ring as a table. Outside voting a zero says only that there is no such tie: those outsiders are
 * counted beneath, apart from the states that the evidence does not see.
 */
public final class RingTable {
  private RingTable() {}

  /**
   * The table, and what it leaves out.
   *
   * @param rows outsiders with a known tie to every member, the closest first; at least one
   * @param blind codes of outsiders without evidence on some tie
   * @param named groups that the caller named
   * @param shown most rows in the table
   */
  public static String render(
      List<RingRow> rows, List<String> blind, List<Turnover> named, int shown, Actors actors) {
    StringBuilder out = new StringBuilder();
    named.forEach(group -> line(out, group.inWords(code -> code) + "."));
    List<RingRow> tied = rows.stream().filter(row -> !isNone(row)).toList();
    if (!tied.isEmpty()) {
      Period period = period(tied.get(0));
      out.append(table(tied, shown, code -> name(code, period, actors)));
    }
    if (tied.size() > shown) {
      line(out, "%d of %d shown; more with --top N, all with --json.", shown, tied.size());
    }
    List<RingRow> none = rows.stream().filter(RingTable::isNone).toList();
    if (!none.isEmpty()) {
      line(out, zeros(none, tied.isEmpty()));
    }
    if (!blind.isEmpty()) {
      line(
          out,
          "%d %s left out: no evidence on the tie to some member, which is not zero.",
          blind.size(),
          blind.size() == 1 ? "state is" : "states are");
    }
    return out.toString();
  }

  private static Period period(RingRow row) {
    return Period.ofYears(row.estimate().coverage().from(), row.estimate().coverage().to());
  }

  private static String name(String code, Period period, Actors actors) {
    return actors.findByCode(code).map(actor -> actor.nameIn(period)).orElse(code);
  }

  /** Parted into those tied to some member and those tied to nobody. */
  private static String zeros(List<RingRow> none, boolean all) {
    long some = none.stream().filter(row -> row.spread() > 0).count();
    return "Known to have no such tie to at least one member: %d %s, %d of them tied to another member, %d to none."
        .formatted(
            none.size(),
            (all ? "outsider" : "more outsider") + (none.size() == 1 ? "" : "s"),
            some,
            none.size() - some);
  }

  /** A zero of votes is a figure like any other; elsewhere it is the absence of a tie. */
  private static boolean isNone(RingRow row) {
    Double value = row.estimate().value();
    Double high = row.estimate().high();
    return row.area() != PolicyArea.DIPLOMATIC
        && value != null
        && high != null
        && value == 0
        && high == 0;
  }

  /** Only the table, with an empty line after it. */
  static String table(List<RingRow> ring, int shown, UnaryOperator<String> name) {
    List<String[]> rows = new ArrayList<>();
    String unit = ring.get(0).estimate().unit();
    rows.add(new String[] {"", unit + ends(ring), "to the group", "furthest from", "per year"});
    for (RingRow row : ring.stream().limit(shown).toList()) {
      rows.add(
          new String[] {
            name.apply(row.state()),
            figure(row.estimate(), ""),
            row.relative().isPresent() ? figure(row.relative(), "+") : "-",
            name.apply(row.weakestWith()),
            row.movement().isPresent() ? TextLines.format("%+.3f", row.movement().value()) : "-"
          });
    }
    return TextLines.table(rows);
  }

  private static String ends(List<RingRow> ring) {
    return ring.stream().anyMatch(row -> row.estimate().bounds() == Bounds.RANGE) ? " [range]" : "";
  }

  private static String figure(Estimate estimate, String sign) {
    String value = number(estimate.value(), estimate.unit(), sign);
    return estimate.bounds() == Bounds.NONE
        ? value
        : TextLines.format(
            "%s [%s, %s]",
            value,
            number(estimate.low(), estimate.unit(), sign),
            number(estimate.high(), estimate.unit(), sign));
  }

  static String number(@Nullable Double value, String unit, String sign) {
    if (value == null) {
      return "-";
    }
    boolean whole = !unit.contains("kappa") && value == Math.rint(value);
    return unit.startsWith("share")
        ? percent(value, sign)
        : TextLines.format(pattern(whole, sign), value);
  }

  private static String pattern(boolean whole, String sign) {
    return "%" + sign + (whole ? ".0f" : ".2f");
  }

  /**
   * Shares of trade differ by orders of magnitude: two digits of each, down to a ten-thousandth.
   */
  private static String percent(double share, String sign) {
    double hundred = 100 * share;
    double size = Math.abs(hundred);
    if (size > 0 && size < 0.005) {
      return hundred > 0 ? "<" + sign + "0.01%" : ">-0.01%";
    }
    return TextLines.format(
        "%" + sign + (size >= 10 ? ".0f" : size >= 1 ? ".1f" : ".2f") + "%%", hundred);
  }

  private static void line(StringBuilder out, String pattern, Object... values) {
    String text = values.length == 0 ? pattern : TextLines.format(pattern, values);
    out.append(TextLines.wrap(text, 0)).append('\n');
  }
}
