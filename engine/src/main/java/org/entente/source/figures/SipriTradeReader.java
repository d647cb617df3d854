package org.entente.source.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;

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
  private static final Table TABLE =
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
    Tally tally = new Tally(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, tally);
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (cells.isEmpty("Recipient")) {
            stray(cells, tally);
          } else if (!seen.add(cells.values())) {
            tally.warn("exact-duplicate", cells.line(), "a record repeats another: left out");
          } else {
            deal(cells, parties, tally, out);
          }
        });
    tally.raise(out);
  }

  /** Numbers without recipient or weapon, left over in the export. */
  private static void stray(Cells cells, Tally tally) throws MalformedFile {
    if (!cells.isEmpty("Weapon designation") || !cells.isEmpty(TIV)) {
      throw cells.bad("Recipient", "the name of a recipient", null);
    }
    tally.warn("stray-record", cells.line(), "a record without recipient and weapon: left out");
  }

  private static void deal(Cells cells, Parties parties, Tally tally, Rows out)
      throws MalformedFile {
    Double tiv = cells.number(TIV);
    List<Integer> years = years(cells);
    if (tiv == null || tiv < 0 || (years.isEmpty() && tiv != 0)) {
      throw cells.bad(TIV, "the value of what was delivered", null);
    }
    if (years.isEmpty()) {
      tally.warn("not-delivered", cells.line(), "ordered and not delivered: no flow yet");
      return;
    }
    if (years.size() > 1) {
      tally.warn("split-evenly", cells.line(), "deliveries over years are split evenly");
    }
    parties
        .namedPair(cells.text("Supplier"), cells.text("Recipient"), cells.line())
        .ifPresent(pair -> deliveries(cells, pair, shares(years, tiv), out));
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
