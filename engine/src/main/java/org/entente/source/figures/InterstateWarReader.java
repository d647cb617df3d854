package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;

/**
 * Inter-state wars of the Correlates of War project, directed dyad-years. Spells carry no value:
 * the published battle deaths are a state's deaths in the whole war and repeat in each of its
 * dyads. The note names the war and its initiators; side numbers are not those of the dispute data
 * and are not read.
 */
public final class InterstateWarReader implements Reader {
  static final Table TABLE =
      Table.of(
          "warnum",
          "ccode1",
          "ccode2",
          "year",
          "cowinterongoing",
          "cowinteronset",
          "sidea1",
          "sidea2",
          "initiator1",
          "initiator2",
          "outcome1",
          "outcome2",
          "batdeath1",
          "batdeath2",
          "resume");

  @Override
  public String format() {
    return "cow-interstate-wars";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Mirroring mirroring =
        new Mirroring(List.of("warnum", "year"), List.of("ccode", "initiator", "batdeath"));
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          mirroring.add(cells);
          if (cells.integer("ccode1") < cells.integer("ccode2")) {
            war(cells, seen, parties, findings, out);
          }
        });
    mirroring.check(findings, "some dyad-year lacks its mirror image, or the two disagree");
    findings.report(out);
  }

  private static void war(
      Cells cells, Set<List<String>> seen, Parties parties, Findings findings, Rows out)
      throws MalformedFile {
    int year = cells.integer("year");
    if (!seen.add(key(cells))) {
      findings.warning(
          "war-resumed", cells.line(), "a war of two phases in one year: counted once");
      return;
    }
    if (cells.numberUnlessMinusNine("batdeath1") == null
        || cells.numberUnlessMinusNine("batdeath2") == null) {
      findings.warning(
          "deaths-unknown", cells.line(), "battle deaths of -9 are not known; not read");
    }
    if (year >= Years.FIRST) {
      parties
          .cowPair(cells.integer("ccode1"), cells.integer("ccode2"), year, cells.line())
          .ifPresent(
              pair ->
                  out.row(
                      Spells.ofYear(
                          cells.line(), "war", pair.dyad(), year, null, note(cells, pair))));
    }
  }

  private static List<String> key(Cells cells) {
    return Stream.of("warnum", "ccode1", "ccode2", "year").map(cells::text).toList();
  }

  private static String note(Cells cells, Parties.Pair pair) {
    String war = "war " + cells.text("warnum");
    boolean one = cells.text("initiator1").equals("1");
    boolean other = cells.text("initiator2").equals("1");
    if (one && other) {
      return war + "; initiators " + pair.one() + ", " + pair.other();
    }
    return one
        ? war + "; initiator " + pair.one()
        : other ? war + "; initiator " + pair.other() : war;
  }
}
