package org.entente.measure.acts;

import java.util.Arrays;

/**
 * Who took part in which act: a 0/1 matrix of actors by acts, one row of bits per actor. Sizes of
 * acts are column sums, activities of actors are row sums.
 */
public final class Participation {
  private final int actors;
  private final int acts;
  private final int words;
  private final int[] sizes;
  private final long[] rows;

  private Participation(int actors, int[] sizes, long[] rows) {
    this.actors = actors;
    this.acts = sizes.length;
    this.words = words(acts);
    this.sizes = sizes;
    this.rows = rows;
  }

  /**
   * From lists of participants.
   *
   * @param actors how many actors there are
   * @param acts for each act the indices of its participants, 0 to actors - 1, in any order
   * @throws IllegalArgumentException for an act without participants, with one twice, or with one
   *     that is no actor
   */
  public static Participation of(int actors, int[][] acts) {
    int words = words(acts.length);
    int[] sizes = new int[acts.length];
    long[] rows = new long[actors * words];
    for (int act = 0; act < acts.length; act++) {
      sizes[act] = acts[act].length;
      requireSomebody(acts[act], act);
      for (int actor : acts[act]) {
        requireActor(actor, actors);
        int word = actor * words + (act >> 6);
        if ((rows[word] & (1L << act)) != 0) {
          throw new IllegalArgumentException("actor %d twice in act %d".formatted(actor, act));
        }
        rows[word] |= 1L << act;
      }
    }
    return new Participation(actors, sizes, rows);
  }

  private static void requireSomebody(int[] participants, int act) {
    if (participants.length == 0) {
      throw new IllegalArgumentException("nobody took part in act " + act);
    }
  }

  private static void requireActor(int actor, int actors) {
    if (actor < 0 || actor >= actors) {
      throw new IllegalArgumentException("there is no actor " + actor);
    }
  }

  private static int words(int acts) {
    return (acts + 63) / 64;
  }

  public int actors() {
    return actors;
  }

  public int acts() {
    return acts;
  }

  /** Words of 64 bits per actor. */
  int words() {
    return words;
  }

  /** Participants of an act. */
  public int size(int act) {
    return sizes[act];
  }

  /** Acts of an actor. */
  public int activity(int actor) {
    int count = 0;
    for (int w = actor * words; w < (actor + 1) * words; w++) {
      count += Long.bitCount(rows[w]);
    }
    return count;
  }

  public boolean tookPart(int actor, int act) {
    return (rows[actor * words + (act >> 6)] & (1L << act)) != 0;
  }

  /** All rows behind each other; a copy. */
  long[] rows() {
    return rows.clone();
  }

  /**
   * The same with acts added of the group and nobody else.
   *
   * @param group indices, each once
   * @throws IllegalArgumentException if the group is empty or holds no actor
   */
  public Participation plus(int[] group, int more) {
    int[][] lists = new int[acts + more][];
    for (int act = 0; act < acts; act++) {
      lists[act] = participants(act);
    }
    Arrays.fill(lists, acts, acts + more, group);
    return of(actors, lists);
  }

  private int[] participants(int act) {
    int[] found = new int[sizes[act]];
    int count = 0;
    for (int actor = 0; actor < actors; actor++) {
      if (tookPart(actor, act)) {
        found[count++] = actor;
      }
    }
    return found;
  }
}
