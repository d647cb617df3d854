package org.entente.measure.ripple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * What shocks common to all do to the statistic: the same tests among series of which nobody says
 * that they belong together. A pair or group is ranked among those made of controls as active as
 * its members.
 */
public final class ControlField {
  /** Controls nearest in activity that stand for a member. */
  public static final int NEAREST = 15;

  /** Groups of controls drawn. */
  static final int GROUPS = 10_000;

  private final double[] activity;
  private final double[][] excess;

  private ControlField(double[] activity, double[][] excess) {
    this.activity = activity;
    this.excess = excess;
  }

  /**
   * Cost: a {@link ShiftTest} for each pair of controls, on all processors.
   *
   * @param controls bursts of each, of the same days
   * @param activity of each, above 0
   */
  public static ControlField of(List<Bursts> controls, double[] activity, int lag) {
    double[][] excess = new double[controls.size()][controls.size()];
    IntStream.range(0, controls.size())
        .parallel()
        .forEach(
            i -> {
              for (int j = i + 1; j < controls.size(); j++) {
                excess[i][j] =
                    new Pairing(controls.get(i), controls.get(j)).test(lag).shifted().excess();
              }
            });
    for (int i = 0; i < excess.length; i++) {
      for (int j = 0; j < i; j++) {
        excess[i][j] = excess[j][i];
      }
    }
    return new ControlField(activity.clone(), excess);
  }

  /** How many controls there are. */
  public int size() {
    return activity.length;
  }

  /**
   * Where an excess stands.
   *
   * @param p (1 + those with as much) / (1 + all); NaN without any
   * @param compared pairs, or different groups, of controls
   */
  public record Rank(double p, int compared) {}

  /**
   * Among all pairs of two different controls, the one near the first member in activity and the
   * other near the second.
   */
  public Rank pair(double excessOfPair, double activityOfOne, double activityOfOther) {
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (int i : nearest(activityOfOne)) {
      for (int j : nearest(activityOfOther)) {
        if (i != j) {
          pairs.add(List.of(Math.min(i, j), Math.max(i, j)));
        }
      }
    }
    return rank(excessOfPair, pairs);
  }

  /**
   * Among groups of different controls, each near one member in activity; drawn, those drawn twice
   * counted once. The mean excess over the pairs is compared.
   */
  public Rank group(double meanExcess, double[] activities, long seed) {
    if (activities.length > Math.min(NEAREST, size())) {
      return new Rank(Double.NaN, 0);
    }
    int[][] near = Arrays.stream(activities).mapToObj(this::nearest).toArray(int[][]::new);
    Set<List<Integer>> groups = new LinkedHashSet<>();
    for (int d = 0; d < GROUPS; d++) {
      groups.add(draw(near, SplitMix.forPart(seed, d)));
    }
    return rank(meanExcess, groups);
  }

  private static List<Integer> draw(int[][] near, SplitMix random) {
    List<Integer> group = new ArrayList<>();
    for (int[] candidates : near) {
      int[] left = Arrays.stream(candidates).filter(c -> !group.contains(c)).toArray();
      group.add(left[random.nextInt(left.length)]);
    }
    return group.stream().sorted().toList();
  }

  private Rank rank(double value, Set<List<Integer>> groups) {
    long asMuch = groups.stream().filter(group -> meanExcess(group) >= value).count();
    return groups.isEmpty()
        ? new Rank(Double.NaN, 0)
        : new Rank((1.0 + asMuch) / (1 + groups.size()), groups.size());
  }

  private double meanExcess(List<Integer> group) {
    double sum = 0;
    for (int i : group) {
      for (int j : group) {
        sum += i < j ? excess[i][j] : 0;
      }
    }
    return sum / (group.size() * (group.size() - 1) / 2.0);
  }

  /** Of equally near ones the first. */
  private int[] nearest(double wanted) {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble(c -> Math.abs(Math.log(activity[c] / wanted))))
        .limit(NEAREST)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
