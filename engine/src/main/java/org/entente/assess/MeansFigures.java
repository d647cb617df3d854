package org.entente.assess;

import java.util.List;
import java.util.TreeSet;
import org.entente.assess.derivation.ForceYears;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.PoissonRate;
import org.entente.measure.means.YearChain;
import org.jspecify.annotations.Nullable;

/** The use of force of a group's members: each for itself, and how far they are apart. */
public final class MeansFigures {
  private static final double TAIL = 0.025;

  private final Evidence evidence;
  private final AssessRequest request;
  private final ForceRecord record;
  private final ForceSpread narrow;
  private final ForceSpread wide;

  private MeansFigures(Evidence evidence, AssessRequest request, ForceRecord record) {
    this.evidence = evidence;
    this.request = request;
    this.record = record;
    narrow = spread(ForceReading.AGAINST_STATES);
    wide = spread(ForceReading.WITH_TROOPS_ABROAD);
  }

  /** Reads the record of force and counts; the votes are read when a row asks for them. */
  public static MeansFigures of(Evidence evidence, Actors actors, AssessRequest request) {
    return new MeansFigures(evidence, request, new ForceRecord(evidence, actors));
  }

  private ForceSpread spread(ForceReading reading) {
    return ForceSpread.of(record, reading, request.members(), request.period());
  }

  ForceSpread narrow() {
    return narrow;
  }

  ForceSpread wide() {
    return wide;
  }

  /** Years of the period and the common ones in which a record sees disputes short of war. */
  long yearsWithDisputes() {
    return narrow.years().stream()
        .filter(
            year ->
                request.members().stream()
                    .allMatch(state -> record.sees(ForceYears.LEVEL, state, year)))
        .count();
  }

  /** One row for each member, in the group's order. Reads the votes, where there are any. */
  public List<MemberMeans> members() {
    RestraintVotes votes = RestraintVotes.of(evidence, request);
    return request.members().stream()
        .map(
            state ->
                new MemberMeans(
                    state,
                    share(ForceReading.AGAINST_STATES, state),
                    share(ForceReading.WITH_TROOPS_ABROAD, state),
                    started(state),
                    highest(state),
                    votes.against(state)))
        .toList();
  }

  /** Over all years in which a record sees the member, whether or not it sees the others. */
  Estimate share(ForceReading reading, String state) {
    Period period = request.period();
    TreeSet<Integer> years = record.years(reading, state, period);
    Coverage coverage = Coverage.of(period, years);
    List<String> sources = List.copyOf(record.sources(reading.measures(), years));
    String method = "share of years with force " + reading.words() + "; chain of years";
    if (years.isEmpty()) {
      return Estimate.missing(
          "no record of the use of force covers the state in the period",
          "share of years",
          method,
          coverage,
          sources);
    }
    int count = record.forceYears(reading, state, years);
    YearChain chain = new YearChain(years.size(), record.dependence(reading));
    return Estimate.of(
        (double) count / years.size(),
        chain.low(count, TAIL),
        chain.high(count, TAIL),
        years.size(),
        "share of years",
        method,
        coverage,
        sources);
  }

  private TreeSet<Integer> yearsOf(String measure, String state) {
    TreeSet<Integer> years = new TreeSet<>();
    request.period().years().filter(y -> record.sees(measure, state, y)).forEach(years::add);
    return years;
  }

  private Estimate started(String state) {
    TreeSet<Integer> years = yearsOf(ForceYears.STARTED, state);
    Coverage coverage = Coverage.of(request.period(), years);
    String unit = "disputes a year";
    String method = "disputes begun with use of force, per year; exact Poisson interval";
    List<String> sources = List.copyOf(record.sources(List.of(ForceYears.STARTED), years));
    if (years.isEmpty()) {
      return Estimate.missing(
          "no record of disputes covers the state in the period", unit, method, coverage, sources);
    }
    double events =
        years.stream().mapToDouble(y -> record.value(ForceYears.STARTED, state, y)).sum();
    PoissonRate rate = PoissonRate.of((int) Math.round(events), years.size());
    return Estimate.of(
        rate.value(), rate.low(), rate.high(), years.size(), unit, method, coverage, sources);
  }

  private @Nullable Integer highest(String state) {
    TreeSet<Integer> years = yearsOf(ForceYears.LEVEL, state);
    return years.isEmpty()
        ? null
        : (Integer)
            (int)
                years.stream()
                    .mapToDouble(year -> record.value(ForceYears.LEVEL, state, year))
                    .max()
                    .orElse(0);
  }
}
