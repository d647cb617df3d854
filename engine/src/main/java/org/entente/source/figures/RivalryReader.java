package org.entente.source.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * Strategic rivalries (Thompson and Dreyer 2012). Those going on when the handbook was closed end
 * in 2010 in the file, as do any that ended in that year: their spell is left open.
 */
public final class RivalryReader implements Reader {
  private static final int LAST_YEAR = 2010;
  private static final List<String> TYPES =
      List.of("", "spatial", "positional", "ideological", "interventionary");
  static final Table TABLE =
      Table.of(
          "rivalryno",
          "rivalryname",
          "ccode1",
          "ccode2",
          "styear",
          "endyear",
          "region",
          "type1",
          "type2",
          "type3");

  @Override
  public String format() {
    return "rivalries-td";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<String> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(cells.text("rivalryno"))) {
            rivalry(cells, parties, findings, out);
          } else {
            findings.error("duplicate-key", cells.line(), "a rivalry occurs again: left out");
          }
        });
    findings.report(out);
  }

  private static void rivalry(Cells cells, Parties parties, Findings findings, Rows out)
      throws MalformedFile {
    int from = cells.integer("styear");
    int to = cells.integer("endyear");
    if (to < from || to > LAST_YEAR) {
      throw cells.bad("endyear", "between the start and 2010", null);
    }
    String note = "rivalry " + cells.text("rivalryno") + "; " + types(cells);
    if (to < Years.FIRST) {
      return;
    }
    if (to == LAST_YEAR) {
      findings.warning(
          "cut-at-2010", cells.line(), "ends in 2010, as all that went on do: left open");
    }
    parties
        .cowPair(cells.integer("ccode1"), cells.integer("ccode2"), to, cells.line())
        .ifPresent(pair -> out.row(row(cells.line(), pair, from, end(to), note)));
  }

  private static String types(Cells cells) throws MalformedFile {
    for (String column : new String[] {"type1", "type2", "type3"}) {
      if (!TYPES.contains(cells.text(column))) {
        throw cells.bad(column, "one of " + TYPES, null);
      }
    }
    return Stream.of(cells.text("type1"), cells.text("type2"), cells.text("type3"))
        .filter(type -> !type.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable LocalDate end(int year) {
    return year == LAST_YEAR ? null : Years.lastDay(year);
  }

  private static DyadSpell row(
      long line, Parties.Pair pair, int from, @Nullable LocalDate to, String note) {
    return new DyadSpell(
        line,
        "rivalry",
        pair.dyad().a(),
        pair.dyad().b(),
        false,
        Years.firstDay(from),
        to,
        null,
        note);
  }
}
