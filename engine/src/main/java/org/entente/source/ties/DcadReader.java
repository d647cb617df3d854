package org.entente.source.ties;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * Defense Cooperation Agreement Dataset 1.0: bilateral agreements signed 1980 to 2010, each emitted
 * as two parties that promise {@link Clause#COOPERATION}.
 *
 * <p>An agreement starts when it entered into force, or, where that is not known, when it was
 * signed. {@code endYearEstimate} is the compiler's estimate and stops at 2010: an end of 2010
 * means "not ended within the data" and is emitted as open.
 */
public final class DcadReader implements Reader {
  private static final Spell.Columns SIGNED = new Spell.Columns("signYear", "signMonth", "signDay");
  private static final Spell.Columns IN_FORCE = new Spell.Columns("EIFYear", "EIFMonth", "EIFDay");
  private static final int LAST_YEAR = 2010;

  /** Country numbers that stand beside the abbreviation of another state. */
  private static final Set<String> CONTRADICTED = Set.of("652 EGY", "145 VEN");

  @Override
  public String format() {
    return "dcad";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> ids = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              if (!ids.add(cells.text("DCAid"))) {
                findings.warning(
                    "reused-key", cells.line(), "a second record with this DCAid: left out");
              } else if (isAboutTwoStates(cells, findings)) {
                emit(cells, harmoniser, findings, out);
              }
            });
    findings.report(out);
  }

  private static boolean isAboutTwoStates(Cells cells, Findings findings) throws MalformedFile {
    boolean contradicted =
        Stream.of("1", "2")
            .map(side -> cells.text("ccode" + side) + " " + cells.text("cowName" + side))
            .anyMatch(CONTRADICTED::contains);
    if (contradicted) {
      findings.warning(
          "number-contradicts-name",
          cells.line(),
          "number and abbreviation name two states: left out");
      return false;
    }
    if (cells.integer("ccode1") == cells.integer("ccode2")) {
      findings.warning("one-actor", cells.line(), "an agreement of a state with itself: left out");
      return false;
    }
    return true;
  }

  private static void emit(Cells cells, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    LocalDate from = start(cells, findings);
    LocalDate to = end(cells, from, findings);
    Optional<String> one = state("ccode1", cells, from, harmoniser);
    Optional<String> two = state("ccode2", cells, from, harmoniser);
    if (one.isEmpty() || two.isEmpty()) {
      return;
    }
    for (String state : List.of(one.get(), two.get())) {
      out.row(
          new AgreementParty(
              cells.line(),
              cells.text("DCAid"),
              name(cells),
              state,
              Set.of(Clause.COOPERATION),
              from,
              to));
    }
  }

  private static Optional<String> state(
      String column, Cells cells, LocalDate from, Harmoniser harmoniser) throws MalformedFile {
    return harmoniser.byCow(cells.integer(column), from.getYear(), cells.line());
  }

  private static LocalDate start(Cells cells, Findings findings) throws MalformedFile {
    LocalDate signed = Spell.first(cells, SIGNED);
    boolean known = !cells.isEmpty("EIFYear");
    if (!known) {
      findings.warning(
          "entry-not-known", cells.line(), "entry into force not known: signature taken");
    }
    Spell.Columns used = known ? IN_FORCE : SIGNED;
    if (cells.isEmpty(used.day())) {
      findings.warning(
          "partial-date", cells.line(), "day unknown: first of the month or year taken");
    }
    LocalDate from = Spell.first(cells, used);
    if (known && !cells.isEmpty("EIFDay") && !cells.isEmpty("signDay") && from.isBefore(signed)) {
      findings.warning(
          "entry-before-signature", cells.line(), "in force before it was signed: as published");
    }
    return from;
  }

  /** The compiler's estimate, null if not ended by 2010. */
  private static @Nullable LocalDate end(Cells cells, LocalDate from, Findings findings)
      throws MalformedFile {
    int year = cells.integer("endYearEstimate");
    if (year < 1980 || year > LAST_YEAR) {
      throw cells.bad("endYearEstimate", "a year from 1980 to 2010", null);
    }
    if (from.getYear() > LAST_YEAR) {
      findings.warning(
          "in-force-after-2010", cells.line(), "enters into force after the data end: kept open");
    }
    if (year == LAST_YEAR) {
      return null;
    }
    if (year < from.getYear()) {
      throw cells.bad("endYearEstimate", "not before the start", null);
    }
    findings.warning(
        "end-estimated", cells.line(), "the end is the compiler's estimate of the year");
    return Years.lastDay(year);
  }

  private static String name(Cells cells) {
    List<String> categories =
        Stream.of("category1", "category2", "category3")
            .map(cells::text)
            .filter(text -> !text.isEmpty())
            .toList();
    return "Defence cooperation agreement, %s (%s), signed %s"
        .formatted(cells.text("type"), String.join(", ", categories), cells.text("signYear"));
  }
}
