package org.entente.measure.acts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Counts of a group's acts in worlds of the bipartite configuration model: acts of the same sizes,
 * actors of the same activity, everything else even chance.
 *
 * <p>The worlds are places on a star: a middle, and arms that walk away from it by {@link
 * Curveball}. The observed matrix is put on one place at random, and the walk goes outward from
 * there, which it may, being reversible. If the null holds, the observed one is then no different
 * from the others, so its rank among them is even whatever the mixing: the p-value is valid though
 * the walk is finite (Besag and Clifford 1989, Biometrika 76, 633-642). Mixing decides how much the
 * worlds can tell, and {@link Mixing} measures it.
 */
final class Worlds {
  private static final int MIDDLE = 0;

  private final Effort effort;
  private final Participation observed;
  private final GroupTally tally;
  private final long seed;
  private final int[][] counts;

  private Worlds(Participation observed, GroupTally tally, Effort effort, long seed) {
    this.effort = effort;
    this.observed = observed;
    this.tally = tally;
    this.seed = seed;
    this.counts = new int[effort.worlds() + 1][];
  }

  /** A drawing: the observed counts, and those of the worlds by arm. */
  record Drawn(int[] observed, int[][] worlds, int[][][] byArm) {
    /** Counts in one company in all worlds. */
    int[] of(Company company) {
      return column(worlds, company);
    }

    /** The same by arm, the observed count among them if it has its place on an arm. */
    int[][] armsOf(Company company) {
      return Arrays.stream(byArm).map(arm -> column(arm, company)).toArray(int[][]::new);
    }

    private static int[] column(int[][] rows, Company company) {
      return Arrays.stream(rows).mapToInt(row -> row[company.ordinal()]).toArray();
    }
  }

  /**
   * Draws the worlds; equal seeds give equal worlds on any number of threads.
   *
   * @param group indices, each once
   * @param least members that an act must have to count
   */
  static Drawn draw(Participation observed, int[] group, int least, Effort effort, long seed) {
    Worlds worlds = new Worlds(observed, new GroupTally(observed, group, least), effort, seed);
    return worlds.draw();
  }

  private Drawn draw() {
    int place = SplitMix.forPart(seed, effort.arms() + 1).nextInt(counts.length);
    Curveball start = Curveball.from(observed);
    counts[place] = tally.count(start.rows());
    Curveball middle = place == MIDDLE ? start : inward(start, place);
    IntStream.range(0, effort.arms())
        .parallel()
        .filter(arm -> place == MIDDLE || arm != armOf(place))
        .forEach(arm -> outward(middle.copy(), arm));
    return drawn(place);
  }

  private int armOf(int place) {
    return (place - 1) / effort.worldsPerArm();
  }

  private int firstOf(int arm) {
    return 1 + arm * effort.worldsPerArm();
  }

  /** Fills the arm that holds the observed place, both ways, and ends in the middle. */
  private Curveball inward(Curveball start, int place) {
    int arm = armOf(place);
    int first = firstOf(arm);
    SplitMix random = SplitMix.forPart(seed, arm);
    fill(start.copy(), place + 1, first + effort.worldsPerArm(), 1, random, tally);
    Curveball walk = start.copy();
    fill(walk, place - 1, first - 1, -1, random, tally);
    walk.walk(effort.burnInSweeps() * observed.actors(), random);
    counts[MIDDLE] = tally.count(walk.rows());
    return walk;
  }

  private void outward(Curveball walk, int arm) {
    SplitMix random = SplitMix.forPart(seed, arm);
    walk.walk((effort.burnInSweeps() - effort.thinSweeps()) * observed.actors(), random);
    int first = firstOf(arm);
    fill(walk, first, first + effort.worldsPerArm(), 1, random, tally.copy());
  }

  private void fill(
      Curveball walk, int from, int end, int step, SplitMix random, GroupTally counter) {
    for (int place = from; place != end; place += step) {
      walk.walk(effort.thinSweeps() * observed.actors(), random);
      counts[place] = counter.count(walk.rows());
    }
  }

  private Drawn drawn(int place) {
    int[][] worlds = new int[effort.worlds()][];
    System.arraycopy(counts, 0, worlds, 0, place);
    System.arraycopy(counts, place + 1, worlds, place, worlds.length - place);
    int[][][] byArm =
        IntStream.range(0, effort.arms())
            .mapToObj(
                arm ->
                    Arrays.copyOfRange(counts, firstOf(arm), firstOf(arm) + effort.worldsPerArm()))
            .toArray(int[][][]::new);
    return new Drawn(counts[place], worlds, byArm);
  }
}
