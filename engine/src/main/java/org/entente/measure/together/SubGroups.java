package org.entente.measure.together;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;

/**
 * For groups too large for a table of 3^k cells: the mean of I_m over their subgroups of m members,
 * each on the roll calls on which all m voted. It says how much triples or quads go beyond their
 * own pairs on average, not what the whole group does at once. What sampling alone adds to I_m is
 * taken off, about ({@link SparseBias}).
 *
 * @param order m, 3 or 4
 * @param mean of I_m over the subgroups looked at, in nats
 * @param highest of them
 * @param groups how many were looked at
 * @param all how many there are; larger than {@code groups} if a sample was taken
 * @param fewest fewest roll calls of a subgroup
 */
public record SubGroups(int order, double mean, double highest, int groups, long all, int fewest) {
  /** Most subgroups looked at: the mean's own error is then a fourteenth of their spread. */
  public static final int MOST = 200;

  /**
   * Subgroups without a roll call on which all voted are left out.
   *
   * @param rows rows of the members
   * @param order members per subgroup
   * @throws IllegalArgumentException if the order is not 3 or 4, the group is smaller, or no
   *     subgroup voted together
   */
  public static SubGroups of(
      VoteMatrix votes, int[] rows, int order, Majority majority, long seed) {
    return find(votes, rows, order, majority, seed)
        .orElseThrow(
            () -> new IllegalArgumentException("no subgroup has a roll call on which all voted"));
  }

  /**
   * The same; empty if no subgroup voted together.
   *
   * @throws IllegalArgumentException if the order is not 3 or 4, or the group is smaller
   */
  public static Optional<SubGroups> find(
      VoteMatrix votes, int[] rows, int order, Majority majority, long seed) {
    if (order < 3 || order > 4 || rows.length < order) {
      throw new IllegalArgumentException("no subgroups of " + order + " in " + rows.length);
    }
    List<GroupVotes> groups =
        chosen(rows, order, seed).stream()
            .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
            .map(members -> GroupVotes.of(votes, members, majority))
            .filter(group -> group.n() > 0)
            .toList();
    return groups.isEmpty() ? Optional.empty() : Optional.of(of(groups, order, rows.length));
  }

  private static SubGroups of(List<GroupVotes> groups, int order, int members) {
    double[] information =
        groups.parallelStream().mapToDouble(group -> information(group, order)).toArray();
    return new SubGroups(
        order,
        Arrays.stream(information).sum() / information.length,
        Arrays.stream(information).max().orElseThrow(),
        groups.size(),
        choose(members, order),
        groups.stream().mapToInt(GroupVotes::n).min().orElseThrow());
  }

  private static double information(GroupVotes group, int order) {
    MaximumEntropy solver = new MaximumEntropy(order, Precision.OF_A_DRAW);
    ConnectedInformation parts = ConnectedInformation.of(group.counts(), solver);
    return parts.information(order) - parts.bias()[order - 2];
  }

  /** All subgroups, or a sample without repetition. */
  private static Set<List<Integer>> chosen(int[] rows, int order, long seed) {
    Set<List<Integer>> chosen = new java.util.LinkedHashSet<>();
    long wanted = Math.min(MOST, choose(rows.length, order));
    SplitMix random = new SplitMix(seed);
    while (chosen.size() < wanted) {
      Set<Integer> places = new HashSet<>();
      while (places.size() < order) {
        places.add(random.nextInt(rows.length));
      }
      chosen.add(places.stream().sorted().map(place -> rows[place]).toList());
    }
    return chosen;
  }

  private static long choose(int n, int k) {
    return IntStream.range(0, k).mapToLong(i -> i).reduce(1, (c, i) -> c * (n - i) / (i + 1));
  }
}
