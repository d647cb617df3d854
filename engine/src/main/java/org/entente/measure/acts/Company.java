package org.entente.measure.acts;

/**
 * Who else may have taken part in an act of a group. An act of a body of thirty puts all its
 * members into one room whatever they want of each other, so the size of an act matters. The three
 * are nested: what is true of nobody else is true of the others.
 */
public enum Company {
  /** Any number of others. */
  ANYBODY,
  /** No more others than members of the group. */
  AS_MANY,
  /** Members of the group only. */
  NOBODY;

  /**
   * Whether an act is in this company.
   *
   * @param members how many of its participants belong to the group
   * @param size how many participants it has
   */
  public boolean holds(int members, int size) {
    return switch (this) {
      case ANYBODY -> true;
      case AS_MANY -> 2 * members >= size;
      case NOBODY -> members == size;
    };
  }
}
