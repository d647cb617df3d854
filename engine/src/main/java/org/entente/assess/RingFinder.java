package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.evidence.Evidence;
import org.entente.measure.ring.Spread;
import org.entente.measure.ring.Trend;

/**
 * Finds how every state outside a group stands to it, scale by scale: Ring(x) = x's weakest tie to
 * a member, beside its strongest and mean tie; the trend over the years, all outsiders of a scale
 * tested at once; and the spread over the members.
 */
public final class RingFinder {
  private final AssessRequest request;
  private final List<String> members;
  private final RingScale scale;
  private final RingTies ties;
  private final Trend trend;

  private RingFinder(AssessRequest request, RingScale scale, RingTies ties, Trend trend) {
    this.request = request;
    this.members = request.members();
    this.scale = scale;
    this.ties = ties;
    this.trend = trend;
  }

  /** The ring on the scales asked for; a scale without evidence has nobody in sight. */
  public static Ring of(
      Evidence evidence, Actors actors, AssessRequest request, Collection<RingScale> scales) {
    Map<Measure, TieProfile> profiles =
        TieProfile.of(
            evidence,
            scales.stream().map(RingScale::measure).filter(Measure::isTie).toList(),
            request.period(),
            null,
            actors::existed);
    Trend trend = Trend.forTests();
    List<RingOnScale> rings = new ArrayList<>();
    for (RingScale scale : scales) {
      TieProfile profile = profiles.get(scale.measure());
      RingTies ties =
          profile == null
              ? votes(evidence, request, scale)
              : new RingTies.OfProfile(profile, scale.bothWays());
      rings.add(new RingFinder(request, scale, ties, trend).ring(outsiders(actors, request)));
    }
    return new Ring(request, List.copyOf(rings));
  }

  private static RingTies votes(Evidence evidence, AssessRequest request, RingScale scale) {
    return new RingTies.OfVotes(
        VoteScores.of(evidence, scale.measure(), request),
        evidence.jointVotesByYear(
            scale.measure().body(), Set.copyOf(request.members()), request.period()));
  }

  private static List<String> outsiders(Actors actors, AssessRequest request) {
    return actors.statesDuring(request.period()).stream()
        .map(Actor::code)
        .filter(code -> !request.members().contains(code))
        .toList();
  }

  private RingOnScale ring(List<String> outsiders) {
    Map<String, List<Estimate>> seen = new TreeMap<>();
    Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();
    List<String> blind = new ArrayList<>();
    for (String state : outsiders) {
      List<Estimate> each = members.stream().map(member -> ties.pooled(state, member)).toList();
      if (each.stream().allMatch(Estimate::isPresent)) {
        seen.put(state, each);
        series.put(state, years(state));
      } else {
        blind.add(state);
      }
    }
    RingTrends trends = new RingTrends(request.period(), scale, trend);
    Map<String, RingStanding.Movement> movement = trends.of(series, seen);
    Map<String, RingStanding.Movement> apart = trends.of(RingTrends.apart(series), seen);
    List<RingStanding> standings = new ArrayList<>();
    seen.forEach(
        (state, each) ->
            standings.add(
                standing(
                    state,
                    each,
                    Objects.requireNonNull(movement.get(state)),
                    Objects.requireNonNull(apart.get(state)))));
    standings.sort(RingOnScale.closestFirst(scale));
    return new RingOnScale(scale, own(), List.copyOf(standings), List.copyOf(blind));
  }

  /** The group's weakest pair; of a measure with a direction the weaker way counts. */
  private Estimate own() {
    List<Estimate> pairs = new ArrayList<>();
    for (Dyad dyad : Dyad.among(members)) {
      pairs.add(ties.pooled(dyad.a(), dyad.b()));
      if (scale.measure().directed() && !scale.bothWays()) {
        pairs.add(ties.pooled(dyad.b(), dyad.a()));
      }
    }
    return pairs.stream()
        .filter(each -> !each.isPresent())
        .findFirst()
        .orElseGet(() -> pairs.get(weakest(pairs)));
  }

  private int weakest(List<Estimate> ties) {
    int weakest = 0;
    for (int i = 1; i < ties.size(); i++) {
      weakest = closeness(ties.get(i)) < closeness(ties.get(weakest)) ? i : weakest;
    }
    return weakest;
  }

  private int strongest(List<Estimate> ties) {
    int strongest = 0;
    for (int i = 1; i < ties.size(); i++) {
      strongest = closeness(ties.get(i)) > closeness(ties.get(strongest)) ? i : strongest;
    }
    return strongest;
  }

  private double closeness(Estimate tie) {
    return scale.sign() * tie.point().orElseThrow();
  }

  private RingStanding standing(
      String state,
      List<Estimate> each,
      RingStanding.Movement movement,
      RingStanding.Movement apart) {
    int weakest = weakest(each);
    int strongest = strongest(each);
    return new RingStanding(
        state,
        ringValue(state, each, weakest),
        members.get(weakest),
        each.get(strongest),
        members.get(strongest),
        mean(state, each),
        spread(state, each),
        movement,
        apart);
  }

  /** Of draws the smallest of each, so that the interval knows that the minimum is taken. */
  private Estimate ringValue(String state, List<Estimate> each, int weakest) {
    Estimate tie = each.get(weakest);
    double[] draws = combined(state, RingFinder::smaller, draw -> draw);
    return draws.length == 0 ? tie : withEnds(tie, tie.point().orElseThrow(), draws, "weakest of ");
  }

  private static double smaller(double a, double b) {
    return Double.isNaN(a) || b < a ? b : a;
  }

  private Estimate mean(String state, List<Estimate> each) {
    double[] draws = combined(state, Double::sum, sum -> sum / members.size());
    double value = average(each, tie -> tie.point().orElseThrow());
    return draws.length > 0
        ? withEnds(each.get(0), value, draws, "mean over the members of ")
        : of(
            each.get(0),
            "mean over the members of ",
            value,
            Math.min(value, average(each, RingFinder::low)),
            Math.max(value, average(each, RingFinder::high)));
  }

  private static double average(List<Estimate> ties, ToDoubleFunction<Estimate> figure) {
    return ties.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static double low(Estimate tie) {
    return Objects.requireNonNull(tie.low());
  }

  private static double high(Estimate tie) {
    return Objects.requireNonNull(tie.high());
  }

  private interface Last {
    double of(double combined);
  }

  /** Draws of the ties put together draw by draw; empty for ties without error. */
  private double[] combined(String state, DoubleBinaryOperator operator, Last last) {
    double[] all = new double[0];
    for (String member : members) {
      double[] draws = ties.draws(state, member);
      if (draws == null) {
        return new double[0];
      }
      if (all.length == 0) {
        all = draws.clone();
      } else {
        for (int d = 0; d < all.length; d++) {
          all[d] = operator.applyAsDouble(all[d], draws[d]);
        }
      }
    }
    return Arrays.stream(all).map(last::of).toArray();
  }

  private Estimate withEnds(Estimate like, double value, double[] draws, String what) {
    double[] ends = ties.interval(draws, value);
    return of(like, what, value, Math.min(ends[0], value), Math.max(ends[1], value));
  }

  private static Estimate of(Estimate like, String what, double value, double low, double high) {
    return Estimate.of(
        value,
        low,
        high,
        like.n(),
        like.unit(),
        what + like.method(),
        like.coverage(),
        like.sources());
  }

  private Estimate spread(String state, List<Estimate> each) {
    String what = "largest less smallest of the ties by ";
    double[] values = each.stream().mapToDouble(tie -> tie.point().orElseThrow()).toArray();
    double[][] draws = new double[values.length][];
    for (int m = 0; m < values.length; m++) {
      double[] drawn = ties.draws(state, members.get(m));
      if (drawn == null) {
        return range(each, values, what);
      }
      draws[m] = drawn;
    }
    Spread spread = Spread.of(values, draws);
    return of(each.get(0), what, spread.value(), spread.low(), spread.high());
  }

  /** Ties with a least and a greatest value: what the spread may be. */
  private static Estimate range(List<Estimate> each, double[] values, String what) {
    double value =
        Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
    double least =
        each.stream().mapToDouble(RingFinder::low).max().orElseThrow()
            - each.stream().mapToDouble(RingFinder::high).min().orElseThrow();
    double most =
        each.stream().mapToDouble(RingFinder::high).max().orElseThrow()
            - each.stream().mapToDouble(RingFinder::low).min().orElseThrow();
    return of(each.get(0), what, value, Math.min(value, Math.max(0, least)), Math.max(value, most));
  }

  /** Yearly figures with every member known, ascending. */
  private TreeMap<Integer, Double> years(String state) {
    List<Integer> asked = request.period().years().boxed().toList();
    List<TreeMap<Integer, Double>> each =
        members.stream().map(member -> ties.series(state, member, asked)).toList();
    TreeMap<Integer, Double> years = new TreeMap<>();
    for (int year : asked) {
      if (each.stream().allMatch(series -> series.containsKey(year))) {
        double[] values =
            each.stream().mapToDouble(s -> Objects.requireNonNull(s.get(year))).toArray();
        years.put(
            year,
            scale.trendOfWeakest()
                ? Arrays.stream(values).min().orElseThrow()
                : Arrays.stream(values).average().orElseThrow());
      }
    }
    return years;
  }
}
