package org.entente.source.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The longest subsequence that never falls (patience sorting, O(n log n)). With a few wrong values
 * in a series that should rise, it is the series without them.
 */
final class LongestRise {
  private LongestRise() {}

  /** Positions of one such subsequence, ascending. */
  static <T extends Comparable<? super T>> List<Integer> positions(List<T> values) {
    List<Integer> ends = new ArrayList<>();
    int[] before = new int[values.size()];
    Arrays.fill(before, -1);
    for (int i = 0; i < values.size(); i++) {
      int length = fitting(ends, values, values.get(i));
      before[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    return back(ends.isEmpty() ? -1 : ends.get(ends.size() - 1), before);
  }

  /** How many of the found ends are not above the value: the length it can extend. */
  private static <T extends Comparable<? super T>> int fitting(
      List<Integer> ends, List<T> values, T value) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (values.get(ends.get(middle)).compareTo(value) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Integer> back(int last, int[] before) {
    List<Integer> positions = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      positions.add(i);
    }
    Collections.reverse(positions);
    return positions;
  }
}
