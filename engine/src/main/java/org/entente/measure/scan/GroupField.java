package org.entente.measure.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * All groups of one size over a symmetric matrix of similarities, by their weakest dyad.
 *
 * <p>w(G) is the smallest similarity among the dyads of G. The groups with w(G) &gt; x are the
 * cliques of the graph that joins i and j where their similarity exceeds x, so they are counted as
 * {@link CliqueCount cliques} and need not be listed. A group with an undefined dyad (NaN) is not
 * ranked; {@link #excluded} counts them. Everything is exact, and the same on any number of
 * threads.
 *
 * <p>The field can be narrowed to some vertices, and to the groups that hold given ones; ranks are
 * then among the groups that are left.
 */
public final class GroupField {
  private final double[][] similarity;
  private final int size;
  private final long[] within;
  private final int[] fixed;
  private final long possible;

  private final long groups;

  /**
   * @param similarity symmetric [vertex][vertex], NaN where undefined; the diagonal is not read
   * @param size members per group, at least 2
   * @param within vertices that groups are made of, each once
   * @param containing vertices that every group holds, among {@code within}, at most {@code size}
   * @throws IllegalArgumentException if the matrix is not square, not symmetric or has an infinite
   *     value; for a size below 2; for vertices that are not there or stand twice
   * @throws ArithmeticException if there are more groups than a long holds
   */
  public GroupField(double[][] similarity, int size, int[] within, int[] containing) {
    requireSymmetric(similarity);
    requireGroups(similarity.length, size, within, containing);
    this.similarity = similarity;
    this.size = size;
    this.fixed = containing.clone();
    this.within = bits(within, similarity.length);
    this.possible = Binomial.of(within.length - fixed.length, size - fixed.length);
    this.groups = count(value -> !Double.isNaN(value));
  }

  private GroupField(GroupField field, double[][] similarity) {
    this.similarity = similarity;
    this.size = field.size;
    this.fixed = field.fixed;
    this.within = field.within;
    this.possible = field.possible;
    this.groups = field.groups;
  }

  /**
   * The same groups with other similarities, such as draws from their error. Cost: vertices^2; the
   * groups are not counted again.
   *
   * @throws IllegalArgumentException if the matrix is not symmetric, is of another size, or is not
   *     undefined where this field's is
   */
  public GroupField redrawn(double[][] drawn) {
    requireSymmetric(drawn);
    if (drawn.length != similarity.length) {
      throw new IllegalArgumentException("another number of vertices: " + drawn.length);
    }
    for (int i = 0; i < drawn.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Double.isNaN(drawn[i][j]) != Double.isNaN(similarity[i][j])) {
          throw new IllegalArgumentException("defined in one only: %d, %d".formatted(j, i));
        }
      }
    }
    return new GroupField(this, drawn);
  }

  /** All vertices, no group left out. */
  public static GroupField ofAll(double[][] similarity, int size) {
    int[] all = new int[similarity.length];
    Arrays.setAll(all, vertex -> vertex);
    return new GroupField(similarity, size, all, new int[0]);
  }

  private static void requireSymmetric(double[][] similarity) {
    for (int i = 0; i < similarity.length; i++) {
      if (similarity[i].length != similarity.length) {
        throw new IllegalArgumentException("a matrix of similarities is square");
      }
      for (int j = 0; j < i; j++) {
        double value = similarity[i][j];
        if (Double.isInfinite(value) || Double.compare(value, similarity[j][i]) != 0) {
          throw new IllegalArgumentException(
              "no symmetric similarity of %d and %d: %s, %s"
                  .formatted(j, i, similarity[j][i], value));
        }
      }
    }
  }

  private static void requireGroups(int vertices, int size, int[] within, int[] containing) {
    if (size < 2 || containing.length > size) {
      throw new IllegalArgumentException(
          "no groups of %d that hold %d given members".formatted(size, containing.length));
    }
    long[] inside = bits(within, vertices);
    bits(containing, vertices);
    for (int vertex : containing) {
      if (!Bits.has(inside, 0, vertex)) {
        throw new IllegalArgumentException(vertex + " is not among the vertices of the field");
      }
    }
  }

  private static long[] bits(int[] members, int vertices) {
    long[] bits = new long[Bits.words(vertices)];
    for (int vertex : members) {
      if (vertex < 0 || vertex >= vertices || Bits.has(bits, 0, vertex)) {
        throw new IllegalArgumentException(
            "vertex %d stands twice or is outside 0 to %d".formatted(vertex, vertices - 1));
      }
      Bits.add(bits, 0, vertex);
    }
    return bits;
  }

  /** Distinct defined similarities between vertices of the field, ascending. */
  private double[] levels() {
    int words = Bits.words(similarity.length);
    double[] all = new double[similarity.length * similarity.length / 2];
    int count = 0;
    for (int i = Bits.next(within, 0, words, 0); i >= 0; i = Bits.next(within, 0, words, i + 1)) {
      for (int j = Bits.next(within, 0, words, i + 1);
          j >= 0;
          j = Bits.next(within, 0, words, j + 1)) {
        all[count++] = similarity[i][j];
      }
    }
    return DoubleStream.of(all)
        .limit(count)
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Groups of which every dyad is defined. */
  public long groups() {
    return groups;
  }

  /** Groups left out, since a dyad of theirs is undefined. */
  public long excluded() {
    return possible - groups;
  }

  /** Groups whose weakest dyad is above x. Cost: one {@link CliqueCount}. */
  public long above(double x) {
    return count(value -> value > x);
  }

  /** Groups whose weakest dyad is x or above. Cost: one {@link CliqueCount}. */
  public long atLeast(double x) {
    return count(value -> value >= x);
  }

  private long count(DoublePredicate passes) {
    ThresholdGraph graph = ThresholdGraph.of(similarity, passes);
    return graph.isClique(fixed)
        ? CliqueCount.of(graph, candidates(graph), size - fixed.length)
        : 0;
  }

  private long[] candidates(ThresholdGraph graph) {
    long[] others = within.clone();
    for (int vertex : fixed) {
      Bits.remove(others, 0, vertex);
    }
    return graph.common(others, fixed);
  }

  /**
   * Where a value stands among all groups. Cost: two counts.
   *
   * @throws IllegalArgumentException for NaN, which has no place
   */
  public Standing standing(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("an undefined value has no rank");
    }
    long above = above(x);
    return new Standing(above, atLeast(x) - above, groups);
  }

  /** The smallest similarity among the members; NaN if one of them is undefined. */
  public double weakest(int... members) {
    double weakest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < i; j++) {
        double value = similarity[members[i]][members[j]];
        weakest = Double.isNaN(value) ? Double.NaN : Math.min(weakest, value);
        if (Double.isNaN(weakest)) {
          return weakest;
        }
      }
    }
    return weakest;
  }

  /**
   * The value that {@code percent} of the groups lie below: of the sorted values of all groups the
   * one at place floor(percent / 100 * (groups - 1)). Cost: log2(dyads) counts.
   *
   * @return NaN if there are no groups
   * @throws IllegalArgumentException unless percent is 0 to 100
   */
  public double quantile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException(percent + " is no percentage");
    }
    if (groups == 0) {
      return Double.NaN;
    }
    long place = (long) Math.floor(percent / 100 * (groups - 1));
    double[] levels = levels();
    int low = 0;
    int high = levels.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (groups - above(levels[middle]) > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return levels[low];
  }

  /**
   * The groups with the strongest weakest dyad, highest first; of equal ones those with the smaller
   * vertices first. Cost: about 2 log2(dyads) counts of thin graphs, then the groups themselves.
   *
   * @return at most {@code most} groups, members ascending
   * @throws IllegalArgumentException for a number below 0
   */
  public List<int[]> top(int most) {
    if (most < 0) {
      throw new IllegalArgumentException(most + " groups");
    }
    if (groups == 0 || most == 0) {
      return List.of();
    }
    double least = levelOf(Math.min(most, groups));
    List<int[]> top = new ArrayList<>(listed(value -> value > least, most, group -> true));
    top.addAll(
        listed(value -> value >= least, most - top.size(), group -> weakest(group) == least));
    top.sort(Comparator.<int[]>comparingDouble(group -> -weakest(group)).thenComparing(BY_MEMBER));
    return top;
  }

  private List<int[]> listed(DoublePredicate passes, int most, Predicate<int[]> wanted) {
    ThresholdGraph graph = ThresholdGraph.of(similarity, passes);
    return graph.isClique(fixed)
        ? CliqueList.first(graph, fixed, candidates(graph), size, most, wanted)
        : List.of();
  }

  private static final Comparator<int[]> BY_MEMBER = Arrays::compare;

  /** The highest level that at least so many groups reach: in doubling steps from above, halved. */
  private double levelOf(long wanted) {
    double[] levels = levels();
    int high = levels.length;
    int step = 1;
    int low = Math.max(0, high - step);
    while (low > 0 && atLeast(levels[low]) < wanted) {
      high = low;
      step *= 2;
      low = Math.max(0, high - step);
    }
    while (low + 1 < high) {
      int middle = (low + high) / 2;
      if (atLeast(levels[middle]) >= wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return levels[low];
  }

  /**
   * The group with each member in turn replaced by each outsider of the field, best first within a
   * member; a vertex that every group holds is not replaced. Cost: members x vertices x members.
   *
   * @param members of one group of the field
   * @param most substitutes per member
   */
  public List<Substitute> substitutes(int[] members, int most) {
    List<Substitute> best = new ArrayList<>();
    for (int at = 0; at < members.length; at++) {
      int out = members[at];
      if (Arrays.stream(fixed).noneMatch(vertex -> vertex == out)) {
        replaced(members, at).stream().limit(most).forEach(best::add);
      }
    }
    return best;
  }

  private List<Substitute> replaced(int[] members, int at) {
    List<Substitute> all = new ArrayList<>();
    int words = Bits.words(similarity.length);
    int[] group = members.clone();
    for (int in = Bits.next(within, 0, words, 0);
        in >= 0;
        in = Bits.next(within, 0, words, in + 1)) {
      int outsider = in;
      group[at] = outsider;
      double value = weakest(group);
      if (Arrays.stream(members).noneMatch(member -> member == outsider) && !Double.isNaN(value)) {
        all.add(new Substitute(members[at], outsider, value));
      }
    }
    all.sort(Comparator.comparingDouble(Substitute::value).reversed());
    return all;
  }
}
