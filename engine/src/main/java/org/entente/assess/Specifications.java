package org.entente.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.assess.specification.Choices;
import org.entente.assess.specification.Specification;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.JointBody;
import org.entente.evidence.VoteCounts;
import org.entente.measure.Similarity;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;
import org.entente.measure.cohesion.GroupStatistic;
import org.entente.measure.cohesion.JointCells;

/**
 * The label of a group under other defensible choices. Figures are made once for each window of
 * years, and every specification looks them up. The default is that of the assessment itself, with
 * its draws and its random groups.
 */
final class Specifications {
  /** Draws in specifications other than the default: the error of a share is then 3.5 points. */
  private static final int DRAWS = 200;

  /** Random groups of up to six members: the error of a percentile of 90 is then 0.7 points. */
  private static final int GROUPS = 2_000;

  /** Dyads of all random groups together, so that a large group takes no longer. */
  private static final int DYADS = 400_000;

  private static final int FEWEST_GROUPS = 500;

  /** A half of fewer years says little. */
  private static final int SHORTEST_HALF = 3;

  private static final String ALL_YEARS = "all";
  private static final int LAST_YEARS = 5;

  private static final LabelRules.Condition PROMISES =
      new LabelRules.Condition(
          "obligatedShare", ">=", 0.5, "and its pairs have promised each other something");

  private static final long PART = 1L << 43;

  private static final List<Similarity> SIMILARITIES =
      List.of(Similarity.KAPPA, Similarity.PI, Similarity.S);

  private final Evidence evidence;
  private final Actors actors;
  private final GroupCase group;
  private final List<Dyad> dyads;
  private final int groups;
  private final Map<Integer, Integer> rollCalls;
  private final Map<String, Period> windows;
  private final SpecificationVotes.Cell own;
  private final Map<String, SpecificationVotes> votes = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, SpecificationRecord> records = new LinkedHashMap<>();

  private Specifications(Evidence evidence, Actors actors, GroupCase group) {
    this.evidence = evidence;
    this.actors = actors;
    this.group = group;
    this.dyads = Dyad.among(group.members());
    this.groups = Math.max(FEWEST_GROUPS, Math.min(GROUPS, DYADS / dyads.size()));
    this.rollCalls = evidence.rollCallsByYear("ga");
    this.windows = windows(group.period());
    this.own = own(group);
  }

  /**
   * The curve of a group.
   *
   * @param rules that give the label, as they are by default
   */
  static SpecificationCurve of(
      Evidence evidence, Actors actors, GroupCase group, LabelRules rules) {
    return new Specifications(evidence, actors, group).curve(rules);
  }

  private SpecificationCurve curve(LabelRules rules) {
    addVotes();
    addKnown();
    addRecords();
    Choices choices = Choices.shipped().where(this::isPossible);
    List<SpecificationCurve.Row> rows =
        choices.specifications(group.request().seed()).parallelStream()
            .map(each -> row(each, rules))
            .toList();
    return SpecificationCurve.of(choices, rules.labels(), rows, DRAWS, groups);
  }

  private boolean isPossible(String choice, String option) {
    return switch (choice) {
      case "years" -> windows.containsKey(option);
      case "cohesion" -> dyads.size() > 1;
      default -> true;
    };
  }

  /** Windows that are shorter than the period and long enough, by the name of their option. */
  static Map<String, Period> windows(Period period) {
    int from = period.fromYear();
    int to = period.toYear();
    int years = to - from + 1;
    Map<String, Period> windows = new LinkedHashMap<>();
    windows.put(ALL_YEARS, period);
    if (years >= 2 * SHORTEST_HALF) {
      windows.put("earlier half", Period.ofYears(from, from + years / 2 - 1));
      windows.put("later half", Period.ofYears(from + years / 2, to));
    }
    if (years > LAST_YEARS && years != 2 * LAST_YEARS) {
      windows.put("last five", Period.ofYears(to - LAST_YEARS + 1, to));
    }
    if (years >= SHORTEST_HALF) {
      windows.put("without first", Period.ofYears(from + 1, to));
      windows.put("without last", Period.ofYears(from, to - 1));
    }
    return windows;
  }

  private void addRecords() {
    Map<Period, List<JointBody>> bodies =
        evidence.jointBodies(group.members(), List.copyOf(windows.values()));
    windows.forEach(
        (name, window) ->
            records.put(
                name,
                new SpecificationRecord(
                    group,
                    window,
                    bodies.getOrDefault(window, List.of()),
                    actors.statesDuring(window).size())));
  }

  private void addVotes() {
    List<Period> pieces = pieces();
    VoteCounts counts = evidence.jointVoteCounts("ga", pieces);
    JointCells cells = new JointCells(counts.states(), counts.cells());
    double[][] normals = SpecificationVotes.normals(dyads, DRAWS, group.request().seed());
    List<String> names = List.copyOf(windows.keySet());
    SpecificationVotes[] made = new SpecificationVotes[names.size()];
    IntStream.range(0, made.length)
        .parallel()
        .forEach(
            w -> {
              int[] within = within(pieces, window(names.get(w)));
              made[w] =
                  new SpecificationVotes(
                      votes(cells, within, normals, window(names.get(w)), w),
                      SIMILARITIES,
                      group.members().size());
            });
    for (int w = 0; w < made.length; w++) {
      votes.put(names.get(w), made[w]);
    }
  }

  /**
   * @param number of the window, for its random groups
   */
  private SpecificationVotes.Window votes(
      JointCells cells, int[] pieces, double[][] normals, Period window, int number) {
    return new SpecificationVotes.Window(
        cells,
        pieces,
        rollCalls(window),
        throughout(window),
        tables(window),
        normals,
        groups,
        group.request().seed() + PART + number);
  }

  /** Notes the windows in which a pair's votes are known and differ. */
  private void addKnown() {
    windows.forEach(
        (name, window) -> {
          if (tables(window).stream().anyMatch(Specifications::isDefined)) {
            known.add(name);
          }
        });
  }

  private static boolean isDefined(JointVotes table) {
    return !Double.isNaN(TableInterval.value(Similarity.KAPPA, table));
  }

  private Period window(String name) {
    return Objects.requireNonNull(windows.get(name));
  }

  /** The period cut wherever a window begins or ends. */
  private List<Period> pieces() {
    TreeSet<Integer> starts = new TreeSet<>();
    windows
        .values()
        .forEach(window -> starts.addAll(List.of(window.fromYear(), window.toYear() + 1)));
    List<Integer> cuts = List.copyOf(starts);
    List<Period> pieces = new ArrayList<>();
    for (int c = 0; c + 1 < cuts.size(); c++) {
      pieces.add(Period.ofYears(cuts.get(c), cuts.get(c + 1) - 1));
    }
    return pieces;
  }

  private static int[] within(List<Period> pieces, Period window) {
    return IntStream.range(0, pieces.size())
        .filter(
            p ->
                window.containsYear(pieces.get(p).fromYear())
                    && window.containsYear(pieces.get(p).toYear()))
        .toArray();
  }

  private int rollCalls(Period window) {
    return rollCalls.entrySet().stream()
        .filter(entry -> window.containsYear(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Set<String> throughout(Period window) {
    return actors.statesDuring(window).stream()
        .filter(state -> state.existedIn(window.fromYear()) && state.existedIn(window.toYear()))
        .map(Actor::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<JointVotes> tables(Period window) {
    return dyads.stream()
        .map(
            dyad ->
                JointVotes.pool(
                    group.votesByYear().entrySet().stream()
                        .filter(entry -> window.containsYear(entry.getKey()))
                        .map(entry -> entry.getValue().getOrDefault(dyad, JointVotes.NONE))
                        .toList()))
        .toList();
  }

  private SpecificationCurve.Row row(Specification specification, LabelRules rules) {
    SpecificationVotes.Cell cell = cell(specification);
    Map<String, Double> quantities = quantities(specification);
    quantities.put("cohesionPercentile", cell.percentile());
    LabelDraws drawn =
        LabelDraws.of(
            bloc(specification, rules).with(specification.limits()),
            quantities,
            cell.draws(),
            Double.isNaN(cell.percentile()));
    return new SpecificationCurve.Row(
        specification,
        drawn.label(),
        drawn.shares().getOrDefault(drawn.label(), 0.0),
        Double.isNaN(cell.percentile()) ? null : cell.percentile());
  }

  /** What makes a bloc of a group whose votes are close. */
  private static LabelRules bloc(Specification specification, LabelRules rules) {
    return switch (specification.option("bloc", "")) {
      case "with promises" -> rules.changed("bloc", "cohesionPercentile", List.of(PROMISES));
      case "by votes" -> rules.changed("bloc", "cohesionPercentile", List.of());
      default -> rules;
    };
  }

  private Map<String, Double> quantities(Specification specification) {
    String years = specification.option("years", ALL_YEARS);
    boolean bodies = !specification.option("record", "").equals("treaties");
    Strife.Limits limits =
        switch (specification.option("fighting", "")) {
          case "war in 5 %" -> Strife.Limits.STRICT;
          case "war in 20 %" -> Strife.Limits.LENIENT;
          default -> Strife.Limits.USUAL;
        };
    return Objects.requireNonNull(records.get(years))
        .quantities(bodies, limits, known.contains(years));
  }

  private SpecificationVotes.Cell cell(Specification specification) {
    String years = specification.option("years", ALL_YEARS);
    Similarity similarity =
        switch (specification.option("similarity", "")) {
          case "pi" -> Similarity.PI;
          case "S" -> Similarity.S;
          default -> Similarity.KAPPA;
        };
    GroupStatistic statistic =
        switch (specification.option("cohesion", "")) {
          case "second weakest" -> GroupStatistic.SECOND_WEAKEST;
          case "mean pair" -> GroupStatistic.MEAN;
          default -> GroupStatistic.WEAKEST;
        };
    SpecificationVotes.Pool pool =
        switch (specification.option("compared with", "")) {
          case "nine in ten" -> SpecificationVotes.Pool.NINE_IN_TEN;
          case "whole period" -> SpecificationVotes.Pool.WHOLE_PERIOD;
          default -> SpecificationVotes.Pool.HALF_THE_VOTES;
        };
    boolean usual =
        years.equals(ALL_YEARS)
            && similarity == Similarity.KAPPA
            && statistic == GroupStatistic.WEAKEST
            && pool == SpecificationVotes.Pool.HALF_THE_VOTES;
    return usual ? own : Objects.requireNonNull(votes.get(years)).cell(similarity, statistic, pool);
  }

  /** As the assessment itself has it, with its draws and its random groups. */
  private static SpecificationVotes.Cell own(GroupCase group) {
    Weakest weakest = group.weakest();
    double[] random = group.random();
    if (!weakest.undefined().isEmpty() || random.length == 0) {
      return SpecificationVotes.Cell.NONE;
    }
    return new SpecificationVotes.Cell(
        VoteField.percentile(random, weakest.value()), LabelDraws.percentiles(weakest, random));
  }
}
