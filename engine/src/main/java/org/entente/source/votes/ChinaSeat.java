package org.entente.source.votes;

import java.time.LocalDate;

/**
 * Who held the seat of China. Files of the United Nations know one China; until General Assembly
 * resolution 2758 (XXVI) of 25 October 1971 the Republic of China (TWN) voted for it.
 */
final class ChinaSeat {
  private static final LocalDate RESTORED = LocalDate.of(1971, 10, 25);

  private ChinaSeat() {}

  /** The actor that voted: TWN instead of CHN before that day, otherwise the code itself. */
  static String holder(String code, LocalDate date) {
    return code.equals("CHN") && date.isBefore(RESTORED) ? "TWN" : code;
  }
}
