package org.entente.measure.together;

import org.entente.measure.SplitMix;

/** Tables of n independent roll calls from a distribution over cells. */
final class TableSampler {
  private final double[] upTo;

  TableSampler(double[] table) {
    upTo = new double[table.length];
    double sum = 0;
    for (int cell = 0; cell < table.length; cell++) {
      sum += table[cell];
      upTo[cell] = sum;
    }
  }

  int[] draw(int n, SplitMix random) {
    int[] counts = new int[upTo.length];
    double whole = upTo[upTo.length - 1];
    for (int r = 0; r < n; r++) {
      counts[find(random.nextDouble() * whole)]++;
    }
    return counts;
  }

  /** First cell whose sum is above u; such a cell has a positive probability. */
  private int find(double u) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > u) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
