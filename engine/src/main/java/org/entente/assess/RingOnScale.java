package org.entente.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.domain.Estimate;

/**
 * All outsiders on one scale.
 *
 * @param scale measure and how it is read
 * @param own the group's own weakest pair; missing where some pair is not known
 * @param standings outsiders with a known tie to every member, the closest first
 * @param blind outsiders of which some tie is not known, which is not zero
 */
public record RingOnScale(
    RingScale scale, Estimate own, List<RingStanding> standings, List<String> blind) {
  /** Closest first by the weakest tie, then the mean tie. */
  static Comparator<RingStanding> closestFirst(RingScale scale) {
    return Comparator.comparingDouble((RingStanding each) -> -scale.sign() * value(each.weakest()))
        .thenComparingDouble(each -> -scale.sign() * value(each.mean()))
        .thenComparing(RingStanding::state);
  }

  private static double value(Estimate estimate) {
    return estimate.point().orElse(Double.NaN);
  }

  public Optional<RingStanding> find(String state) {
    return standings.stream().filter(each -> each.state().equals(state)).findFirst();
  }

  /** Whether growing figures bring this outsider closer, and they grow, or the other way round. */
  public boolean movesIn(RingStanding standing) {
    return scale.sign() * slope(standing) > 0;
  }

  /**
   * Whether it surely moves, and surely further the same way than the median outsider: what moves
   * all of them alike is no news about one.
   */
  public boolean movesApart(RingStanding standing) {
    double apart = value(standing.apart().slope());
    return standing.movement().isSure()
        && standing.apart().isSure()
        && Math.signum(apart) == Math.signum(slope(standing));
  }

  /**
   * Outsiders that surely move: first those that do so apart from the field, in before out, the
   * fastest first.
   */
  public List<RingStanding> movers() {
    return standings.stream()
        .filter(each -> each.movement().isSure())
        .sorted(
            Comparator.comparing((RingStanding each) -> !movesApart(each))
                .thenComparing(each -> !movesIn(each))
                .thenComparingDouble(each -> -Math.abs(slope(each)))
                .thenComparing(RingStanding::state))
        .toList();
  }

  private static double slope(RingStanding standing) {
    return value(standing.movement().slope());
  }

  /** Median slope of the outsiders. */
  public OptionalDouble medianSlope() {
    double[] slopes =
        standings.stream()
            .map(each -> each.movement().slope())
            .filter(Estimate::isPresent)
            .mapToDouble(RingOnScale::value)
            .sorted()
            .toArray();
    int n = slopes.length;
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((slopes[(n - 1) / 2] + slopes[n / 2]) / 2);
  }

  /** Number of outsiders with a tested trend. */
  public long tested() {
    return standings.stream().filter(each -> !Double.isNaN(each.movement().p())).count();
  }

  /**
   * Outsiders that would bar an exclusive club: surely as close to one member as the group's own
   * weakest pair is, surely no closer to another, and surely closer to the one than to the other.
   * The widest lower end of the spread first.
   */
  public List<RingStanding> spoilers() {
    return standings.stream()
        .filter(RingStanding::isSpread)
        .filter(this::straddles)
        .sorted(
            Comparator.comparingDouble((RingStanding each) -> -low(each.spread()))
                .thenComparing(RingStanding::state))
        .toList();
  }

  private boolean straddles(RingStanding standing) {
    double limit = scale.sign() * value(own);
    return least(standing.strongest()) >= limit && most(standing.weakest()) <= limit;
  }

  /** The far end of a tie by closeness. */
  private double least(Estimate tie) {
    return scale.sign() > 0 ? low(tie) : -high(tie);
  }

  private double most(Estimate tie) {
    return scale.sign() > 0 ? high(tie) : -low(tie);
  }

  private static double low(Estimate estimate) {
    Double low = estimate.low();
    return low == null ? Double.NaN : low;
  }

  private static double high(Estimate estimate) {
    Double high = estimate.high();
    return high == null ? Double.NaN : high;
  }

  /** At least as close to every member as the group's own weakest pair, by the figures alone. */
  public boolean isInside(RingStanding standing) {
    return scale.sign() * value(standing.weakest()) >= scale.sign() * value(own);
  }

  /**
   * Share of the outsiders that stand less close by their mean tie, ties of the figures half, 0 to
   * 100.
   */
  public double percentile(RingStanding standing) {
    double mine = scale.sign() * value(standing.mean());
    double below = 0;
    for (RingStanding each : standings) {
      double other = scale.sign() * value(each.mean());
      below += other < mine ? 1 : other == mine ? 0.5 : 0;
    }
    return 100 * below / standings.size();
  }
}
