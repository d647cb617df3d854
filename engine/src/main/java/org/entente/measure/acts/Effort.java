package org.entente.measure.acts;

/**
 * How long the null is sampled.
 *
 * @param arms walks that start from one middle, at least two, so that they can be held against each
 *     other
 * @param worldsPerArm matrices kept of each
 * @param burnInSweeps trades per actor before an arm's first world
 * @param thinSweeps trades per actor between two worlds of an arm
 */
public record Effort(int arms, int worldsPerArm, int burnInSweeps, int thinSweeps) {
  /** With the middle 10,001 matrices: the observed one and 10,000 worlds. */
  public static final Effort STANDARD = new Effort(16, 625, 20, 1);

  /** For the null of planted acts, of which only one point of the tail is wanted. */
  public static final Effort PLANTED = new Effort(16, 125, 20, 1);

  public Effort {
    if (arms < 2 || worldsPerArm < 2 || thinSweeps < 1 || burnInSweeps < thinSweeps) {
      throw new IllegalArgumentException(
          "two arms of two worlds, a sweep between them, and no shorter burn-in");
    }
  }

  /** Worlds without the observed one. */
  public int worlds() {
    return arms * worldsPerArm;
  }
}
