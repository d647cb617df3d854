package org.entente.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.entente.domain.AsOf;
import org.entente.domain.NoEvidence;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that an answer is replayed for. */
final class AsOfOption {
  private static final int OLDEST = 1800;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Only what was dated by this day, as 2024-06-01.")
  private @Nullable String day;

  @Option(
      names = "--strict",
      description = "With --as-of: leave out editions published later as well.")
  private boolean strict;

  /**
   * Null if no day was asked for.
   *
   * @throws UserError if it is no day, or one that has not come yet
   * @throws NoEvidence if no year with evidence was over by then
   */
  @Nullable AsOf asOf() {
    if (day == null) {
      if (strict) {
        throw new UserError(
            "--strict limits a replay, and --as-of is not given.",
            "Maybe --as-of 2024-06-01 --strict?");
      }
      return null;
    }
    AsOf asOf = new AsOf(day(day.strip()), strict);
    if (asOf.lastWholeYear() < Years.FIRST) {
      throw new NoEvidence(
          "Of %s nothing is known: no year from %d on was over.".formatted(asOf.day(), Years.FIRST),
          "Maybe --as-of %d-12-31 or later".formatted(Years.FIRST));
    }
    return asOf;
  }

  private static LocalDate day(String text) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today) && day.getYear() > Years.LAST) {
        throw new UserError(
            "--as-of %s has not come yet.".formatted(text), "Maybe %s?".formatted(today));
      }
      if (day.getYear() < OLDEST) {
        throw new UserError(
            "--as-of %s is no day that a source could know.".formatted(text),
            "Maybe %d-12-31 or later?".formatted(Years.FIRST));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new UserError(
          "--as-of \"%s\" is no day.".formatted(OneLine.of(text, OneLine.ECHO)), hint(text));
    }
  }

  /** A year or a month alone means its last day, and is not guessed at. */
  private static String hint(String text) {
    return text.matches("[0-9]{4}")
        ? "Maybe %s-12-31?".formatted(text)
        : "Maybe year, month and day, as 2024-06-01?";
  }
}
