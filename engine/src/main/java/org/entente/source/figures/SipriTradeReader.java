package org.entente.source.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * The trade register of SIPRI's arms transfers database: one record for each deal, deliveries of
 * major arms in trend-indicator values (TIV, millions). The register gives the years of delivery
 * and one TIV for all of them; it is split evenly over the years as listed (a year listed twice
 * takes two shares), so that a deal's yearly flows always add up to its TIV.
 */
public final class SipriTradeReader implements Reader {
  static final String UNIT = "TIV m";
  private static final String YEARS = "Year(s) of delivery";
  private static final String TIV = "SIPRI TIV of delivered weapons";

  /** Where the delivered value stands in the second half of a torn record. */
  private static final int DELIVERED_IN_REST = 3;

  static final Table TABLE =
      Table.of(
          "Recipient",
          "Supplier",
          "Year of order",
          " ",
          "Number ordered",
          " ",
          "Weapon designation",
          "Weapon description",
          "Number delivered",
          " ",
          YEARS,
          "status",
          "Comments",
          "SIPRI TIV per unit",
          "SIPRI TIV for total order",
          TIV);

  @Override
  public String format() {
    return "sipri-trade-register";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Reading reading = new Reading(harmoniser, out);
    TABLE.each(file, out, reading::record);
    reading.end();
  }

  /** One pass through the register. */
  private static final class Reading {
    private final Findings findings;
    private final Parties parties;
    private final Rows out;
    private final Set<List<String>> seen = new HashSet<>();
    private @Nullable Cells torn;

    Reading(Harmoniser harmoniser, Rows out) {
      this.findings = new Findings(harmoniser.dataset().id());
      this.parties = new Parties(harmoniser, findings);
      this.out = out;
    }

    void record(Cells cells) throws MalformedFile {
      if (cells.isEmpty("Recipient")) {
        rest(cells);
        return;
      }
      dropTorn();
      if (!seen.add(cells.values())) {
        findings.warning("exact-duplicate", cells.line(), "a record repeats another: left out");
      } else if (cells.isEmpty(TIV)) {
        torn = cells;
      } else {
        deal(cells, tiv(cells, cells.text(TIV)));
      }
    }

    /**
     * A record without recipient. It is the rest of the one before, which was torn in two ahead of
     * its three values: they stand in the second to fourth column.
     */
    private void rest(Cells cells) throws MalformedFile {
      if (!cells.isEmpty("Weapon designation") || !cells.isEmpty(TIV)) {
        throw cells.bad("Recipient", "the name of a recipient", null);
      }
      findings.warning(
          "stray-record", cells.line(), "a record without recipient: no deal of its own");
      Cells start = torn;
      torn = null;
      if (start != null) {
        findings.warning(
            "torn-record", start.line(), "values on the next line: put together again");
        deal(start, tiv(cells, cells.values().get(DELIVERED_IN_REST)));
      }
    }

    void end() {
      dropTorn();
      findings.report(out);
    }

    private void dropTorn() {
      if (torn != null) {
        findings.error("no-value", torn.line(), "a deal without value: left out");
        torn = null;
      }
    }

    private void deal(Cells cells, double tiv) throws MalformedFile {
      List<Integer> years = years(cells);
      if (years.isEmpty() && tiv != 0) {
        throw cells.bad(YEARS, "the years of what was delivered", null);
      }
      if (years.isEmpty()) {
        findings.warning("not-delivered", cells.line(), "ordered and not delivered: no flow yet");
        return;
      }
      if (years.size() > 1) {
        findings.warning("split-evenly", cells.line(), "deliveries over years are split evenly");
      }
      parties
          .namedPair(cells.text("Supplier"), cells.text("Recipient"), cells.line())
          .ifPresent(pair -> deliveries(cells, pair, shares(years, tiv), out));
    }
  }

  private static double tiv(Cells cells, String text) throws MalformedFile {
    try {
      double tiv = Double.parseDouble(text);
      if (tiv >= 0 && Double.isFinite(tiv)) {
        return tiv;
      }
    } catch (NumberFormatException e) {
      throw cells.bad(TIV, "a value", e);
    }
    throw cells.bad(TIV, "a value of 0 or more", null);
  }

  private static List<Integer> years(Cells cells) throws MalformedFile {
    List<Integer> years = new ArrayList<>();
    for (String part : cells.text(YEARS).split(";", -1)) {
      if (!part.isBlank()) {
        years.add(year(cells, part.strip()));
      }
    }
    return years;
  }

  private static int year(Cells cells, String part) throws MalformedFile {
    if (!part.matches("(19|20)[0-9]{2}")) {
      throw cells.bad(YEARS, "years joined by semicolons", null);
    }
    return Integer.parseInt(part);
  }

  private static Map<Integer, Double> shares(List<Integer> years, double tiv) {
    Map<Integer, Double> shares = new TreeMap<>();
    years.forEach(year -> shares.merge(year, tiv / years.size(), Double::sum));
    return shares;
  }

  private static void deliveries(
      Cells cells, Parties.Pair pair, Map<Integer, Double> shares, Rows out) {
    String note = cells.text("Weapon designation") + ", " + cells.text("Weapon description");
    shares.forEach(
        (year, share) ->
            out.row(
                new FlowRow(
                    cells.line(),
                    "arms",
                    pair.one(),
                    pair.other(),
                    year,
                    share,
                    UNIT,
                    "compiler",
                    note)));
  }
}
