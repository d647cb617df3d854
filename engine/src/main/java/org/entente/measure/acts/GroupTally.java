package org.entente.measure.acts;

import java.util.Arrays;

/**
 * Counts the acts of a group: those that at least so many members took part in, in each {@link
 * Company}. Not safe for several threads at once. Cost: the activity of the members and the number
 * of acts.
 */
final class GroupTally {
  private static final Company[] COMPANIES = Company.values();

  private final Participation shape;
  private final int[] group;
  private final int least;
  private final int[] members;

  GroupTally(Participation shape, int[] group, int least) {
    this.shape = shape;
    this.group = group;
    this.least = least;
    this.members = new int[shape.acts()];
  }

  /** A second counter of the same, for another thread. */
  GroupTally copy() {
    return new GroupTally(shape, group, least);
  }

  /** Adds up for rows of the same sizes and activities: one count per company, in their order. */
  int[] count(long[] rows) {
    Arrays.fill(members, 0);
    int words = shape.words();
    for (int member : group) {
      for (int w = 0; w < words; w++) {
        for (long left = rows[member * words + w]; left != 0; left &= left - 1) {
          members[(w << 6) + Long.numberOfTrailingZeros(left)]++;
        }
      }
    }
    return countActs();
  }

  private int[] countActs() {
    int[] counts = new int[COMPANIES.length];
    for (int act = 0; act < members.length; act++) {
      if (members[act] >= least) {
        for (int c = 0; c < COMPANIES.length; c++) {
          counts[c] += COMPANIES[c].holds(members[act], shape.size(act)) ? 1 : 0;
        }
      }
    }
    return counts;
  }
}
