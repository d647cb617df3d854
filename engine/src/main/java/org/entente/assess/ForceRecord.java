package org.entente.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assess.derivation.ForceYears;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.StateFigure;
import org.entente.evidence.TieCoverage;
import org.entente.measure.means.YearDependence;

/** Use of force of all states in all years that a record covers, and where each can see. */
final class ForceRecord {
  static final Set<String> MEASURES =
      Set.of(ForceYears.LEVEL, ForceYears.STARTED, ForceYears.BETWEEN_STATES, ForceYears.ABROAD);

  private static final Period EVER = Period.ofYears(ForceYears.FROM, 2100);

  private final Actors actors;
  private final Map<String, List<TieCoverage>> coverage = new TreeMap<>();
  private final Map<String, Map<String, Map<Integer, Double>>> values = new HashMap<>();
  private final Map<ForceReading, Double> dependence = new EnumMap<>(ForceReading.class);

  ForceRecord(Evidence evidence, Actors actors) {
    this.actors = actors;
    MEASURES.forEach(measure -> coverage.put(measure, evidence.coverage(measure)));
    for (StateFigure each : evidence.stateFigures(MEASURES, EVER)) {
      values
          .computeIfAbsent(each.measure(), key -> new HashMap<>())
          .computeIfAbsent(each.state(), key -> new HashMap<>())
          .put(each.year(), each.value());
    }
  }

  /** Whether a record of the measure covers the state and year, so that no row means none. */
  boolean sees(String measure, String state, int year) {
    return values.containsKey(measure)
        && covers(measure, state, year)
        && actors.existed(state, year);
  }

  private boolean covers(String measure, String state, int year) {
    for (TieCoverage each : coverage.getOrDefault(measure, List.of())) {
      if (each.covers(state, state, year)) {
        return true;
      }
    }
    return false;
  }

  /** Of a state and year that the record sees. */
  double value(String measure, String state, int year) {
    return values
        .getOrDefault(measure, Map.of())
        .getOrDefault(state, Map.of())
        .getOrDefault(year, 0.0);
  }

  /** Years of a period in which some record of the reading sees the state. */
  TreeSet<Integer> years(ForceReading reading, String state, Period period) {
    TreeSet<Integer> years = new TreeSet<>();
    period
        .years()
        .filter(year -> reading.measures().stream().anyMatch(each -> sees(each, state, year)))
        .forEach(years::add);
    return years;
  }

  /** Years in which every record of the reading sees the state. */
  private TreeSet<Integer> seenByAll(ForceReading reading, String state) {
    TreeSet<Integer> years = new TreeSet<>();
    Period.ofYears(ForceYears.FROM, lastYear(reading))
        .years()
        .filter(year -> reading.measures().stream().allMatch(each -> sees(each, state, year)))
        .forEach(years::add);
    return years;
  }

  private int lastYear(ForceReading reading) {
    return reading.measures().stream()
        .flatMap(measure -> coverage.getOrDefault(measure, List.of()).stream())
        .mapToInt(TieCoverage::toYear)
        .max()
        .orElse(ForceYears.FROM);
  }

  boolean isForce(ForceReading reading, String state, int year) {
    return reading.measures().stream()
        .anyMatch(measure -> reading.counts(measure, value(measure, state, year)));
  }

  /** Number of the years with force. */
  int forceYears(ForceReading reading, String state, Collection<Integer> years) {
    return (int) years.stream().filter(year -> isForce(reading, state, year)).count();
  }

  /** Datasets whose records see any of the states in any of the years. */
  Set<String> sources(Collection<String> measures, Collection<Integer> years) {
    Set<String> sources = new TreeSet<>();
    for (String measure : measures) {
      for (TieCoverage each : coverage.getOrDefault(measure, List.of())) {
        if (years.stream().anyMatch(year -> year >= each.fromYear() && year <= each.toYear())) {
          sources.add(each.source());
        }
      }
    }
    return sources;
  }

  /**
   * Correlation of neighbouring years, from all states and all years that every record of the
   * reading sees: where one of them has ended, its end would pass for peace.
   */
  double dependence(ForceReading reading) {
    return dependence.computeIfAbsent(reading, this::dependenceOf);
  }

  private double dependenceOf(ForceReading reading) {
    List<int[]> series = new ArrayList<>();
    for (String state : states()) {
      unbroken(seenByAll(reading, state))
          .forEach(
              years ->
                  series.add(
                      years.stream().mapToInt(y -> isForce(reading, state, y) ? 1 : 0).toArray()));
    }
    return YearDependence.of(series);
  }

  private static List<List<Integer>> unbroken(TreeSet<Integer> years) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int year : years) {
      if (!years.contains(year - 1)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(year);
    }
    return runs;
  }

  private Set<String> states() {
    Set<String> states = new TreeSet<>();
    actors.statesDuring(EVER).stream().map(Actor::code).forEach(states::add);
    return states;
  }

  /** Years with force of every state that existed in all of the years. */
  int[] countsOfAll(ForceReading reading, Set<Integer> years) {
    return states().stream()
        .filter(state -> years.stream().allMatch(year -> actors.existed(state, year)))
        .mapToInt(state -> forceYears(reading, state, years))
        .toArray();
  }

  /** Years of a period in which a record sees all of the states. */
  TreeSet<Integer> common(ForceReading reading, Collection<String> members, Period period) {
    TreeSet<Integer> common = new TreeSet<>(period.years().boxed().toList());
    members.forEach(state -> common.retainAll(new HashSet<>(years(reading, state, period))));
    return common;
  }
}
