package org.entente.measure.ripple;

import java.util.BitSet;

/**
 * Two series of bursts.
 *
 * @param one whose lead is asked about
 * @param other the other, of the same days
 */
public record Pairing(Bursts one, Bursts other) {

  /** Bursts within {@code lag} days of each other beside those of all circular shifts. */
  public ShiftTest test(int lag) {
    return ShiftTest.of(Offsets.of(one, other), lag);
  }

  /** The same for several lags, at little more cost than for one. */
  public ShiftTest[] tests(int... lags) {
    Offsets offsets = Offsets.of(one, other);
    ShiftTest[] tests = new ShiftTest[lags.length];
    for (int i = 0; i < lags.length; i++) {
      tests[i] = ShiftTest.of(offsets, lags[i]);
    }
    return tests;
  }

  /** Hits, chances and who came first, per block of days; see {@link Blocks}. */
  public Blocks blocks(int lag) {
    BitSet bursts = set(other.days());
    BitSet unseen = set(other.unseen());
    BitSet ownUnseen = set(one.unseen());
    Blocks blocks = new Blocks(one.length());
    for (int day : one.days()) {
      for (int k = -lag; k <= lag; k++) {
        if (bursts.get(Math.floorMod(day + k, one.length()))) {
          blocks.hit(day, k);
        }
      }
    }
    for (int day = ownUnseen.nextClearBit(0); day < one.length(); day = ownUnseen.nextClearBit(day + 1)) {
      for (int k = -lag; k <= lag; k++) {
        blocks.chance(day, unseen.get(Math.floorMod(day + k, one.length())) ? 0 : 1);
      }
    }
    return blocks;
  }

  private static BitSet set(int[] days) {
    BitSet set = new BitSet();
    for (int day : days) {
      set.set(day);
    }
    return set;
  }
}
