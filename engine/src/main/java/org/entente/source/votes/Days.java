package org.entente.source.votes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.entente.source.Cells;
import org.entente.source.Findings;

/** Reads days as the files write them; what is no day of the calendar is raised. */
final class Days {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Days() {}

  /** "1946-01-02"; empty, and an error raised, for anything else. */
  static Optional<LocalDate> iso(Cells cells, String cell, Findings findings) {
    return read(cells, cell, DateTimeFormatter.ISO_LOCAL_DATE, findings);
  }

  /** "2/16/1946", the month first. */
  static Optional<LocalDate> american(Cells cells, String cell, Findings findings) {
    return read(cells, cell, AMERICAN, findings);
  }

  private static Optional<LocalDate> read(
      Cells cells, String cell, DateTimeFormatter format, Findings findings) {
    try {
      return Optional.of(LocalDate.parse(cell, format));
    } catch (DateTimeException e) {
      findings.error("bad-date", cells.line(), "records without a readable date, left out", cell);
      return Optional.empty();
    }
  }
}
