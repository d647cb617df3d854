package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.NoEvidence;
import org.entente.evidence.Evidence;
import org.entente.measure.Quantile;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;
import org.entente.measure.scan.GroupField;
import org.entente.measure.scan.Standing;
import org.entente.measure.scan.Substitute;

/**
 * Ranks a group among all groups of its size, and lists the highest.
 *
 * <p>A group chosen after the fact proves nothing by itself. So all groups are ranked by their
 * weakest dyad over the pooled period, exactly. All error is that of the tables of joint votes, so
 * that store and pack give the same up to the rounding of the pack.
 *
 * <p>A rank has an error because every dyad of every group has one: in each draw all dyads are
 * drawn anew and the group is ranked among the groups of that draw. The smallest of several noisy
 * dyads is on average below the smallest without noise, the more so the closer they are; so the
 * interval reaches further down than up, and a group at the very top can only fall.
 */
public final class GroupScan {
  /** Draws between two reports of progress. */
  private static final int BATCH = 20;

  /** Substitutes given for each member of the focus. */
  private static final int SUBSTITUTES = 3;

  /** Bins of the distribution for a step of one in the similarity. */
  private static final int BINS = 10;

  private final ScanRequest request;
  private final VoteScores scores;
  private final List<String> states;
  private final GroupField field;
  private final int[] within;
  private final Consumer<String> step;
  private final Map<Double, Standing> standings = new HashMap<>();

  private GroupScan(Evidence evidence, ScanRequest request, Consumer<String> step) {
    this.request = request;
    this.step = step;
    scores =
        VoteScores.ofTables(
            evidence, request.measure(), request.period(), request.draws(), request.seed());
    VoteField votes = scores.field();
    states = votes.states();
    requireEligible(votes);
    within = within();
    step.accept("groups with every pair defined");
    field = new GroupField(votes.values(), request.size(), within, places(request.containing()));
    if (field.groups() == 0) {
      throw new NoEvidence(
          "There is no group of %d in %s to rank: %d eligible states, %d groups with an undefined pair."
              .formatted(request.size(), request.period(), within.length, field.excluded()),
          "Maybe see what is covered: entente sources");
    }
  }

  /**
   * Does the scan.
   *
   * @param step told what is done next, in the order of {@link #steps}
   * @throws NoEvidence if a member of the focus or a state that groups shall hold voted on too few
   *     roll calls, or if there is no group to rank
   */
  public static Scan of(Evidence evidence, ScanRequest request, Consumer<String> step) {
    return new GroupScan(evidence, request, step).scan();
  }

  /** How many steps a scan tells of. */
  public static int steps(ScanRequest request) {
    return request.focus().isEmpty()
        ? 3
        : 4 + (request.replace() ? 1 : 0) + (request.draws() + BATCH - 1) / BATCH;
  }

  private void requireEligible(VoteField votes) {
    for (String state :
        Stream.concat(request.focus().stream(), request.containing().stream()).toList()) {
      if (!states.contains(state)) {
        throw new NoEvidence(
            "%s is not ranked in %s: it voted on %d of %d roll calls, and half of them are needed."
                .formatted(state, request.period(), votes.votedTogether(state), scores.rollCalls()),
            "Maybe another period, or the group without it?");
      }
    }
  }

  private int[] within() {
    List<String> wanted = request.within();
    return IntStream.range(0, states.size())
        .filter(i -> wanted == null || wanted.contains(states.get(i)))
        .toArray();
  }

  private int[] places(List<String> members) {
    return members.stream().mapToInt(states::indexOf).toArray();
  }

  private Scan scan() {
    step.accept("highest groups");
    List<Scan.Row> rows = rows();
    step.accept("distribution");
    List<Scan.Bin> distribution = distribution();
    Scan.Focus focus = request.focus().isEmpty() ? null : focus();
    return new Scan(
        request,
        within.length,
        field.groups(),
        field.excluded(),
        rows,
        focus,
        focus != null && request.replace() ? substitutions() : List.of(),
        distribution);
  }

  private List<Scan.Row> rows() {
    List<Scan.Row> rows = new ArrayList<>();
    for (int[] group : field.top(request.top())) {
      List<String> members = Arrays.stream(group).mapToObj(states::get).toList();
      Dyad weakest = weakest(members);
      Scan.Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      boolean tied = last != null && scores.value(last.weakest()) == scores.value(weakest);
      rows.add(
          new Scan.Row(
              tied && last != null ? last.rank() : rows.size() + 1,
              members,
              weakest,
              value(weakest)));
    }
    return rows;
  }

  /** An undefined dyad if there is one, else the smallest; the first by code of several. */
  private Dyad weakest(List<String> members) {
    Dyad weakest = null;
    for (Dyad dyad : Dyad.among(members.stream().sorted().toList())) {
      double value = scores.value(dyad);
      if (Double.isNaN(value)) {
        return dyad;
      }
      weakest = weakest == null || value < scores.value(weakest) ? dyad : weakest;
    }
    return Objects.requireNonNull(weakest);
  }

  private Estimate value(Dyad weakest) {
    TableInterval.Result result = TableInterval.of(scores.similarity(), scores.table(weakest));
    String method =
        request.measure().method()
            + " of the group's weakest dyad; delta method with design effect";
    if (Double.isNaN(result.value())) {
      return missing(request.measure().unit(), method, weakest);
    }
    return Estimate.of(
        result.value(),
        result.low(),
        result.high(),
        scores.table(weakest).n(),
        request.measure().unit(),
        method,
        scores.coverage(),
        scores.sources());
  }

  private Estimate missing(String unit, String method, Dyad undefined) {
    int n = scores.table(undefined).n();
    return Estimate.missing(
        n == 0
            ? undefined + " never voted on the same roll call in the period"
            : undefined + " is undefined: both always cast one and the same vote (n = " + n + ")",
        unit,
        method,
        scores.coverage(),
        scores.sources());
  }

  /** Bins of a tenth over all values that groups have; each edge is one count. */
  private List<Scan.Bin> distribution() {
    int first = (int) Math.floor(field.quantile(0) * BINS);
    int last = Math.min(BINS, (int) Math.floor(scores.value(topDyad()) * BINS) + 1);
    List<Scan.Bin> bins = new ArrayList<>();
    long above = field.groups();
    for (int edge = first; edge < Math.max(last, first + 1); edge++) {
      boolean highest = edge + 1 >= last;
      long reach = highest ? 0 : field.atLeast((edge + 1.0) / BINS);
      bins.add(new Scan.Bin((double) edge / BINS, (edge + 1.0) / BINS, above - reach));
      above = reach;
    }
    return bins;
  }

  private Dyad topDyad() {
    return weakest(Arrays.stream(field.top(1).get(0)).mapToObj(states::get).toList());
  }

  private Scan.Focus focus() {
    List<String> members = request.focus();
    Dyad weakest = weakest(members);
    Estimate value = value(weakest);
    Double point = value.value();
    if (point == null) {
      Estimate none = missing("groups", "rank by the weakest dyad", weakest);
      return new Scan.Focus(members, weakest, none, 0, none, value);
    }
    step.accept("rank");
    Standing standing = standing(point);
    Standing[] drawn = drawnStandings(places(members));
    return new Scan.Focus(
        members,
        weakest,
        ranked(standing.rank(), Arrays.stream(drawn).mapToDouble(Standing::rank), "rank"),
        standing.equal() - 1,
        ranked(
            standing.percentile(),
            Arrays.stream(drawn).mapToDouble(Standing::percentile),
            "percentile"),
        value);
  }

  private Standing standing(double value) {
    return standings.computeIfAbsent(value, field::standing);
  }

  private Standing[] drawnStandings(int[] members) {
    FieldDraws draws = new FieldDraws(scores, states, request.seed());
    Standing[] standings = new Standing[request.draws()];
    for (int from = 0; from < standings.length; from += BATCH) {
      int to = Math.min(standings.length, from + BATCH);
      step.accept("draws %d to %d".formatted(from + 1, to));
      IntStream.range(from, to)
          .parallel()
          .forEach(
              d -> {
                GroupField drawn = field.redrawn(draws.draw(d));
                standings[d] = drawn.standing(drawn.weakest(members));
              });
    }
    return standings;
  }

  /** A rank or percentile among the groups with the interval that the draws give. */
  private Estimate ranked(double point, DoubleStream drawn, String unit) {
    double[] draws = drawn.toArray();
    String method =
        "%s by the weakest dyad among all groups of %d; over %d draws of every dyad from its table's error"
            .formatted(unit, request.size(), draws.length);
    double[] ends =
        draws.length == 0 ? new double[] {point, point} : Quantile.interval(draws, draws.length);
    return Estimate.of(
        point,
        Math.min(ends[0], point),
        Math.max(ends[1], point),
        field.groups(),
        unit,
        method,
        scores.coverage(),
        scores.sources());
  }

  private List<Scan.Substitution> substitutions() {
    step.accept("each member replaced");
    List<Scan.Substitution> all = new ArrayList<>();
    for (Substitute each : field.substitutes(places(request.focus()), SUBSTITUTES)) {
      List<String> members = new ArrayList<>(request.focus());
      members.set(members.indexOf(states.get(each.out())), states.get(each.in()));
      Dyad weakest = weakest(members);
      Standing standing = standing(each.value());
      all.add(
          new Scan.Substitution(
              states.get(each.out()),
              states.get(each.in()),
              weakest,
              value(weakest),
              standing.rank(),
              standing.percentile()));
    }
    return all;
  }
}
