package org.entente.assess;

import java.util.List;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.together.Interval;
import org.entente.measure.together.SubGroups;
import org.entente.measure.together.Together;
import org.jspecify.annotations.Nullable;

/**
 * How much of a group's voting alike is more than its pairs explain, or why that is not known. One
 * convention throughout: an {@link Estimate} is the table's figure with the bias of sampling taken
 * off, and what positions let expect is put on the same scale; what the table itself has is given
 * beside it under a name of its own.
 *
 * @param members codes, in the order asked
 * @param period years asked for
 * @param seed of all draws
 * @param coverage years with recorded votes
 * @param sources datasets of the votes
 * @param figures of 3 to 6 members; null for other groups and where nothing is known
 * @param subGroups means over triples and quads of a larger group; else empty
 * @param reason why there is neither; empty when there is one
 */
public record TogetherFinding(
    List<String> members,
    Period period,
    long seed,
    Coverage coverage,
    List<String> sources,
    @Nullable Together figures,
    List<SubGroups> subGroups,
    String reason) {

  /** More than this many members are looked at by triples and quads only. */
  public static final int MOST_AT_ONCE = 6;

  private static final String NATS = "nats";
  private static final String BOOTSTRAP =
      "; bias of sampling taken off, bootstrap over clusters of roll calls";

  public TogetherFinding {
    members = List.copyOf(members);
    sources = List.copyOf(sources);
    subGroups = List.copyOf(subGroups);
    if (reason.isEmpty() == (figures == null && subGroups.isEmpty())) {
      throw new IllegalArgumentException("figures or a reason why there are none");
    }
  }

  /** A part of the information without an interval that says anything. */
  private static final String COLLAPSED =
      "not to be told from 0: less than one roll call moves it, so its interval says nothing";

  private String why() {
    return reason.isEmpty() ? "too large to be tested as a whole" : reason;
  }

  /** Sum of all I_m. */
  public Estimate multiInformation() {
    String method = "multi-information of the members' votes";
    return figures == null
        ? missing(why(), NATS, method)
        : information(figures.multiInformationInterval(), figures.n(), method);
  }

  /** Sum of I_m over m of 3 and more: what pairs do not explain. */
  public Estimate beyondPairs() {
    String method = "connected information of order 3 and above";
    return figures == null
        ? missing(why(), NATS, method)
        : information(figures.beyondPairs().interval(), figures.n(), method);
  }

  /** I_m. */
  public Estimate information(Together.Order order, int n) {
    return order.carried()
        ? information(
            order.finding().interval(), n, "connected information of order " + order.order())
        : missing(order.reason(), NATS, "connected information of order " + order.order());
  }

  private Estimate information(Interval interval, int n, String method) {
    return interval.high() < 1.0 / n
        ? missing(COLLAPSED, NATS, method + BOOTSTRAP)
        : of(interval, n, NATS, method + BOOTSTRAP);
  }

  /**
   * Share of roll calls on which all cast the same vote and most states another one. If that never
   * happened, the upper end is the share that would leave as many clusters without a case in 2.5 %
   * of samples.
   */
  public Estimate standTogether() {
    String unit = "share of roll calls";
    String method = "all members cast the same vote, most states another one";
    if (figures == null) {
      return missing(why(), unit, method);
    }
    return figures.standTogether().value() == 0
        ? of(
            new Interval(0, 0, 1 - Math.pow(0.025, 1.0 / figures.clusters())),
            figures.n(),
            unit,
            method + "; no case in %d clusters".formatted(figures.clusters()))
        : of(figures.standTogether().interval(), figures.n(), unit, method + BOOTSTRAP);
  }

  private Estimate of(Interval interval, int n, String unit, String method) {
    return Estimate.of(
        interval.value(),
        Math.min(interval.value(), interval.low()),
        Math.max(interval.value(), interval.high()),
        n,
        unit,
        method,
        coverage,
        sources);
  }

  private Estimate missing(String why, String unit, String method) {
    return Estimate.missing(why, unit, method, coverage, sources);
  }

  /** What positions alone let expect, with the same bias taken off as from the figure itself. */
  public static double expected(Together.Finding finding) {
    double bias = finding.value() - finding.interval().value();
    return Math.max(0, finding.rank().expected() - bias);
  }

  /** Share of an order in the multi-information, bias taken off everywhere; NaN if that is 0. */
  public static double share(Together figures, Together.Order order) {
    double all =
        figures.orders().stream().mapToDouble(each -> each.finding().interval().value()).sum();
    return all > 0 ? order.finding().interval().value() / all : Double.NaN;
  }

  /** How many of the matched groups lie as far above what positions give. */
  public static int asFar(Together figures, Together.Rank rank) {
    return (int) Math.round(rank.matchedP() * (figures.matchedGroups() + 1)) - 1;
  }
}
