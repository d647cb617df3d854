package org.entente.measure.scan;

/** Sets of vertices as bits of long words, 64 a word; read and written at an offset of an array. */
final class Bits {
  private Bits() {}

  static int words(int vertices) {
    return (vertices + Long.SIZE - 1) / Long.SIZE;
  }

  static void add(long[] set, int offset, int vertex) {
    set[offset + vertex / Long.SIZE] |= 1L << vertex;
  }

  static void remove(long[] set, int offset, int vertex) {
    set[offset + vertex / Long.SIZE] &= ~(1L << vertex);
  }

  static boolean has(long[] set, int offset, int vertex) {
    return (set[offset + vertex / Long.SIZE] >>> vertex & 1) != 0;
  }

  static int size(long[] set, int offset, int words) {
    int size = 0;
    for (int w = 0; w < words; w++) {
      size += Long.bitCount(set[offset + w]);
    }
    return size;
  }

  /** Size of what two sets share. */
  static int shared(long[] a, int at, long[] b, int bt, int words) {
    int size = 0;
    for (int w = 0; w < words; w++) {
      size += Long.bitCount(a[at + w] & b[bt + w]);
    }
    return size;
  }

  /** What two sets share, and whether that is anything. */
  static boolean meet(long[] a, int at, long[] b, int bt, long[] into, int offset, int words) {
    long any = 0;
    for (int w = 0; w < words; w++) {
      into[offset + w] = a[at + w] & b[bt + w];
      any |= into[offset + w];
    }
    return any != 0;
  }

  /** The smallest vertex that is not below {@code from}; -1 if there is none. */
  static int next(long[] set, int offset, int words, int from) {
    int word = from / Long.SIZE;
    if (word >= words) {
      return -1;
    }
    long rest = set[offset + word] & (-1L << from);
    while (rest == 0) {
      if (++word == words) {
        return -1;
      }
      rest = set[offset + word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
  }
}
