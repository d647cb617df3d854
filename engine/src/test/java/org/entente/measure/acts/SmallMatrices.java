package org.entente.measure.acts;

import java.util.ArrayList;
import java.util.List;

/** All matrices with given sizes of acts and activities of actors, found by trying. */
final class SmallMatrices {
  private SmallMatrices() {}

  /** Every matrix, as lists of participants per act. */
  static List<int[][]> all(int[] sizes, int[] activities) {
    List<int[][]> found = new ArrayList<>();
    fill(new int[sizes.length][], 0, sizes, activities.clone(), found);
    return found;
  }

  private static void fill(int[][] acts, int act, int[] sizes, int[] left, List<int[][]> found) {
    if (act == sizes.length) {
      if (java.util.Arrays.stream(left).allMatch(each -> each == 0)) {
        found.add(acts.clone());
      }
      return;
    }
    for (int mask = 0; mask < 1 << left.length; mask++) {
      int[] participants = members(mask, sizes[act], left);
      if (participants.length == sizes[act]) {
        acts[act] = participants;
        change(left, participants, -1);
        fill(acts, act + 1, sizes, left, found);
        change(left, participants, 1);
      }
    }
  }

  /** Empty where the mask is of another size or takes an actor that has no acts left. */
  private static int[] members(int mask, int size, int[] left) {
    int[] members =
        java.util.stream.IntStream.range(0, left.length)
            .filter(actor -> (mask & (1 << actor)) != 0)
            .toArray();
    boolean fits = java.util.Arrays.stream(members).allMatch(actor -> left[actor] > 0);
    return Integer.bitCount(mask) == size && fits ? members : new int[0];
  }

  private static void change(int[] left, int[] participants, int by) {
    for (int actor : participants) {
      left[actor] += by;
    }
  }
}
