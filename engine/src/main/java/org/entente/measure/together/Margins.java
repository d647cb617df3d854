package org.entente.measure.together;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All m-way margins of a table of 3^k cells: which cell of each margin a cell of the table counts
 * in. Member 0 is the most significant digit of a cell's index.
 */
final class Margins {
  /** Largest group that is laid out as one table: 729 cells. */
  static final int MOST_MEMBERS = 6;

  private static final AtomicReferenceArray<Margins> KNOWN =
      new AtomicReferenceArray<>((MOST_MEMBERS + 1) * (MOST_MEMBERS + 1));

  private final int[] subsets;
  private final int[][] cells;
  private final int size;

  private Margins(int members, int order) {
    subsets = subsets(members, order);
    size = power(order);
    cells = new int[subsets.length][power(members)];
    for (int a = 0; a < subsets.length; a++) {
      for (int cell = 0; cell < cells[a].length; cell++) {
        cells[a][cell] = project(cell, subsets[a], members);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if the group is smaller than 2 or larger than {@value
   *     #MOST_MEMBERS}, or the order is not from 1 to its size
   */
  static Margins of(int members, int order) {
    if (members < 2 || members > MOST_MEMBERS || order < 1 || order > members) {
      throw new IllegalArgumentException("no table of order " + order + " of " + members);
    }
    int place = members * (MOST_MEMBERS + 1) + order;
    Margins known = KNOWN.get(place);
    if (known == null) {
      known = new Margins(members, order);
      KNOWN.set(place, known);
    }
    return known;
  }

  /** 3^exponent. */
  static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 3;
    }
    return power;
  }

  /** Vote of a member in a cell: 0 yes, 1 abstention, 2 no. */
  static int digit(int cell, int member, int members) {
    return cell / power(members - 1 - member) % 3;
  }

  /** All subsets of an order as bit masks, bit i for member i, ascending. */
  static int[] subsets(int members, int order) {
    return java.util.stream.IntStream.range(0, 1 << members)
        .filter(mask -> Integer.bitCount(mask) == order)
        .toArray();
  }

  private static int project(int cell, int subset, int members) {
    int index = 0;
    for (int member = 0; member < members; member++) {
      if ((subset >> member & 1) == 1) {
        index = 3 * index + digit(cell, member, members);
      }
    }
    return index;
  }

  /** How many margins there are. */
  int count() {
    return subsets.length;
  }

  /** Cells of one margin. */
  int size() {
    return size;
  }

  /** [cell of the table]: cell of a margin. Not to be changed. */
  int[] cells(int margin) {
    return cells[margin];
  }
}
