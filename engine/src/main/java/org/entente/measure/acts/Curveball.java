package org.entente.measure.acts;

import org.entente.measure.SplitMix;

/**
 * Walks among all 0/1 matrices with the same row and column sums: the bipartite configuration model
 * without repeated participation.
 *
 * <p>A trade takes two actors, drawn evenly; the acts that only one of them took part in are dealt
 * out again at random, each keeping its number (Strona, Nappo, Boccacci, Fattorini and San-Miguel-
 * Ayanz 2014, Nature Communications 5, 4114). Trades that change nothing count as steps: then the
 * walk is symmetric, reaches every matrix and ends in the even distribution over them (Carstens
 * 2015, Physical Review E 91, 042812). Cost of a trade: the activity of the two.
 */
final class Curveball {
  private final int actors;
  private final int words;
  private final long[] rows;
  private final int[] pool;

  private Curveball(int actors, int words, long[] rows) {
    this.actors = actors;
    this.words = words;
    this.rows = rows;
    this.pool = new int[64 * words];
  }

  /** Starts where the matrix stands. */
  static Curveball from(Participation start) {
    return new Curveball(start.actors(), start.words(), start.rows());
  }

  /** A second walk from where this one stands. */
  Curveball copy() {
    return new Curveball(actors, words, rows.clone());
  }

  /** Rows as they stand, to be read only. */
  long[] rows() {
    return rows;
  }

  /** Makes this many trades; none if there are fewer than two actors. */
  void walk(int trades, SplitMix random) {
    if (actors < 2) {
      return;
    }
    for (int t = 0; t < trades; t++) {
      int first = random.nextInt(actors);
      int second = random.nextInt(actors - 1);
      trade(first * words, (second < first ? second : second + 1) * words, random);
    }
  }

  private void trade(int a, int b, SplitMix random) {
    int unshared = 0;
    int ofFirst = 0;
    for (int w = 0; w < words; w++) {
      long differ = rows[a + w] ^ rows[b + w];
      ofFirst += Long.bitCount(differ & rows[a + w]);
      for (; differ != 0; differ &= differ - 1) {
        pool[unshared++] = (w << 6) + Long.numberOfTrailingZeros(differ);
      }
    }
    if (ofFirst > 0 && ofFirst < unshared) {
      boolean firstHasFewer = 2 * ofFirst <= unshared;
      int fewer = Math.min(ofFirst, unshared - ofFirst);
      deal(firstHasFewer ? a : b, firstHasFewer ? b : a, fewer, unshared, random);
    }
  }

  /** Gives a random few of the pool to one row and all others to the other. */
  private void deal(int few, int most, int fewer, int unshared, SplitMix random) {
    for (int p = 0; p < unshared; p++) {
      int word = pool[p] >> 6;
      rows[most + word] |= 1L << pool[p];
      rows[few + word] &= ~(1L << pool[p]);
    }
    for (int taken = 0; taken < fewer; taken++) {
      int pick = taken + random.nextInt(unshared - taken);
      int act = pool[pick];
      pool[pick] = pool[taken];
      rows[few + (act >> 6)] |= 1L << act;
      rows[most + (act >> 6)] &= ~(1L << act);
    }
  }
}
