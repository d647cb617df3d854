package org.entente.measure.scan;

import java.util.function.DoublePredicate;

/**
 * The vertices of a similarity matrix, joined where the similarity passes a condition. A group
 * whose weakest dyad passes it is a clique.
 *
 * @param vertices how many
 * @param words long words per set of vertices
 * @param neighbours neighbours of vertex v as bits from {@code v * words} on
 * @param later the same without those below v, so that every clique is met once, ascending
 */
record ThresholdGraph(int vertices, int words, long[] neighbours, long[] later) {

  /** Cost: vertices^2 comparisons. */
  static ThresholdGraph of(double[][] similarity, DoublePredicate joined) {
    int vertices = similarity.length;
    int words = Bits.words(vertices);
    long[] neighbours = new long[vertices * words];
    long[] later = new long[vertices * words];
    for (int i = 0; i < vertices; i++) {
      for (int j = i + 1; j < vertices; j++) {
        if (joined.test(similarity[i][j])) {
          Bits.add(neighbours, i * words, j);
          Bits.add(neighbours, j * words, i);
          Bits.add(later, i * words, j);
        }
      }
    }
    return new ThresholdGraph(vertices, words, neighbours, later);
  }

  boolean areJoined(int a, int b) {
    return Bits.has(neighbours, a * words, b);
  }

  /** Those of the candidates that are joined to every one of the vertices. */
  long[] common(long[] candidates, int[] joinedTo) {
    long[] common = candidates.clone();
    for (int vertex : joinedTo) {
      Bits.meet(common, 0, neighbours, vertex * words, common, 0, words);
    }
    return common;
  }

  boolean isClique(int[] members) {
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        if (!areJoined(members[i], members[j])) {
          return false;
        }
      }
    }
    return true;
  }
}
