package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;

/**
 * Militarised interstate disputes, directed dyad-years, one dispute for each. The value of a spell
 * is the higher of the two sides' hostility levels (1 no militarised action, 2 threat, 3 display, 4
 * use of force, 5 war); the published dyadic level belongs to the whole dispute and may come from a
 * third state. A pair are states on opposite sides in the same year, which is not to say that they
 * fought each other: the note tells whether both, one or neither of them were in the dispute from
 * its first day ("neither original" above all may never have met).
 */
public final class DisputeReader implements Reader {
  static final Table TABLE =
      Table.of(
          "dispnum",
          "ccode1",
          "ccode2",
          "year",
          "cowmidongoing",
          "cowmidonset",
          "sidea1",
          "sidea2",
          "fatality1",
          "fatality2",
          "fatalpre1",
          "fatalpre2",
          "hiact1",
          "hiact2",
          "hostlev1",
          "hostlev2",
          "orig1",
          "orig2",
          "fatality",
          "hostlev",
          "mindur",
          "maxdur",
          "recip",
          "stmon");
  private static final int WAR = 5;

  @Override
  public String format() {
    return "mid-dyad-years";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Tally tally = new Tally(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, tally);
    Mirroring mirroring = new Mirroring();
    Set<List<String>> seen = new HashSet<>();
    tally.warn("one-dispute-a-year", 0, "one dispute is kept for each pair and year, not all");
    TABLE.each(
        file,
        out,
        cells -> {
          mirroring.add(side(cells, "1", "2"), side(cells, "2", "1"));
          if (!seen.add(List.of(cells.text("ccode1"), cells.text("ccode2"), cells.text("year")))) {
            tally.error("duplicate-key", cells.line(), "a dyad-year occurs again: left out");
          } else if (cells.integer("ccode1") < cells.integer("ccode2")) {
            dispute(cells, parties, tally, out);
          }
        });
    if (!mirroring.isComplete()) {
      tally.error("mirror", 0, "some dyad-year lacks its mirror image, or the two disagree");
    }
    tally.raise(out);
  }

  /** What a record says, told from the side of {@code one}. */
  private static List<String> side(Cells cells, String one, String other) {
    return List.of(
        cells.text("dispnum"),
        cells.text("ccode" + one),
        cells.text("ccode" + other),
        cells.text("year"),
        cells.text("hostlev" + one),
        cells.text("hostlev" + other),
        cells.text("orig" + one),
        cells.text("orig" + other),
        cells.text("sidea" + one));
  }

  private static void dispute(Cells cells, Parties parties, Tally tally, Rows out)
      throws MalformedFile {
    int year = cells.integer("year");
    int one = level(cells, "hostlev1");
    int other = level(cells, "hostlev2");
    if (cells.text("sidea1").equals(cells.text("sidea2"))) {
      tally.warn("same-side", cells.line(), "both states are on one side: left out");
      return;
    }
    if (year < Parties.FIRST_YEAR) {
      return;
    }
    warnOfCaveats(cells, Math.max(one, other), tally);
    double value = Math.max(one, other);
    parties
        .cowPair(cells.integer("ccode1"), cells.integer("ccode2"), year, cells.line())
        .ifPresent(
            pair ->
                out.row(
                    Spells.ofYear(
                        cells.line(), "mid", pair.dyad(), year, value, note(cells, pair))));
  }

  private static void warnOfCaveats(Cells cells, int value, Tally tally) throws MalformedFile {
    if (originals(cells).equals("neither original")) {
      tally.warn(
          "joined-only", cells.line(), "both states joined later: they may not have met; noted");
    }
    if (cells.text("fatality").equals("-9")) {
      tally.warn("fatalities-unknown", cells.line(), "fatalities of -9 are not known; not read");
    }
    if (cells.integer("hostlev") != value) {
      tally.warn(
          "level-of-others", cells.line(), "the dispute's level is another state's: not taken");
    }
  }

  private static int level(Cells cells, String column) throws MalformedFile {
    int level = cells.integer(column);
    if (level < 1 || level > WAR) {
      throw cells.bad(column, "a hostility level of 1 to 5", null);
    }
    return level;
  }

  private static String note(Cells cells, Parties.Pair pair) {
    return "mid %s; %s %s, %s %s; %s"
        .formatted(
            cells.text("dispnum"),
            pair.one(),
            cells.text("hostlev1"),
            pair.other(),
            cells.text("hostlev2"),
            originals(cells));
  }

  private static String originals(Cells cells) {
    boolean one = cells.text("orig1").equals("1");
    boolean other = cells.text("orig2").equals("1");
    return one && other ? "both original" : one || other ? "one original" : "neither original";
  }
}
