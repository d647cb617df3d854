package org.entente.measure.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every group listed, its dyads looked at one by one: slow and obvious. */
final class SlowField {
  /** Groups with a value, highest first, then by their members. */
  final List<int[]> groups = new ArrayList<>();

  long excluded;
  private final double[][] similarity;

  SlowField(double[][] similarity, int size, List<Integer> within, List<Integer> containing) {
    this.similarity = similarity;
    int n = similarity.length;
    for (long set = 0; set < 1L << n; set++) {
      List<Integer> members = new ArrayList<>();
      for (int v = 0; v < n; v++) {
        if ((set >> v & 1) == 1) {
          members.add(v);
        }
      }
      if (members.size() == size
          && within.containsAll(members)
          && members.containsAll(containing)) {
        int[] group = members.stream().mapToInt(v -> v).toArray();
        if (Double.isNaN(weakest(group))) {
          excluded++;
        } else {
          groups.add(group);
        }
      }
    }
    groups.sort(
        Comparator.<int[]>comparingDouble(g -> -weakest(g))
            .thenComparing((a, b) -> Arrays.compare(a, b)));
  }

  double weakest(int[] group) {
    double weakest = 99;
    for (int a : group) {
      for (int b : group) {
        if (a != b) {
          double value = similarity[a][b];
          if (Double.isNaN(value)) {
            return Double.NaN;
          }
          weakest = value < weakest ? value : weakest;
        }
      }
    }
    return weakest;
  }

  long above(double x) {
    return groups.stream().filter(g -> weakest(g) > x).count();
  }

  long equal(double x) {
    return groups.stream().filter(g -> weakest(g) == x).count();
  }
}
