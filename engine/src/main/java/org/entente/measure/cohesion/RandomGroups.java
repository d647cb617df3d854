package org.entente.measure.cohesion;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/** Random groups of a size: their places, and their figures in ascending order. */
public final class RandomGroups {
  private final int[][] groups;

  private RandomGroups(int[][] groups) {
    this.groups = groups;
  }

  /**
   * Draws groups, each without repeating a member.
   *
   * @param pool states to draw from
   * @param size members of a group
   * @param count groups
   * @return no groups if the pool holds no more than one
   */
  public static RandomGroups draw(int[] pool, int size, int count, SplitMix random) {
    if (pool.length <= size) {
      return new RandomGroups(new int[0][]);
    }
    int[] order = pool.clone();
    int[][] groups = new int[count][];
    for (int g = 0; g < count; g++) {
      for (int i = 0; i < size; i++) {
        int j = i + random.nextInt(order.length - i);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      groups[g] = Arrays.copyOf(order, size);
    }
    return new RandomGroups(groups);
  }

  /**
   * One ascending array a statistic, in the order of {@link GroupStatistic}; groups with an
   * undefined dyad are left out. Cost: groups x size^2.
   *
   * @param similarity [state][state], NaN where undefined
   */
  public double[][] figures(double[][] similarity) {
    GroupStatistic[] statistics = GroupStatistic.values();
    double[][] figures = new double[statistics.length][groups.length];
    int count = 0;
    for (int[] group : groups) {
      double[] dyads = dyads(group, similarity);
      for (int s = 0; s < statistics.length; s++) {
        figures[s][count] = statistics[s].of(dyads);
      }
      count += Double.isNaN(figures[0][count]) ? 0 : 1;
    }
    for (int s = 0; s < statistics.length; s++) {
      figures[s] = Arrays.copyOf(figures[s], count);
      Arrays.sort(figures[s]);
    }
    return figures;
  }

  /**
   * Share of the outsiders whose weakest tie to a random group is stronger than the group's own
   * weakest dyad, ascending over groups. Outsiders with an undefined tie do not count; groups with
   * an undefined dyad, or without outsiders, are left out. Cost: groups x states x size.
   *
   * @param similarity [state][state], NaN where undefined
   */
  public static double[] closerOutsiders(
      double[][] similarity, int size, int count, SplitMix random) {
    int[] all = IntStream.range(0, similarity.length).toArray();
    return Arrays.stream(draw(all, size, count, random).groups)
        .mapToDouble(group -> closerOutsiders(group, similarity))
        .filter(share -> !Double.isNaN(share))
        .sorted()
        .toArray();
  }

  private static double closerOutsiders(int[] group, double[][] similarity) {
    double own = GroupStatistic.WEAKEST.of(dyads(group, similarity));
    int outsiders = 0;
    int closer = 0;
    for (int state = 0; state < similarity.length; state++) {
      double tie = Double.POSITIVE_INFINITY;
      for (int member : group) {
        tie = member == state ? Double.NaN : Math.min(tie, similarity[member][state]);
        if (Double.isNaN(tie)) {
          break;
        }
      }
      outsiders += Double.isNaN(tie) ? 0 : 1;
      closer += tie > own ? 1 : 0;
    }
    return Double.isNaN(own) || outsiders == 0 ? Double.NaN : (double) closer / outsiders;
  }

  /** The similarities of a group's dyads. */
  public static double[] dyads(int[] group, double[][] similarity) {
    double[] dyads = new double[group.length * (group.length - 1) / 2];
    int at = 0;
    for (int j = 1; j < group.length; j++) {
      for (int i = 0; i < j; i++) {
        dyads[at++] = similarity[group[i]][group[j]];
      }
    }
    return dyads;
  }
}
