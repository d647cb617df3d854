package org.entente.assess;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.DyadSimilarity;
import org.entente.measure.Quantile;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;

/**
 * One similarity of one body, pooled over a period: point values for every dyad, draws for the
 * dyads asked for. From the store the draws are a bootstrap over clusters of roll calls, shared by
 * all dyads; from the pack they follow the interval of {@link TableInterval}, drawn for each dyad
 * alone.
 */
final class VoteScores {
  private final Measure measure;
  private final Similarity similarity;
  private final Period period;
  private final int draws;
  private final long seed;
  private final Map<Dyad, JointVotes> tables;
  private final Coverage coverage;
  private final List<String> sources;
  private final Map<Dyad, double[]> drawn = new ConcurrentHashMap<>();
  private final int rollCalls;
  private final String method;
  private double tail = Quantile.LOW;

  private VoteScores(
      Evidence evidence,
      Measure measure,
      Period period,
      int draws,
      long seed,
      boolean ofRollCalls) {
    this.measure = measure;
    this.similarity = measure.similarity().orElseThrow();
    this.period = period;
    this.draws = draws;
    this.seed = seed;
    this.tables = evidence.jointVotes(measure.body(), period);
    Map<Integer, Integer> years = new HashMap<>(evidence.rollCallsByYear(measure.body()));
    years.keySet().removeIf(year -> !period.containsYear(year));
    this.rollCalls = years.values().stream().mapToInt(Integer::intValue).sum();
    this.coverage =
        Coverage.of(period, years.keySet()).blindIn(evidence.gaps(measure.body(), period));
    this.method =
        measure.method()
            + (ofRollCalls
                ? "; bootstrap over clusters of roll calls"
                : "; delta method with design effect");
    this.sources = evidence.voteSources(measure.body(), period);
  }

  /**
   * @param members whose dyads, with each other and with every outsider, get draws
   */
  static VoteScores of(
      Evidence evidence,
      Measure measure,
      Period period,
      List<String> members,
      int draws,
      long seed) {
    boolean ofRollCalls = evidence.kind() == Evidence.Kind.STORE;
    VoteScores scores = new VoteScores(evidence, measure, period, draws, seed, ofRollCalls);
    Set<Dyad> wanted = new LinkedHashSet<>();
    for (Dyad dyad : scores.tables.keySet()) {
      if (members.contains(dyad.a()) || members.contains(dyad.b())) {
        wanted.add(dyad);
      }
    }
    if (ofRollCalls && !scores.coverage.isEmpty()) {
      scores.bootstrap(evidence.votes(measure.body(), period), List.copyOf(wanted));
    }
    return scores;
  }

  /** The same for what a request asks. */
  static VoteScores of(Evidence evidence, Measure measure, AssessRequest request) {
    return of(
        evidence, measure, request.period(), request.members(), request.draws(), request.seed());
  }

  /** The same with all error from the tables of joint votes, from the store too. */
  static VoteScores ofTables(
      Evidence evidence, Measure measure, Period period, int draws, long seed) {
    return new VoteScores(evidence, measure, period, draws, seed, false);
  }

  private void bootstrap(VoteMatrix votes, List<Dyad> wanted) {
    int[][] pairs = new int[wanted.size()][];
    for (int p = 0; p < pairs.length; p++) {
      Dyad dyad = wanted.get(p);
      pairs[p] = new int[] {votes.find(dyad.a()).orElseThrow(), votes.find(dyad.b()).orElseThrow()};
    }
    tail = DyadSimilarity.tail(votes.clusterCount());
    double[][] all =
        DyadSimilarity.draws(votes, pairs, similarity, draws, SplitMix.forPart(seed, 0));
    for (int p = 0; p < pairs.length; p++) {
      if (varies(all[p])) {
        drawn.put(wanted.get(p), all[p]);
      }
    }
  }

  /** Draws that are all alike say nothing about the error; those of the table then stand in. */
  private static boolean varies(double[] draws) {
    for (double draw : draws) {
      if (draw != draws[0]) {
        return true;
      }
    }
    return false;
  }

  /** The measure; NaN where the two never voted together or it is undefined. */
  double value(Dyad dyad) {
    return TableInterval.value(similarity, table(dyad));
  }

  /** The dyad's table of joint votes over the period; empty if the two never voted together. */
  JointVotes table(Dyad dyad) {
    return tables.getOrDefault(dyad, JointVotes.NONE);
  }

  /** Draws of a dyad, [draw], NaN where undefined. */
  double[] draws(Dyad dyad) {
    return drawn.computeIfAbsent(dyad, this::normalDraws);
  }

  private double[] normalDraws(Dyad dyad) {
    TableInterval.Result result = TableInterval.of(similarity, table(dyad));
    SplitMix random = SplitMix.forPart(seed, 1 + dyad.toString().hashCode());
    double[] values = new double[draws];
    for (int d = 0; d < draws; d++) {
      values[d] = result.draw(random.nextGaussian());
    }
    return values;
  }

  /** The dyad's estimate over the period. */
  Estimate estimate(Dyad dyad) {
    JointVotes table = table(dyad);
    double value = value(dyad);
    if (Double.isNaN(value)) {
      return Estimate.missing(whyMissing(table), measure.unit(), method, coverage, sources);
    }
    double[] ends = interval(draws(dyad), value);
    return Estimate.of(
        value,
        Math.min(ends[0], value),
        Math.max(ends[1], value),
        table.n(),
        measure.unit(),
        method,
        coverage,
        sources);
  }

  private String whyMissing(JointVotes table) {
    if (coverage.isEmpty()) {
      return "no recorded votes of this body in the period";
    }
    return table.n() == 0
        ? "the two never voted on the same roll call in the period"
        : "undefined: both always cast one and the same vote (n = " + table.n() + ")";
  }

  /** 95 % interval of draws without their NaNs; the value itself when none is left. */
  double[] interval(double[] draws, double value) {
    double[] kept = new double[draws.length];
    int count = 0;
    for (double draw : draws) {
      if (!Double.isNaN(draw)) {
        kept[count++] = draw;
      }
    }
    return count == 0 ? new double[] {value, value} : Quantile.interval(kept, count, tail);
  }

  /** The field of all states by this similarity. */
  VoteField field() {
    return field(table -> TableInterval.value(similarity, table));
  }

  /** The same states with another figure of every pair's table. */
  VoteField field(ToDoubleFunction<JointVotes> figure) {
    return VoteField.of(tables, rollCalls, figure);
  }

  Map<Dyad, JointVotes> tables() {
    return tables;
  }

  Similarity similarity() {
    return similarity;
  }

  Measure measure() {
    return measure;
  }

  Period period() {
    return period;
  }

  Coverage coverage() {
    return coverage;
  }

  List<String> sources() {
    return sources;
  }

  int drawCount() {
    return draws;
  }

  /** Roll calls of the body in the period. */
  int rollCalls() {
    return rollCalls;
  }
}
