package org.entente.measure.scan;

import java.util.stream.IntStream;

/**
 * How many cliques of k vertices a graph has, without listing them.
 *
 * <p>Down to three missing vertices by pivoting (Jain and Seshadhri 2020, "The power of pivoting
 * for exact clique counting"): among the candidates the vertex joined to most of them is the pivot.
 * A clique lies either within its neighbourhood, and may hold the pivot or not, or it holds some
 * candidate that is not joined to it. So a set of p pivots joined to each other and to all that
 * follows gives binomials instead of branches. The last three vertices are counted by the sizes of
 * intersections of bit sets.
 *
 * <p>Cost: for k = 4 at most n^3/6 intersections of n/64 words, a few milliseconds for 190
 * vertices; for k = 5 and 6 it depends on the graph, and is small for very thin and very dense
 * ones. Units of work are the cliques by their smallest vertex, on all processors; sums of whole
 * numbers do not depend on the order.
 */
final class CliqueCount {
  /** Sizes at which the remaining vertices are counted without a pivot. */
  private static final int DIRECT = 3;

  private final ThresholdGraph graph;
  private final int words;
  private final int size;

  /** Candidate sets, one for each level of the search. */
  private long[] sets;

  private CliqueCount(ThresholdGraph graph, int size) {
    this.graph = graph;
    this.words = graph.words();
    this.size = size;
    this.sets = new long[words * 16];
  }

  /**
   * Cliques of {@code size} vertices among the candidates; of no vertex there is one.
   *
   * @throws ArithmeticException if they are more than a long holds
   */
  static long of(ThresholdGraph graph, long[] candidates, int size) {
    int words = graph.words();
    if (size < 2) {
      return size == 0 ? 1 : Bits.size(candidates, 0, words);
    }
    return IntStream.range(0, graph.vertices())
        .filter(vertex -> Bits.has(candidates, 0, vertex))
        .parallel()
        .mapToLong(vertex -> new CliqueCount(graph, size).withSmallest(vertex, candidates))
        .reduce(0, Math::addExact);
  }

  private long withSmallest(int vertex, long[] candidates) {
    Bits.meet(candidates, 0, graph.later(), vertex * words, sets, 0, words);
    return count(0, size - 1, 0);
  }

  /**
   * Cliques of {@code missing} vertices out of the candidates of a level and the pivots, which are
   * joined to each other and to all candidates.
   */
  private long count(int level, int missing, int pivots) {
    int at = level * words;
    int candidates = Bits.size(sets, at, words);
    if (missing > candidates + pivots) {
      return 0;
    }
    if (candidates == 0 || missing == 0) {
      return Binomial.of(pivots, missing);
    }
    if (missing <= DIRECT) {
      return direct(at, missing, pivots, candidates);
    }
    if ((level + 2) * words > sets.length) {
      sets = java.util.Arrays.copyOf(sets, 2 * sets.length);
    }
    int pivot = pivot(at, candidates);
    Bits.meet(sets, at, graph.neighbours(), pivot * words, sets, at + words, words);
    long count = count(level + 1, missing, pivots + 1);
    Bits.remove(sets, at, pivot);
    for (int v = Bits.next(sets, at, words, 0); v >= 0; v = Bits.next(sets, at, words, v + 1)) {
      if (!graph.areJoined(pivot, v)) {
        Bits.remove(sets, at, v);
        Bits.meet(sets, at, graph.neighbours(), v * words, sets, at + words, words);
        count = Math.addExact(count, count(level + 1, missing - 1, pivots));
      }
    }
    return count;
  }

  /** The candidate joined to most others; the smallest of several. */
  private int pivot(int at, int candidates) {
    int best = -1;
    int most = -1;
    for (int v = Bits.next(sets, at, words, 0); v >= 0; v = Bits.next(sets, at, words, v + 1)) {
      int joined = Bits.shared(sets, at, graph.neighbours(), v * words, words);
      if (joined > most) {
        best = v;
        most = joined;
        if (most == candidates - 1) {
          return best;
        }
      }
    }
    return best;
  }

  /** One to three missing vertices: so many of them pivots, the others cliques of candidates. */
  private long direct(int at, int missing, int pivots, int candidates) {
    long count = Binomial.of(pivots, missing);
    count += Binomial.of(pivots, missing - 1) * candidates;
    if (missing >= 2) {
      count += Binomial.of(pivots, missing - 2) * edges(at);
    }
    return missing == 3 ? count + triangles(at) : count;
  }

  private long edges(int at) {
    long edges = 0;
    for (int v = Bits.next(sets, at, words, 0); v >= 0; v = Bits.next(sets, at, words, v + 1)) {
      edges += Bits.shared(sets, at, graph.later(), v * words, words);
    }
    return edges;
  }

  private long triangles(int at) {
    long[] joined = new long[words];
    long triangles = 0;
    for (int v = Bits.next(sets, at, words, 0); v >= 0; v = Bits.next(sets, at, words, v + 1)) {
      Bits.meet(sets, at, graph.later(), v * words, joined, 0, words);
      for (int w = Bits.next(joined, 0, words, 0); w >= 0; w = Bits.next(joined, 0, words, w + 1)) {
        triangles += Bits.shared(joined, 0, graph.later(), w * words, words);
      }
    }
    return triangles;
  }
}
