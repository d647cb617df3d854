package org.entente.source.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Dyad;
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
 * CEPII's GeoDist: distances in km and ties of language and rule between territories (Mayer and
 * Zignago 2011). Every pair stands in the file both ways; it is emitted once, after the two records
 * have been compared. Nothing in it has a date: the spells run from 1945 with no end, and their
 * note says "static".
 */
public final class GeoDistReader implements Reader {
  /** Weighted distances are published with seven digits, and the last of them may differ. */
  static final double ROUNDING = 1e-6;

  static final Table TABLE =
      Table.of(
          "iso_o",
          "iso_d",
          "contig",
          "comlang_off",
          "comlang_ethno",
          "colony",
          "comcol",
          "curcol",
          "col45",
          "smctry",
          "dist",
          "distcap",
          "distw",
          "distwces");
  private static final String NONE = ".";
  private static final LocalDate FROM = Years.firstDay(Years.FIRST);

  /** A column and the kind of spell it becomes. In a fixed order: the rows keep it. */
  private record Column(String name, String kind) {}

  private static final List<Column> DISTANCES =
      List.of(
          new Column("dist", "distance"),
          new Column("distcap", "distance-capitals"),
          new Column("distw", "distance-weighted"),
          new Column("distwces", "distance-weighted-ces"));

  /** Columns of 0 and 1; a 1 becomes a spell. */
  private static final List<Column> TIES =
      List.of(
          new Column("contig", "common-border"),
          new Column("comlang_off", "common-official-language"),
          new Column("comlang_ethno", "common-spoken-language"),
          new Column("colony", "colonial-tie"),
          new Column("comcol", "common-coloniser-after-1945"),
          new Column("curcol", "present-colony"),
          new Column("col45", "colonial-tie-after-1945"),
          new Column("smctry", "once-one-country"));

  @Override
  public String format() {
    return "cepii-geodist";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<List<String>> seen = new HashSet<>();
    Map<List<String>, Cells> waiting = new LinkedHashMap<>();
    TABLE.each(
        file,
        out,
        cells -> {
          check(cells);
          String origin = cells.text("iso_o");
          String destination = cells.text("iso_d");
          if (origin.equals(destination)) {
            findings.warning(
                "self-pair", cells.line(), "a territory's distance to itself: left out");
            return;
          }
          if (!seen.add(List.of(origin, destination))) {
            findings.error("duplicate-key", cells.line(), "a pair occurs again: left out");
            return;
          }
          Cells mirror = waiting.remove(List.of(destination, origin));
          if (mirror != null) {
            emit(mirror, cells, parties, findings, out);
          } else {
            waiting.put(List.of(origin, destination), cells);
          }
        });
    waiting
        .values()
        .forEach(cells -> findings.error("mirror", cells.line(), "a pair lacks its mirror image"));
    findings.report(out);
  }

  private static void check(Cells cells) throws MalformedFile {
    for (Column tie : TIES) {
      flag(cells, tie.name());
    }
    for (Column distance : DISTANCES) {
      if (!cells.text(distance.name()).equals(NONE) && cells.number(distance.name()) == null) {
        throw cells.bad(distance.name(), "a distance", null);
      }
    }
  }

  private static void emit(Cells first, Cells second, Parties parties, Findings findings, Rows out)
      throws MalformedFile {
    Parties.Pair pair =
        parties.namedPair(first.text("iso_o"), first.text("iso_d"), first.line()).orElse(null);
    if (pair == null) {
      return;
    }
    for (Column distance : DISTANCES) {
      Double km = distance(first, second, distance.name(), findings);
      if (km != null) {
        out.row(spell(first.line(), distance.kind(), pair.dyad(), km));
      }
    }
    for (Column tie : TIES) {
      if (tie(first, second, tie.name(), findings)) {
        out.row(spell(first.line(), tie.kind(), pair.dyad(), null));
      }
    }
  }

  private static @Nullable Double distance(
      Cells first, Cells second, String column, Findings findings) throws MalformedFile {
    if (first.text(column).equals(NONE) && second.text(column).equals(NONE)) {
      findings.warning("no-distance", first.line(), "no weighted distance (\".\"): left out");
      return null;
    }
    Double one = first.number(column);
    Double other = second.number(column);
    if (one == null || other == null || one <= 0) {
      throw first.bad(column, "a distance both ways", null);
    }
    if (Math.abs(one - other) > ROUNDING * Math.max(one, other)) {
      findings.error("mirror", second.line(), "a distance differs from its mirror image");
    }
    return one;
  }

  private static boolean tie(Cells first, Cells second, String column, Findings findings)
      throws MalformedFile {
    int one = flag(first, column);
    int other = flag(second, column);
    if (one != other) {
      findings.warning(
          "tie-one-way", first.line(), "a tie is noted in one direction only: left out");
    }
    return one == 1 && other == 1;
  }

  private static int flag(Cells cells, String column) throws MalformedFile {
    int flag = cells.integer(column);
    if (flag != 0 && flag != 1) {
      throw cells.bad(column, "0 or 1", null);
    }
    return flag;
  }

  private static DyadSpell spell(long line, String kind, Dyad dyad, @Nullable Double value) {
    return new DyadSpell(line, kind, dyad.a(), dyad.b(), false, FROM, null, value, "static");
  }
}
