package org.entente.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;

/**
 * All eligible states and the similarity of every pair, so that a group's weakest dyad can be
 * ranked among groups of its size.
 *
 * <p>Eligible is a state that voted together with some other state on at least half of the period's
 * roll calls. Undefined pairs are NaN.
 */
public final class VoteField {
  /** Random groups drawn for a percentile: its standard error is then below 0.36 points. */
  public static final int SAMPLE = 20_000;

  private final List<String> states;
  private final double[][] values;
  private final Map<String, Integer> most;

  private VoteField(List<String> states, double[][] values, Map<String, Integer> most) {
    this.states = states;
    this.values = values;
    this.most = most;
  }

  /**
   * The field of a period. Cost: one look at every table.
   *
   * @param tables of joint votes over the period, of every pair that voted together
   * @param rollCalls of the period
   * @param figure of a pair's table; NaN where undefined
   */
  public static VoteField of(
      Map<Dyad, JointVotes> tables, int rollCalls, ToDoubleFunction<JointVotes> figure) {
    Map<String, Integer> most = new TreeMap<>();
    for (Map.Entry<Dyad, JointVotes> entry : tables.entrySet()) {
      int n = entry.getValue().n();
      most.merge(entry.getKey().a(), n, Math::max);
      most.merge(entry.getKey().b(), n, Math::max);
    }
    List<String> eligible = new ArrayList<>();
    most.forEach(
        (state, n) -> {
          if (2 * n >= rollCalls) {
            eligible.add(state);
          }
        });
    double[][] values = new double[eligible.size()][eligible.size()];
    for (int i = 0; i < values.length; i++) {
      values[i][i] = Double.NaN;
      for (int j = i + 1; j < values.length; j++) {
        Dyad dyad = new Dyad(eligible.get(i), eligible.get(j));
        JointVotes table = tables.getOrDefault(dyad, JointVotes.NONE);
        values[i][j] = figure.applyAsDouble(table);
        values[j][i] = values[i][j];
      }
    }
    return new VoteField(List.copyOf(eligible), values, most);
  }

  /** Eligible states, by code. */
  public List<String> states() {
    return states;
  }

  /** Similarity of every two states, [state][state], NaN where undefined and on the diagonal. */
  public double[][] values() {
    return values;
  }

  /**
   * The same states with other similarities, such as draws from their error.
   *
   * @throws IllegalArgumentException for a matrix of another size
   */
  public VoteField redrawn(double[][] drawn) {
    if (drawn.length != values.length) {
      throw new IllegalArgumentException("another number of states: " + drawn.length);
    }
    return new VoteField(states, drawn, most);
  }

  /** Roll calls on which a state voted together with that other state with which it did most. */
  public int votedTogether(String state) {
    return most.getOrDefault(state, 0);
  }

  /**
   * The weakest dyad of random groups, ascending; groups with an undefined dyad are left out.
   *
   * @param size members per group
   * @return at most {@value #SAMPLE} values; empty if there are too few states
   */
  public double[] weakestOfRandomGroups(int size, SplitMix random) {
    return weakestOfRandomGroups(size, SAMPLE, random);
  }

  /**
   * The same of another number of random groups.
   *
   * @param sample groups drawn
   */
  public double[] weakestOfRandomGroups(int size, int sample, SplitMix random) {
    if (states.size() < size + 1) {
      return new double[0];
    }
    int[] order = new int[states.size()];
    Arrays.setAll(order, i -> i);
    double[] weakest = new double[sample];
    int count = 0;
    for (int s = 0; s < sample; s++) {
      shuffleFirst(order, size, random);
      double value = weakest(Arrays.copyOf(order, size));
      if (!Double.isNaN(value)) {
        weakest[count++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(weakest, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void shuffleFirst(int[] order, int size, SplitMix random) {
    for (int i = 0; i < size; i++) {
      int j = i + random.nextInt(order.length - i);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** The smallest similarity among the members, places in {@link #states}; NaN if one is. */
  public double weakest(int... members) {
    double weakest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        double value = values[members[i]][members[j]];
        if (Double.isNaN(value)) {
          return Double.NaN;
        }
        weakest = Math.min(weakest, value);
      }
    }
    return weakest;
  }

  /** Percentage of the sorted values below x, ties counted half; NaN if there are none. */
  public static double percentile(double[] sorted, double x) {
    if (sorted.length == 0 || Double.isNaN(x)) {
      return sorted.length == 0 ? Double.NaN : 0;
    }
    int below = place(sorted, value -> value < x);
    int equal = place(sorted, value -> value <= x) - below;
    return 100.0 * (below + equal / 2.0) / sorted.length;
  }

  /** How many of the first values pass; none may pass after one that does not. */
  private static int place(double[] sorted, DoublePredicate passes) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passes.test(sorted[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The value that {@code percent} of the sorted values lie below. */
  public static double quantile(double[] sorted, double percent) {
    int index = (int) Math.floor(percent / 100 * (sorted.length - 1));
    return sorted[index];
  }
}
