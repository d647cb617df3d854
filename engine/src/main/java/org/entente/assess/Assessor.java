package org.entente.assess;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.Source;
import org.entente.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** Puts the parts together: profile, tests, label, ring, and what they rest on. */
public final class Assessor {
  /** How many steps an assessment has. */
  public static final int STEPS = 5;

  private final Evidence evidence;
  private final Actors actors;

  public Assessor(Evidence evidence, Actors actors) {
    this.evidence = evidence;
    this.actors = actors;
  }

  /**
   * Assesses a group.
   *
   * @throws NoEvidence if nothing at all is known about any pair in the period
   */
  public Assessment assess(AssessRequest request) {
    return assess(request, step -> {});
  }

  /**
   * The same.
   *
   * @param step told what is done next, {@value #STEPS} times
   */
  public Assessment assess(AssessRequest request, Consumer<String> step) {
    ForkJoinTask<GroupHistory> history = ForkJoinTask.adapt(() -> history(request)).fork();
    try {
      step.accept("its pairs");
      return assess(new GroupCase(evidence, actors, request), history, step);
    } finally {
      history.quietlyJoin();
    }
  }

  /** All years of the group, which no test rests on: so they are made beside the tests. */
  private GroupHistory history(AssessRequest request) {
    try (Evidence beside = evidence.beside()) {
      return GroupHistory.of(beside, request.members(), request.seed());
    }
  }

  private Assessment assess(
      GroupCase group, ForkJoinTask<GroupHistory> history, Consumer<String> step) {
    AssessRequest request = group.request();
    LabelRules rules = LabelRules.shipped();
    step.accept("its label, drawn anew");
    LabelDraws labels =
        LabelDraws.of(rules, GroupTests.quantities(group), group.weakest(), group.random());
    step.accept("other choices");
    SpecificationCurve choices = Specifications.of(evidence, actors, group, rules);
    step.accept("its tests");
    List<TestResult> tests = GroupTests.all(group);
    step.accept("its years");
    GroupHistory years = history.join();
    return new Assessment(
        request.members(),
        names(group),
        request.period(),
        request.pole(),
        LocalDate.parse(evidence.meta("as_of").orElse("1970-01-01")),
        request.seed(),
        evidence.kind() == Evidence.Kind.STORE ? "store" : "pack",
        labels.label(),
        labels.shares(),
        group.headline().of(labels) + choices.caution(),
        tests,
        group.profile(),
        group.series(),
        group.hub(),
        group.ring(),
        acts(request.members(), request.period()),
        sources(group),
        group.rank(),
        years.windows(),
        years.shifts(),
        choices);
  }

  /**
   * The tests of a group alone: cheaper than an assessment, which also looks at every year.
   *
   * @throws NoEvidence if nothing at all is known about any pair in the period
   */
  public GroupFindings findings(AssessRequest request) {
    GroupCase group = new GroupCase(evidence, actors, request);
    return new GroupFindings(
        request.members(), request.period(), GroupTests.all(group), group.rank(), group.hub());
  }

  /** Acts that at least three of the members (or both of two) took part in. */
  private List<Act> acts(List<String> members, Period period) {
    int least = Math.min(3, members.size());
    return evidence.acts(period, Set.copyOf(members)).stream()
        .filter(act -> act.participants().stream().filter(members::contains).count() >= least)
        .toList();
  }

  private Map<String, String> names(GroupCase group) {
    Set<String> codes = new TreeSet<>(group.members());
    group.ring().forEach(row -> codes.add(row.state()));
    Map<String, String> names = new TreeMap<>();
    codes.forEach(code -> names.put(code, group.phrases().name(code)));
    return names;
  }

  private List<Source> sources(GroupCase group) {
    Set<String> used = new LinkedHashSet<>();
    group.profile().forEach(row -> used.addAll(row.estimate().sources()));
    group.ring().forEach(row -> used.addAll(row.estimate().sources()));
    used.addAll(group.means().narrow().estimate().sources());
    return evidence.sources().values().stream()
        .filter(source -> used.contains(source.id()))
        .toList();
  }

  /**
   * How close every outsider stands to a group, in one policy area.
   *
   * @param measure kappa, or a measure outside voting
   */
  public List<RingRow> ring(AssessRequest request, Measure measure) {
    return measure.similarity().isPresent()
        ? ringByVotes(request, measure)
        : ringByTies(request, measure);
  }

  private List<RingRow> ringByVotes(AssessRequest request, Measure measure) {
    List<String> members = request.members();
    VoteScores votes = VoteScores.of(evidence, measure, request);
    return new RingBuilder(
            members,
            request.period(),
            evidence.jointVotesByYear(measure.body(), Set.copyOf(members), request.period()))
        .byVotes(
            votes,
            Weakest.of(Dyad.among(members), votes),
            GroupCase.outsiders(votes.field().states(), members));
  }

  private List<RingRow> ringByTies(AssessRequest request, Measure measure) {
    List<String> members = request.members();
    TieProfile inside = ties(measure, request.period(), Set.copyOf(members));
    double own =
        Dyad.among(members).stream()
            .map(dyad -> inside.pooled(dyad.a(), dyad.b()))
            .mapToDouble(estimate -> estimate.point().orElse(Double.NaN))
            .min()
            .orElse(Double.NaN);
    List<String> states = actors.statesDuring(request.period()).stream().map(Actor::code).toList();
    return new RingBuilder(members, request.period(), Map.of())
        .byTies(ties(measure, request.period(), null), GroupCase.outsiders(states, members), own);
  }

  private TieProfile ties(Measure measure, Period period, @Nullable Set<String> states) {
    return Objects.requireNonNull(
        TieProfile.of(evidence, List.of(measure), period, states, actors::existed).get(measure));
  }
}
