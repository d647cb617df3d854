package org.entente.measure.together;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Random groups of one size, to be set beside a group that agrees as much pair by pair: the nearest
 * by the Euclidean distance between the sorted pairwise agreements. If a group is itself as good as
 * drawn at random, its rank among them is uniform, whatever the votes are like; that is why this
 * rank holds where the positions model is wrong.
 */
public final class MatchedGroups {
  /** A tenth of kappa: about two standard errors of a pair's kappa over five years. */
  static final double CALIPER = 0.1;

  /** Fewer cannot tell a share of 5 %. */
  static final int FEWEST = 100;

  private final int[][] groups;
  private final double[][] profiles;
  private final double[][] agreement;

  private MatchedGroups(int[][] groups, double[][] agreement) {
    this.groups = groups;
    this.agreement = agreement;
    this.profiles =
        Arrays.stream(groups).map(group -> profile(group, agreement)).toArray(double[][]::new);
  }

  /**
   * Draws different groups; one with an undefined agreement is left out.
   *
   * @param size k
   * @param eligible rows of the states to draw from
   * @param agreement [state][state], NaN where undefined
   * @param pool how many to draw; fewer if there are not as many
   */
  public static MatchedGroups draw(
      int size, int[] eligible, double[][] agreement, int pool, long seed) {
    SplitMix random = new SplitMix(seed);
    Set<java.util.List<Integer>> seen = new HashSet<>();
    int[] states = eligible.clone();
    int tries = eligible.length < size ? 0 : 4 * pool;
    int[][] found = new int[pool][];
    int count = 0;
    for (int t = 0; t < tries && count < pool; t++) {
      int[] group = first(states, size, random);
      boolean isNew = seen.add(Arrays.stream(group).boxed().toList());
      if (isNew && isDefined(profile(group, agreement))) {
        found[count++] = group;
      }
    }
    return new MatchedGroups(Arrays.copyOf(found, count), agreement);
  }

  /** A random group of eligible states, ascending; shuffles the states. */
  private static int[] first(int[] states, int size, SplitMix random) {
    for (int i = 0; i < size; i++) {
      int j = i + random.nextInt(states.length - i);
      int swap = states[i];
      states[i] = states[j];
      states[j] = swap;
    }
    int[] group = Arrays.copyOf(states, size);
    Arrays.sort(group);
    return group;
  }

  private static boolean isDefined(double[] profile) {
    return Arrays.stream(profile).noneMatch(Double::isNaN);
  }

  private static double[] profile(int[] group, double[][] agreement) {
    double[] pairs = new double[group.length * (group.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        pairs[next++] = agreement[group[i]][group[j]];
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** How many groups the pool has. */
  public int size() {
    return groups.length;
  }

  /** Rows of a group, ascending. Not to be changed. */
  public int[] group(int index) {
    return groups[index];
  }

  /**
   * The groups nearest to one, itself left out, by distance, no further than {@value #CALIPER} a
   * pair (root mean square).
   *
   * @return indices into the pool; none if one of its own agreements is undefined, or if fewer than
   *     {@value #FEWEST} are so near: then nothing agrees as much, and the rank would be one among
   *     others
   */
  public int[] nearest(int[] focus, int count) {
    double[] profile = profile(focus, agreement);
    if (!isDefined(profile)) {
      return new int[0];
    }
    int[] sorted = focus.clone();
    Arrays.sort(sorted);
    double[] distance =
        IntStream.range(0, groups.length).mapToDouble(g -> distance(g, profile)).toArray();
    double furthest = CALIPER * Math.sqrt(profile.length);
    int[] nearest =
        IntStream.range(0, groups.length)
            .filter(g -> distance[g] <= furthest && !Arrays.equals(groups[g], sorted))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer g) -> distance[g]).thenComparing(g -> g))
            .limit(count)
            .mapToInt(g -> g)
            .toArray();
    return nearest.length < Math.min(count, FEWEST) ? new int[0] : nearest;
  }

  private double distance(int group, double[] profile) {
    double sum = 0;
    for (int i = 0; i < profile.length; i++) {
      sum += (profiles[group][i] - profile[i]) * (profiles[group][i] - profile[i]);
    }
    return Math.sqrt(sum);
  }

  /** (1 + groups at or above) / (1 + groups); groups without a value are left out. */
  static double p(double excess, double[] ofMatched) {
    int above = 0;
    int count = 0;
    for (double other : ofMatched) {
      above += other >= excess ? 1 : 0;
      count += Double.isNaN(other) ? 0 : 1;
    }
    return (1.0 + above) / (1 + count);
  }

  /**
   * Least excess whose p would be at most alpha; it must be passed. Infinite if there are too few
   * groups for any.
   */
  static double critical(double[] ofMatched, double alpha) {
    double[] sorted =
        Arrays.stream(ofMatched).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int above = (int) Math.floor(alpha * (1 + sorted.length)) - 1;
    return above < 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length - 1 - above];
  }
}
