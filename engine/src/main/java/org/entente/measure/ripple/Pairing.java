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

  /** Who came first, per block of days. */
  public Blocks blocks(int lag) {
    BitSet bursts = new BitSet();
    for (int day : other.days()) {
      bursts.set(day);
    }
    Blocks blocks = new Blocks(one.length());
    for (int day : one.days()) {
      for (int k = -lag; k <= lag; k++) {
        if (bursts.get(Math.floorMod(day + k, one.length()))) {
          blocks.count(day, k);
        }
      }
    }
    return blocks;
  }
}
