package org.entente.measure.together;

/**
 * The information in a group's votes with the bias of sampling taken off, in nats.
 *
 * @param all multi-information
 * @param beyondPairs sum of I_m over m of 3 and more
 */
public record GroupInformation(Interval all, Interval beyondPairs) {

  /**
   * Point values from the table itself, intervals from a bootstrap over clusters of roll calls.
   * Cost: k - 2 fits a draw.
   *
   * @param draws of the bootstrap, 2 or more
   * @throws IllegalArgumentException if there is no roll call, or fewer than 3 or more than 6
   *     members
   */
  public static GroupInformation of(GroupVotes votes, int draws, long seed) {
    int k = votes.members();
    if (k < 3 || k > Margins.MOST_MEMBERS || draws < 2) {
      throw new IllegalArgumentException("%d members, %d draws".formatted(k, draws));
    }
    ConnectedInformation parts =
        ConnectedInformation.of(votes.counts(), new MaximumEntropy(k, Precision.OF_A_DRAW));
    double[] observed = Statistics.plain(parts, 0);
    ClusterBootstrap bootstrap = ClusterBootstrap.of(votes, observed, draws, seed);
    return new GroupInformation(
        bootstrap.multiInformation(k), bootstrap.interval(Statistics.beyondPairs(k)));
  }
}
