package org.entente.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --on}: the day that is meant. */
final class DayOption {
  @Option(names = "--on", paramLabel = "DATE", description = "The day meant, as 1975-06-01.")
  private @Nullable String on;

  /**
   * Null if none was named; the middle of the year if a year alone was.
   *
   * @throws UserError if it is no day
   */
  @Nullable LocalDate day() {
    try {
      return on == null ? null : LocalDate.parse(on.length() == 4 ? on + "-07-01" : on);
    } catch (DateTimeParseException e) {
      throw new UserError(
          "\"" + OneLine.of(on, OneLine.ECHO) + "\" is no date.", "Maybe write it as 1975-06-01.");
    }
  }
}
