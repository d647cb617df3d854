package org.entente.measure.exchange;

import java.util.ArrayList;
import java.util.List;

/** When a directed figure changed sides. Cost O(n). */
public final class Turns {
  private Turns() {}

  /**
   * A change of sides between two places of a series.
   *
   * @param before last place where the old side is sure
   * @param after first place where the new side is sure
   * @param sign of the new side, +1 or -1
   */
  public record Turn(int before, int after, int sign) {}

  /**
   * All changes of sides, in order. A place counts for a side only if its whole range lies there;
   * places that are not sure neither make a turn nor hide one.
   */
  public static List<Turn> of(List<Range> series) {
    List<Turn> turns = new ArrayList<>();
    int sure = -1;
    for (int t = 0; t < series.size(); t++) {
      int sign = series.get(t).sign();
      if (sign != 0) {
        if (sure >= 0 && series.get(sure).sign() != sign) {
          turns.add(new Turn(sure, t, sign));
        }
        sure = t;
      }
    }
    return turns;
  }
}
