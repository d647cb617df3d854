package org.entente.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;

/** Finds the key figures of a pair in an assessment. */
public final class PairFigures {
  private record Key(Dyad dyad, String measure) {}

  private final Assessment assessment;
  private final Map<Key, List<ProfileRow>> profile;
  private final Map<Key, List<ProfileRow>> series;

  public PairFigures(Assessment assessment) {
    this.assessment = assessment;
    this.profile = byPair(assessment.profile());
    this.series = byPair(assessment.series());
  }

  private static Map<Key, List<ProfileRow>> byPair(List<ProfileRow> rows) {
    Map<Key, List<ProfileRow>> byPair = new HashMap<>();
    for (ProfileRow row : rows) {
      if (!row.a().equals(row.b())) {
        Key key = new Key(Dyad.of(row.a(), row.b()), row.measure());
        byPair.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
      }
    }
    return byPair;
  }

  /** The rows of the whole period, both directions if it is directed; the largest value first. */
  public List<ProfileRow> rows(Dyad dyad, KeyMeasure measure) {
    return profile.getOrDefault(new Key(dyad, measure.measure()), List.of()).stream()
        .filter(row -> row.area() == measure.area())
        .sorted(
            Comparator.comparingDouble(
                    (ProfileRow row) -> -row.estimate().point().orElse(Double.NEGATIVE_INFINITY))
                .thenComparing(ProfileRow::a))
        .toList();
  }

  /** The larger of the directions; missing with a reason when the measure was not assessed. */
  Estimate figure(Dyad dyad, KeyMeasure measure) {
    List<ProfileRow> rows = rows(dyad, measure);
    return rows.isEmpty() ? unassessed() : rows.get(0).estimate();
  }

  /** The figures by year, in order; years without evidence may be left out. */
  List<ProfileRow> byYear(Dyad dyad, KeyMeasure measure) {
    return series.getOrDefault(new Key(dyad, measure.measure()), List.of()).stream()
        .filter(row -> row.area() == measure.area())
        .sorted(Comparator.comparingInt(ProfileRow::from))
        .toList();
  }

  /** All pairs, the least similar votes first, those without evidence last. */
  public List<Dyad> weakestFirst() {
    return Dyad.among(assessment.members()).stream()
        .sorted(
            Comparator.comparingDouble(
                    (Dyad dyad) ->
                        figure(dyad, KeyMeasure.VOTES).point().orElse(Double.POSITIVE_INFINITY))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Estimate unassessed() {
    return Estimate.missing(
        "this measure was not assessed", "", "", Coverage.none(assessment.period()), List.of());
  }
}
