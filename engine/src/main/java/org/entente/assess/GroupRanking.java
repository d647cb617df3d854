package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.entente.domain.Estimate;
import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;
import org.entente.measure.VoteField;
import org.entente.measure.scan.GroupField;
import org.entente.measure.scan.Standing;

/**
 * The rank of one group among all groups of its size: the count is exact, as in {@link GroupScan};
 * its interval is over fewer draws of the whole field, and in each draw the group is held against
 * random groups of that draw and not against all, so that an assessment need not wait for it.
 */
final class GroupRanking {
  /** The smallest and the largest of forty draws hold 95 %. */
  static final int DRAWS = 40;

  /** Random groups of each draw: the standard error of a percentile of 97 is then 0.2 points. */
  static final int GROUPS = 5_000;

  /** Apart from the parts that other draws of the same seed use. */
  private static final long PART = 1L << 41;

  private final VoteScores scores;
  private final VoteField field;
  private final Weakest weakest;
  private final List<String> members;
  private final long seed;

  private GroupRanking(
      VoteScores scores, VoteField field, Weakest weakest, List<String> members, long seed) {
    this.scores = scores;
    this.field = field;
    this.weakest = weakest;
    this.members = members;
    this.seed = seed;
  }

  /**
   * The group's rank; empty for groups of more than {@link ScanRequest#LARGEST}, with a member that
   * voted on less than half of the roll calls, or with an undefined dyad.
   */
  static Optional<GroupRank> of(
      VoteScores scores, VoteField field, Weakest weakest, List<String> members, long seed) {
    boolean ranked =
        members.size() <= ScanRequest.LARGEST
            && field.states().size() > members.size()
            && field.states().containsAll(members)
            && weakest.undefined().isEmpty();
    return ranked
        ? Optional.of(new GroupRanking(scores, field, weakest, members, seed).rank())
        : Optional.empty();
  }

  private GroupRank rank() {
    GroupField all = GroupField.ofAll(field.values(), members.size());
    Standing standing = all.standing(weakest.value());
    double[] drawn = drawnPercentiles();
    long groups = all.groups();
    return new GroupRank(
        members,
        weakest.dyad(),
        estimate(
            standing.rank(),
            drawn,
            percentile -> 1 + Math.rint((groups - 1) * (1 - percentile / 100)),
            groups,
            "rank"),
        standing.equal() - 1,
        groups,
        all.excluded(),
        estimate(standing.percentile(), drawn, percentile -> percentile, groups, "percentile"),
        weakest.estimate());
  }

  private double[] drawnPercentiles() {
    FieldDraws draws = new FieldDraws(scores, field.states(), seed);
    int[] places = members.stream().mapToInt(field.states()::indexOf).toArray();
    return IntStream.range(0, DRAWS)
        .parallel()
        .mapToDouble(
            d -> {
              VoteField drawn = field.redrawn(draws.draw(d));
              SplitMix random = SplitMix.forPart(seed, PART + d);
              return VoteField.percentile(
                  drawn.weakestOfRandomGroups(members.size(), GROUPS, random),
                  drawn.weakest(places));
            })
        .toArray();
  }

  private Estimate estimate(
      double point, double[] percentiles, DoubleUnaryOperator figure, long groups, String unit) {
    double[] draws = Arrays.stream(percentiles).map(figure).toArray();
    double[] ends = Quantile.interval(draws, draws.length);
    return Estimate.of(
        point,
        Math.min(ends[0], point),
        Math.max(ends[1], point),
        groups,
        unit,
        "%s by the weakest dyad among all groups of %d; interval over %d draws of every dyad from its table's error, the group among %,d random groups of each"
            .formatted(unit, members.size(), DRAWS, GROUPS),
        scores.coverage(),
        scores.sources());
  }
}
