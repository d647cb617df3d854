package org.entente.measure.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Lists cliques in the order of their members, as long as they are wanted. */
final class CliqueList {
  private final ThresholdGraph graph;
  private final int[] fixed;
  private final int size;
  private final int most;
  private final Predicate<int[]> wanted;
  private final List<int[]> found = new ArrayList<>();

  private CliqueList(
      ThresholdGraph graph, int[] fixed, int size, int most, Predicate<int[]> wanted) {
    this.graph = graph;
    this.fixed = fixed;
    this.size = size;
    this.most = most;
    this.wanted = wanted;
  }

  /**
   * The first {@code most} wanted cliques of {@code size} vertices that hold the fixed ones and
   * otherwise candidates; members ascending.
   *
   * @param fixed a clique
   * @param candidates joined to all of the fixed
   */
  static List<int[]> first(
      ThresholdGraph graph,
      int[] fixed,
      long[] candidates,
      int size,
      int most,
      Predicate<int[]> wanted) {
    CliqueList list = new CliqueList(graph, fixed, size, most, wanted);
    list.extend(Arrays.copyOf(fixed, size), fixed.length, candidates);
    return list.found;
  }

  private void extend(int[] members, int count, long[] candidates) {
    if (count == size) {
      int[] group = members.clone();
      Arrays.sort(group);
      if (wanted.test(group)) {
        found.add(group);
      }
      return;
    }
    int words = graph.words();
    for (int v = Bits.next(candidates, 0, words, 0);
        v >= 0 && found.size() < most;
        v = Bits.next(candidates, 0, words, v + 1)) {
      members[count] = v;
      long[] rest = new long[words];
      Bits.meet(candidates, 0, graph.later(), v * words, rest, 0, words);
      if (count + 1 + Bits.size(rest, 0, words) >= size) {
        extend(members, count + 1, rest);
      }
    }
  }
}
