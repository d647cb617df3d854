package org.entente.measure.together;

/** The three cells in which all members cast the same vote. */
final class Alike {
  private final int step;

  Alike(int members) {
    step = (Margins.power(members) - 1) / 2; // 1 + 3 + 9 + ...
  }

  /** Whether all cast the same vote and the majority another; never without a majority. */
  boolean isAgainst(int cell, byte majority) {
    return majority != Majority.NONE && cell % step == 0 && cell / step != majority;
  }
}
