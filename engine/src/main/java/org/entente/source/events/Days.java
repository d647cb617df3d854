package org.entente.source.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.entente.source.Cells;
import org.entente.source.MalformedFile;

/** Days as GDELT writes them: 20180131. */
final class Days {
  static final String COLUMN = "day";

  private Days() {}

  /**
   * @throws MalformedFile if the cell of the column is no such day
   */
  static LocalDate of(Cells cells) throws MalformedFile {
    String text = cells.text(COLUMN);
    try {
      if (text.length() == "20180131".length()) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      }
    } catch (DateTimeException e) {
      throw cells.bad(COLUMN, "a day", e);
    }
    throw cells.bad(COLUMN, "a day of eight digits", null);
  }
}
