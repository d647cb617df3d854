package org.entente.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieYear;
import org.entente.measure.DyadSimilarity;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.jspecify.annotations.Nullable;

/**
 * Dyad-year tables of any measures. Each year is computed alone, with a generator seeded by the
 * year and the measure, so that the rows are the same on any number of threads.
 */
public final class DyadTable {
  private final Evidence evidence;
  private final Actors actors;
  private final List<Measure> measures;
  private final Period period;
  private final int draws;
  private final long seed;
  private final int threads;
  private final CleavageTable modelled;

  /**
   * @param draws bootstrap draws for vote measures when the store is there
   * @param threads how many years are computed at once
   * @param pole state that the measures of antipathy look at
   */
  public DyadTable(
      Evidence evidence,
      Actors actors,
      List<Measure> measures,
      Period period,
      int draws,
      long seed,
      int threads,
      String pole) {
    this.evidence = evidence;
    this.actors = actors;
    this.measures = measures;
    this.period = period;
    this.draws = draws;
    this.seed = seed;
    this.threads = threads;
    this.modelled = new CleavageTable(evidence, period, pole);
  }

  /**
   * Rows by measure, year and pair. For measures outside voting only pairs with a row are listed,
   * unless states are named: then zeros that the sources vouch for are listed too.
   *
   * @param states only pairs among them; null for all
   * @throws NoEvidence if there is no row at all
   */
  public List<ProfileRow> rows(@Nullable Set<String> states) {
    Map<Measure, List<ProfileRow>> byMeasure = new HashMap<>();
    for (String body : List.of("ga", "sc")) {
      List<Measure> voted =
          measures.stream()
              .filter(each -> each.pooling() == Measure.Pooling.VOTES && each.body().equals(body))
              .toList();
      if (!voted.isEmpty()) {
        byMeasure.putAll(votes(body, voted, states));
      }
    }
    List<ProfileRow> rows = new ArrayList<>();
    for (Measure measure : measures) {
      List<ProfileRow> voted = byMeasure.get(measure);
      rows.addAll(
          voted != null
              ? voted
              : measure.isTie() ? ties(measure, states) : modelled.rows(measure, states));
    }
    if (rows.isEmpty()) {
      throw new NoEvidence(
          "No source has %s in %s.".formatted(measures.stream().map(Measure::id).toList(), period),
          "See what is covered with: entente sources");
    }
    return rows;
  }

  private Map<Measure, List<ProfileRow>> votes(
      String body, List<Measure> voted, @Nullable Set<String> states) {
    Map<Measure, List<ProfileRow>> rows = new HashMap<>();
    voted.forEach(measure -> rows.put(measure, new ArrayList<>()));
    List<Integer> years =
        evidence.rollCallsByYear(body).keySet().stream().filter(period::containsYear).toList();
    if (evidence.kind() == Evidence.Kind.STORE) {
      fromVotes(body, voted, states, years, rows);
    } else {
      voted.forEach(
          measure ->
              rows.getOrDefault(measure, new ArrayList<>())
                  .addAll(fromTables(measure, states, years)));
    }
    return rows;
  }

  private void fromVotes(
      String body,
      List<Measure> voted,
      @Nullable Set<String> states,
      List<Integer> years,
      Map<Measure, List<ProfileRow>> rows) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<List<ProfileRow>>>> parts = new ArrayList<>();
      for (int year : years) {
        VoteMatrix votes = evidence.votes(body, Period.ofYear(year), states);
        List<String> sources = evidence.voteSources(body, Period.ofYear(year));
        parts.add(pool.submit(() -> scored(voted, year, votes, sources)));
      }
      for (Future<List<List<ProfileRow>>> part : parts) {
        List<List<ProfileRow>> year = get(part);
        for (int m = 0; m < voted.size(); m++) {
          rows.getOrDefault(voted.get(m), new ArrayList<>()).addAll(year.get(m));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T get(Future<T> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<List<ProfileRow>> scored(
      List<Measure> voted, int year, VoteMatrix votes, List<String> sources) {
    List<Similarity> similarities =
        voted.stream().map(measure -> measure.similarity().orElseThrow()).toList();
    List<DyadSimilarity.Scores> scores =
        DyadSimilarity.all(votes, similarities, draws, SplitMix.forPart(seed, year));
    List<List<ProfileRow>> rows = new ArrayList<>();
    for (int m = 0; m < voted.size(); m++) {
      rows.add(rows(voted.get(m), year, votes, scores.get(m), sources));
    }
    return rows;
  }

  private static List<ProfileRow> rows(
      Measure measure,
      int year,
      VoteMatrix votes,
      DyadSimilarity.Scores scores,
      List<String> sources) {
    Coverage seen = Coverage.full(Period.ofYear(year));
    List<ProfileRow> rows = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      String first = votes.states().get(scores.first()[i]);
      String second = votes.states().get(scores.second()[i]);
      rows.add(row(measure, first, second, year, estimate(measure, scores, i, seen, sources), ""));
    }
    return rows;
  }

  private static Estimate estimate(
      Measure measure,
      DyadSimilarity.Scores scores,
      int dyad,
      Coverage seen,
      List<String> sources) {
    double value = scores.value()[dyad];
    String method = measure.method() + "; bootstrap over clusters of roll calls";
    return Double.isNaN(value)
        ? Estimate.missing(
            "undefined: both always cast one and the same vote",
            measure.unit(),
            method,
            seen,
            sources)
        : Estimate.of(
            value,
            Math.min(scores.low()[dyad], value),
            Math.max(scores.high()[dyad], value),
            scores.n()[dyad],
            measure.unit(),
            method,
            seen,
            sources);
  }

  private static ProfileRow row(
      Measure measure, String a, String b, int year, Estimate estimate, String note) {
    return new ProfileRow(
        a, b, measure.directed(), measure.area(), measure.id(), year, year, estimate, note);
  }

  private List<ProfileRow> fromTables(
      Measure measure, @Nullable Set<String> states, List<Integer> years) {
    List<ProfileRow> rows = new ArrayList<>();
    for (int year : years) {
      List<String> sources = evidence.voteSources(measure.body(), Period.ofYear(year));
      Map<Dyad, JointVotes> tables = evidence.jointVotes(measure.body(), Period.ofYear(year));
      tables.forEach(
          (dyad, table) -> {
            if (states == null || (states.contains(dyad.a()) && states.contains(dyad.b()))) {
              Estimate estimate = PairProfile.yearlyVotes(measure, year, table, sources);
              rows.add(row(measure, dyad.a(), dyad.b(), year, estimate, ""));
            }
          });
    }
    return rows;
  }

  private List<ProfileRow> ties(Measure measure, @Nullable Set<String> states) {
    TieProfile profile =
        java.util.Objects.requireNonNull(
            TieProfile.of(evidence, List.of(measure), period, states, actors::existed)
                .get(measure));
    Map<Integer, List<ProfileRow>> byYear = new TreeMap<>();
    for (String[] pair : pairs(profile, measure, states)) {
      for (int year : profile.years(pair[0], pair[1])) {
        TieYear row = profile.rows(pair[0], pair[1]).get(year);
        Estimate estimate = profile.yearly(pair[0], pair[1], year);
        byYear
            .computeIfAbsent(year, key -> new ArrayList<>())
            .add(row(measure, pair[0], pair[1], year, estimate, row == null ? "" : row.note()));
      }
    }
    return byYear.values().stream().flatMap(List::stream).toList();
  }

  private static List<String[]> pairs(
      TieProfile profile, Measure measure, @Nullable Set<String> states) {
    if (states == null) {
      return profile.pairs();
    }
    List<String[]> pairs = new ArrayList<>();
    for (Dyad dyad : Dyad.among(states.stream().sorted().toList())) {
      pairs.add(new String[] {dyad.a(), dyad.b()});
      if (measure.directed()) {
        pairs.add(new String[] {dyad.b(), dyad.a()});
      }
    }
    pairs.sort(java.util.Comparator.comparing(pair -> pair[0] + pair[1]));
    return pairs;
  }
}
