package org.entente.source.ties;

import org.entente.source.Cells;
import org.entente.source.MalformedFile;
import org.entente.source.Row.Standing;
import org.jspecify.annotations.Nullable;

/** The membership codes of the Correlates of War organisations data. */
final class CowIgoCodes {
  private CowIgoCodes() {}

  /**
   * The standing a cell means; null for no member (0), an organisation that does not exist (-1) and
   * a state that does not (empty).
   *
   * @throws MalformedFile for any other code
   */
  static @Nullable Standing standing(Cells cells, String column) throws MalformedFile {
    return switch (cells.text(column)) {
      case "1" -> Standing.FULL;
      case "2" -> Standing.ASSOCIATE;
      case "3" -> Standing.OBSERVER;
      case "-9" -> Standing.MISSING;
      case "0", "-1", "" -> null;
      default -> throw cells.bad(column, "one of 0, 1, 2, 3, -1, -9", null);
    };
  }
}
