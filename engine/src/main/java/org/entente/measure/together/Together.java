package org.entente.measure.together;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a group's voting alike is more than its pairs explain. Information is in nats.
 *
 * @param members rows of the members
 * @param n roll calls on which all voted
 * @param clusters clusters of them
 * @param multiInformation of the table itself
 * @param multiInformationInterval with the bias of sampling taken off
 * @param orders m = 2 to k
 * @param beyondPairs sum of I_m over m of 3 and more
 * @param standTogether rate at which all cast the same vote and most states another one
 * @param matchedGroups random groups it was ranked among
 * @param marginError largest error of a margin over the fits to the table itself
 * @param sweeps passes made in them
 * @param converged whether all came within {@link Precision#EXACT}
 */
public record Together(
    List<Integer> members,
    int n,
    int clusters,
    double multiInformation,
    Interval multiInformationInterval,
    List<Order> orders,
    Finding beyondPairs,
    Finding standTogether,
    int matchedGroups,
    double marginError,
    int sweeps,
    boolean converged) {

  public Together {
    members = List.copyOf(members);
    orders = List.copyOf(orders);
  }

  /**
   * One figure.
   *
   * @param value of the table itself
   * @param interval with the bias taken off, by bootstrap over clusters
   * @param rank beside what positions alone give and beside the matched groups
   */
  public record Finding(double value, Interval interval, Rank rank) {}

  /**
   * A figure beside what positions alone give and beside the matched groups.
   *
   * @param expected what positions alone would show in a table as sparse as this one: their mean,
   *     each draw's bias taken off, plus the bias of this table
   * @param excess (value - expected) in standard deviations under positions alone
   * @param positionsP share of draws under positions alone at or above the value, add-one
   * @param matchedP share of matched groups with an excess at or above this one, add-one
   */
  public record Rank(double expected, double excess, double positionsP, double matchedP) {

    /**
     * Whether the figure lies above what positions alone give, and is ranked among the alpha of the
     * matched groups farthest above it. The rank alone makes this reject alpha of random groups.
     */
    public boolean isAboveMatched(double alpha) {
      return excess > 0 && matchedP <= alpha;
    }
  }

  /**
   * Ranks without the rest of a result.
   *
   * @param beyondPairs of the sum of I_m over m of 3 and more
   * @param standTogether of the rate of standing together against the majority
   */
  public record Ranks(Rank beyondPairs, Rank standTogether) {}

  /**
   * One order.
   *
   * @param order m
   * @param carried whether n roll calls can carry it
   * @param reason why not; empty if they can
   * @param finding I_m
   * @param share of the multi-information; NaN if that is 0
   * @param g2 2 n I_m
   * @param degreesOfFreedom C(k, m) 2^m
   * @param textbookP under independent roll calls from Q_m-1: a description only
   * @param power for m of 3 and more
   */
  public record Order(
      int order,
      boolean carried,
      String reason,
      Finding finding,
      double share,
      double g2,
      int degreesOfFreedom,
      double textbookP,
      @Nullable Power power) {}

  /**
   * @throws IllegalArgumentException if there is no such order
   */
  public Order order(int m) {
    if (m < 2 || m > members.size()) {
      throw new IllegalArgumentException("no order " + m + " of " + members.size());
    }
    return orders.get(m - 2);
  }
}
