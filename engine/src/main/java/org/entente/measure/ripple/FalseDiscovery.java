package org.entente.measure.ripple;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many tests at once (Benjamini and Hochberg 1995). */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The p values adjusted so that of the tests at or below a level at most that share is expected
   * to be false: q of the r-th smallest of m is the least of p m / r over it and all larger ones.
   *
   * @return in the order of the input
   */
  public static double[] adjusted(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .toList();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int at = 0; at < p.length; at++) {
      int test = order.get(at);
      least = Math.min(least, p[test] * p.length / (p.length - at));
      adjusted[test] = least;
    }
    return adjusted;
  }
}
