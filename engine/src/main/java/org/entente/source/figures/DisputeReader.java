package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Militarised interstate disputes, directed dyad-years, one dispute for each. The value of a spell
 * is the higher of the two sides' hostility levels (1 no militarised action, 2 threat, 3 display, 4
 * use of force, 5 war); the published dyadic level belongs to the whole dispute and may come from a
 * third state. A pair are states on opposite sides in the same year, which is not to say that they
 * fought each other: the note tells whether both, one or neither of them were in the dispute from
 * its first day ("neither original" above all may never have met).
 *
 * <p>Beside the pairs, two figures of each state and year: {@code dispute_level}, the highest level
 * that the state itself reached in any dispute, and {@code disputes_started}, disputes that began
 * in the year, with the state on the side that took the first step (side A, from the first day),
 * and in which it used force itself. Both are at most what the full record of disputes would give.
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
  private static final int FORCE = 4;
  private static final int WAR = 5;

  @Override
  public String format() {
    return "mid-dyad-years";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Mirroring mirroring =
        new Mirroring(List.of("dispnum", "year"), List.of("ccode", "sidea", "hostlev", "orig"));
    CaseYears years = new CaseYears();
    Set<List<String>> seen = new HashSet<>();
    findings.warning(
        "one-dispute-a-year", 0, "one dispute is kept for each pair and year, not all");
    TABLE.each(
        file,
        out,
        cells -> {
          mirroring.add(cells);
          if (!seen.add(List.of(cells.text("ccode1"), cells.text("ccode2"), cells.text("year")))) {
            findings.error("duplicate-key", cells.line(), "a dyad-year occurs again: left out");
          } else if (cells.integer("ccode1") < cells.integer("ccode2")) {
            Optional<Parties.Pair> met = dispute(cells, parties, findings, out);
            if (met.isPresent()) {
              side(cells, met.get().one(), "1", years);
              side(cells, met.get().other(), "2", years);
            }
          }
        });
    years.rows().forEach(out::row);
    mirroring.check(findings, "some dyad-year lacks its mirror image, or the two disagree");
    findings.report(out);
  }

  private static Optional<Parties.Pair> dispute(
      Cells cells, Parties parties, Findings findings, Rows out) throws MalformedFile {
    int year = cells.integer("year");
    int one = level(cells, "hostlev1");
    int other = level(cells, "hostlev2");
    if (cells.text("sidea1").equals(cells.text("sidea2"))) {
      findings.warning("same-side", cells.line(), "both states are on one side: left out");
      return Optional.empty();
    }
    if (year < Years.FIRST) {
      return Optional.empty();
    }
    warnOfCaveats(cells, Math.max(one, other), findings);
    double value = Math.max(one, other);
    Optional<Parties.Pair> met =
        parties.cowPair(cells.integer("ccode1"), cells.integer("ccode2"), year, cells.line());
    met.ifPresent(
        pair ->
            out.row(
                Spells.ofYear(cells.line(), "mid", pair.dyad(), year, value, note(cells, pair))));
    return met;
  }

  private static void side(Cells cells, String state, String side, CaseYears years)
      throws MalformedFile {
    int year = cells.integer("year");
    int level = level(cells, "hostlev" + side);
    years.raise("dispute_level", state, year, level, cells.line());
    boolean firstStep =
        cells.text("cowmidonset").equals("1")
            && cells.text("sidea" + side).equals("1")
            && cells.text("orig" + side).equals("1");
    if (firstStep && level >= FORCE) {
      years.count("disputes_started", state, year, cells.text("dispnum"), cells.line());
    }
  }

  private static void warnOfCaveats(Cells cells, int value, Findings findings)
      throws MalformedFile {
    if (originals(cells).equals("neither original")) {
      findings.warning(
          "joined-only", cells.line(), "both states joined later: they may not have met; noted");
    }
    if (cells.text("fatality").equals("-9")) {
      findings.warning(
          "fatalities-unknown", cells.line(), "fatalities of -9 are not known; not read");
    }
    if (cells.integer("hostlev") != value) {
      findings.warning(
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
