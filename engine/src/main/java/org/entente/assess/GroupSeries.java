package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.Quantile;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.jspecify.annotations.Nullable;

/**
 * A group through all years that it voted in, in windows of {@value #WINDOW} calendar years that
 * move by one: its weakest kappa, where that puts it among the groups of its size, and what the
 * main cleavage leaves of its pairs' agreement. It begins with the first window in which all pairs
 * voted together, whatever period is asked about.
 *
 * <p>All error is that of the tables of joint votes, so that store and pack give the same up to the
 * rounding of the pack.
 */
final class GroupSeries {
  /** As the quantiles of all groups are kept; see the table {@code field}. */
  static final int WINDOW = 5;

  /** Draws of the weakest dyad in each window: an end rests on the outer ten or eleven. */
  private static final int DRAWS = 400;

  /** So many standard errors apart, one of two dyads is never the weaker. */
  private static final double FAR = 4;

  private static final String BODY = "ga";

  private static final String METHOD_OF_WEAKEST =
      "smallest weighted kappa among the group's dyads over five years; %d draws from the tables' errors"
          .formatted(DRAWS);
  private static final String METHOD_OF_PERCENTILE =
      "percentage of random groups of eligible states with a weaker weakest dyad, from quantiles; the interval is that of the weakest kappa put through them, so that the error of the other groups is left out";

  private final Evidence evidence;
  private final List<String> members;
  private final List<Dyad> dyads;
  private final long seed;
  private final Map<Integer, Map<Dyad, JointVotes>> years;
  private final Map<Integer, Integer> rollCalls;
  private final Map<Integer, String> sourceByYear;
  private final Map<Integer, FieldQuantiles> field = new HashMap<>();

  private GroupSeries(Evidence evidence, List<String> members, long seed) {
    this.evidence = evidence;
    this.members = members;
    this.dyads = Dyad.among(members);
    this.seed = seed;
    this.years = evidence.jointVotesAmong(BODY, Set.copyOf(members));
    this.sourceByYear = evidence.voteSourceByYear(BODY);
    this.rollCalls = evidence.rollCallsByYear(BODY);
    if (members.size() <= ScanRequest.LARGEST) {
      evidence.field(members.size()).forEach(each -> field.put(each.to(), each));
    }
  }

  /**
   * The figures by measure and window, gaps included as estimates without value; empty for a group
   * that never voted together.
   */
  static List<GroupWindow> of(Evidence evidence, List<String> members, long seed) {
    return new GroupSeries(evidence, members, seed).windows();
  }

  private List<GroupWindow> windows() {
    int last = rollCalls.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    int earliest = rollCalls.keySet().stream().mapToInt(Integer::intValue).min().orElse(1);
    int first =
        IntStream.rangeClosed(earliest + WINDOW - 1, last)
            .filter(to -> pooled(to).values().stream().allMatch(table -> table.n() > 0))
            .findFirst()
            .orElse(last + 1);
    List<GroupWindow> rows =
        new ArrayList<>(
            IntStream.rangeClosed(first, last)
                .parallel()
                .mapToObj(this::window)
                .flatMap(List::stream)
                .toList());
    GroupInformationSeries.add(rows, evidence, members, first, last, seed);
    rows.sort(Comparator.comparing(GroupWindow::measure).thenComparingInt(GroupWindow::to));
    return List.copyOf(rows);
  }

  /** Datasets that speak for the years of a window. */
  static List<String> sources(Map<Integer, String> byYear, Period window) {
    return byYear.entrySet().stream()
        .filter(entry -> window.containsYear(entry.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  private Map<Dyad, JointVotes> pooled(int to) {
    Map<Dyad, JointVotes> pooled = new TreeMap<>();
    for (Dyad dyad : dyads) {
      pooled.put(
          dyad,
          JointVotes.pool(
              IntStream.rangeClosed(to - WINDOW + 1, to)
                  .mapToObj(year -> table(year, dyad))
                  .toList()));
    }
    return pooled;
  }

  private JointVotes table(int year, Dyad dyad) {
    return years.getOrDefault(year, Map.of()).getOrDefault(dyad, JointVotes.NONE);
  }

  private List<GroupWindow> window(int to) {
    Map<Dyad, JointVotes> tables = pooled(to);
    Period period = Period.ofYears(to - WINDOW + 1, to);
    Coverage seen =
        Coverage.of(
            period,
            period
                .years()
                .filter(year -> dyads.stream().allMatch(dyad -> table(year, dyad).n() > 0))
                .boxed()
                .toList());
    List<String> sources = sources(sourceByYear, period);
    Estimate weakest = weakest(tables, to, seen, sources);
    return List.of(
        new GroupWindow(GroupMeasure.WEAKEST_KAPPA, period.fromYear(), to, weakest),
        new GroupWindow(
            GroupMeasure.PERCENTILE, period.fromYear(), to, percentile(weakest, tables, to)),
        new GroupWindow(
            GroupMeasure.RESIDUAL_AFFINITY,
            period.fromYear(),
            to,
            residual(tables, seen, sources)));
  }

  private Estimate weakest(
      Map<Dyad, JointVotes> tables, int to, Coverage seen, List<String> sources) {
    String unit = GroupMeasure.WEAKEST_KAPPA.unit();
    Map<Dyad, TableInterval.Result> kappas = new TreeMap<>();
    for (Map.Entry<Dyad, JointVotes> entry : tables.entrySet()) {
      TableInterval.Result kappa = TableInterval.of(Similarity.KAPPA, entry.getValue());
      if (Double.isNaN(kappa.value())) {
        String reason = whyUndefined(entry.getKey(), entry.getValue());
        return Estimate.missing(reason, unit, METHOD_OF_WEAKEST, seen, sources);
      }
      kappas.put(entry.getKey(), kappa);
    }
    Map.Entry<Dyad, TableInterval.Result> smallest =
        Collections.min(
            kappas.entrySet(), Comparator.comparingDouble(entry -> entry.getValue().value()));
    double value = smallest.getValue().value();
    double[] ends = interval(kappas.values(), to);
    return Estimate.of(
        value,
        Math.min(value, ends[0]),
        Math.max(value, ends[1]),
        tables.getOrDefault(smallest.getKey(), JointVotes.NONE).n(),
        unit,
        METHOD_OF_WEAKEST,
        seen,
        sources);
  }

  private static String whyUndefined(Dyad dyad, JointVotes table) {
    return table.n() == 0
        ? dyad + " never voted on the same roll call"
        : dyad + " is undefined: both always cast one and the same vote";
  }

  /** In every draw the smallest; dyads that are never the smallest are not drawn. */
  private double[] interval(Collection<TableInterval.Result> results, int to) {
    double reach = results.stream().mapToDouble(result -> result.draw(FAR)).min().orElseThrow();
    List<TableInterval.Result> near =
        results.stream().filter(result -> result.draw(-FAR) <= reach).toList();
    SplitMix random = SplitMix.forPart(seed, 1_000L + to);
    double[] draws = new double[DRAWS];
    Arrays.fill(draws, Double.POSITIVE_INFINITY);
    for (int d = 0; d < DRAWS; d++) {
      for (TableInterval.Result result : near) {
        draws[d] = Math.min(draws[d], result.draw(random.nextGaussian()));
      }
    }
    return Quantile.interval(draws, DRAWS);
  }

  private Estimate percentile(Estimate weakest, Map<Dyad, JointVotes> tables, int to) {
    Double value = weakest.value();
    Double low = weakest.low();
    Double high = weakest.high();
    if (value == null || low == null || high == null) {
      return noPercentile(weakest.reason(), weakest);
    }
    FieldQuantiles quantiles = field.get(to);
    String reason = whyUnranked(quantiles, tables, to);
    if (quantiles == null || !reason.isEmpty()) {
      return noPercentile(reason, weakest);
    }
    return Estimate.of(
        quantiles.percentile(value),
        quantiles.percentile(low),
        quantiles.percentile(high),
        weakest.n(),
        GroupMeasure.PERCENTILE.unit(),
        METHOD_OF_PERCENTILE,
        weakest.coverage(),
        weakest.sources());
  }

  /** Empty where it is ranked. */
  private String whyUnranked(
      @Nullable FieldQuantiles quantiles, Map<Dyad, JointVotes> tables, int to) {
    if (quantiles == null) {
      return members.size() > ScanRequest.LARGEST
          ? "groups of more than %d are not ranked".formatted(ScanRequest.LARGEST)
          : "no quantiles of groups of this size in these years";
    }
    return members.stream()
        .filter(member -> 2 * votedTogether(member, tables) < asked(to))
        .findFirst()
        .map(member -> member + " voted with the others on less than half of the roll calls")
        .orElse("");
  }

  private static Estimate noPercentile(String reason, Estimate weakest) {
    return Estimate.missing(
        reason,
        GroupMeasure.PERCENTILE.unit(),
        METHOD_OF_PERCENTILE,
        weakest.coverage(),
        weakest.sources());
  }

  /** Roll calls on which a member voted together with that other with which it did most. */
  private static int votedTogether(String member, Map<Dyad, JointVotes> tables) {
    return tables.entrySet().stream()
        .filter(entry -> entry.getKey().a().equals(member) || entry.getKey().b().equals(member))
        .mapToInt(entry -> entry.getValue().n())
        .max()
        .orElse(0);
  }

  private int asked(int to) {
    return IntStream.rangeClosed(to - WINDOW + 1, to)
        .map(year -> rollCalls.getOrDefault(year, 0))
        .sum();
  }

  /** Mean over the pairs; its error is the mean of theirs, the widest that it can be. */
  private static Estimate residual(
      Map<Dyad, JointVotes> tables, Coverage seen, List<String> sources) {
    GroupMeasure measure = GroupMeasure.RESIDUAL_AFFINITY;
    String method =
        "mean of the pairs' correlations of what ideal points leave unexplained; error the mean of theirs, the widest it can be; n the sum over pairs";
    double value = 0;
    double low = 0;
    double high = 0;
    long n = 0;
    for (Map.Entry<Dyad, JointVotes> entry : tables.entrySet()) {
      Estimate pair = CleavageFigures.residual(entry.getValue(), seen, sources);
      if (pair.value() == null || pair.low() == null || pair.high() == null) {
        return Estimate.missing(
            entry.getKey() + ": " + pair.reason(), measure.unit(), method, seen, sources);
      }
      value += pair.value() / tables.size();
      low += pair.low() / tables.size();
      high += pair.high() / tables.size();
      n += pair.n();
    }
    return Estimate.of(value, low, high, n, measure.unit(), method, seen, sources);
  }
}
