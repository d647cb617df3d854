package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.Actors;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * SIPRI's military expenditure: constant and current US$ in millions, and the share of GDP as a
 * fraction (0.02 is 2 %). The table is small and is put together before anything is emitted,
 * because a figure can be judged only beside the others of its state and year.
 */
public final class SipriMilexReader implements Reader {
  /** No state has spent more than this multiple of its GDP: a share above it is a percentage. */
  private static final double LARGEST_SHARE = 2;

  static final Table TABLE = Table.of("country", "year", "measure", "value", "note");
  private static final Map<String, String> VARIABLES =
      Map.of(
          "constant_usd_m", "milex_constant_usd_m",
          "share_of_gdp", "milex_share_of_gdp",
          "current_usd_m", "milex_current_usd_m");

  private record Key(String state, int year, String variable) {}

  private record Figure(long line, @Nullable Double value) {}

  @Override
  public String format() {
    return "sipri-milex-tidy";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Map<Key, Figure> figures = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(cells.values().subList(0, 3))) {
            take(cells, parties, harmoniser.actors(), figures, findings);
          } else {
            findings.error("duplicate-key", cells.line(), "a country, year and measure again");
          }
        });
    figures.forEach((key, figure) -> emit(key, figure, figures, findings, out));
    findings.report(out);
  }

  private static void take(
      Cells cells, Parties parties, Actors actors, Map<Key, Figure> figures, Findings findings)
      throws MalformedFile {
    String variable = VARIABLES.get(cells.text("measure"));
    if (variable == null) {
      throw cells.bad("measure", "one of " + new TreeSet<>(VARIABLES.keySet()), null);
    }
    Double value = value(cells);
    Optional<String> state = parties.named(cells.text("country"), cells.line());
    if (state.isEmpty()) {
      return;
    }
    Key key = new Key(state.get(), cells.integer("year"), variable);
    if (value == null && isBefore(cells, key, actors)) {
      findings.warning(
          "before-independence", cells.line(), "no figure, and no state yet: left out");
    } else {
      put(key, new Figure(cells.line(), value), figures, findings);
    }
  }

  private static @Nullable Double value(Cells cells) throws MalformedFile {
    boolean missing = cells.text("value").equals("NA");
    boolean explained =
        switch (cells.text("note")) {
          case "not_available", "did_not_exist" -> true;
          case "" -> false;
          default -> throw cells.bad("note", "not_available, did_not_exist or empty", null);
        };
    if (missing != explained) {
      throw cells.bad("value", "a figure without note, or NA with one", null);
    }
    return missing ? null : cells.number("value");
  }

  /** The file's own mark is incomplete (Ukraine of 1970 is "not available"), so both are asked. */
  private static boolean isBefore(Cells cells, Key key, Actors actors) {
    return cells.text("note").equals("did_not_exist")
        || !actors.getByCode(key.state()).existedIn(key.year());
  }

  /** Two names of one actor (USSR and Russia) meet here: a figure outdoes none, and outdoes 0. */
  private static void put(Key key, Figure figure, Map<Key, Figure> figures, Findings findings) {
    Figure earlier = figures.putIfAbsent(key, figure);
    if (earlier == null) {
      return;
    }
    if (carries(earlier) && carries(figure)) {
      findings.error("two-figures", figure.line(), "two figures for one state, year and measure");
    } else if (carries(figure) || (figure.value() != null && earlier.value() == null)) {
      figures.put(key, figure);
    }
  }

  private static boolean carries(Figure figure) {
    return figure.value() != null && figure.value() != 0;
  }

  private static void emit(
      Key key, Figure figure, Map<Key, Figure> figures, Findings findings, Rows out) {
    Double value = figure.value();
    if (value != null && isEmptyConversion(key, value, figures)) {
      findings.warning(
          "empty-conversion",
          figure.line(),
          "0 in current US$ while constant US$ are not 0 (no exchange rate): taken as missing");
      value = null;
    }
    if (value != null && key.variable().equals("milex_share_of_gdp") && value > LARGEST_SHARE) {
      findings.error("share-not-fraction", figure.line(), "a share of GDP is no fraction");
    }
    out.row(
        new StateYear(figure.line(), key.variable(), key.state(), key.year(), value, null, null));
  }

  private static boolean isEmptyConversion(Key key, double value, Map<Key, Figure> figures) {
    if (value != 0 || !key.variable().equals("milex_current_usd_m")) {
      return false;
    }
    Figure constant = figures.get(new Key(key.state(), key.year(), "milex_constant_usd_m"));
    return constant == null || constant.value() == null || constant.value() != 0;
  }
}
