package org.entente.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.Source;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieYear;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;
import org.jspecify.annotations.Nullable;

/** Puts the parts together: profile, tests, label, ring, and what they rest on. */
public final class Assessor {
  private final Evidence evidence;
  private final Actors actors;
  private final Instruments instruments;

  public Assessor(Evidence evidence, Actors actors) {
    this.evidence = evidence;
    this.actors = actors;
    this.instruments = new Instruments(evidence);
  }

  /**
   * Assesses a group.
   *
   * @throws NoEvidence if nothing at all is known about any pair in the period
   */
  public Assessment assess(AssessRequest request) {
    List<String> members = request.members();
    Period period = request.period();
    Map<Measure, TieProfile> profiles = profiles(members, period);
    VoteScores votes = scores(Measure.KAPPA, request);
    PoleFigures pole = new PoleFigures(evidence, request.pole(), period, votes.coverage());
    List<ProfileRow> profile =
        profile(request, List.of(votes, scores(Measure.COUNCIL, request)), profiles, pole);
    Map<Integer, Map<Dyad, JointVotes>> byYear =
        evidence.jointVotesByYear("ga", Set.copyOf(members), period);
    VoteField field = votes.field();
    Weakest weakest = Weakest.of(Dyad.among(members), votes);
    List<RingRow> ring =
        new RingBuilder(members, period, byYear)
            .byVotes(votes, weakest, outsiders(field.states(), members));
    Treaties treaties =
        Treaties.of(
            evidence,
            members,
            period,
            find(profiles, Measure.OBLIGATION),
            actors.statesDuring(period).size());
    Hub hub = HubBuilder.of(members, profile);
    double[] random =
        field.weakestOfRandomGroups(members.size(), SplitMix.forPart(request.seed(), 7));
    GroupRank rank = GroupRanking.of(votes, field, weakest, members, request.seed()).orElse(null);
    List<GroupWindow> groupSeries = GroupSeries.of(evidence, members, request.seed());
    Phrases phrases = new Phrases(actors, period);
    Strife strife = new Strife(Dyad.among(members), find(profiles, Measure.HOSTILITY), period);
    Formality formality = new Formality(members, period, treaties, instruments, phrases);
    TestResult purpose =
        new Purpose(
                request,
                votes,
                votes.field(table -> table.cleavage().residualAffinity()),
                pole,
                profile,
                phrases)
            .test();
    TestResult togetherness =
        Togetherness.test(Togetherness.of(evidence, request, votes, step -> {}));
    GroupTests tests =
        new GroupTests(
            members,
            period,
            treaties,
            formality,
            strife,
            weakest,
            random,
            ring,
            hub,
            togetherness,
            purpose,
            phrases,
            rank);
    LabelDraws labels = LabelDraws.of(LabelRules.shipped(), tests.quantities(), weakest, random);
    List<ProfileRow> series = series(members, period, byYear, profiles);
    return new Assessment(
        members,
        names(members, ring, period),
        period,
        request.pole(),
        LocalDate.parse(evidence.meta("as_of").orElse("1970-01-01")),
        request.seed(),
        evidence.kind() == Evidence.Kind.STORE ? "store" : "pack",
        labels.label(),
        labels.shares(),
        new Headline(members, period, treaties, formality.recordEnd(), strife, instruments, phrases)
            .of(labels),
        tests.all(),
        List.copyOf(profile),
        series,
        hub,
        ring,
        acts(members, period),
        sources(profile, ring),
        rank,
        groupSeries,
        GroupShiftFinder.of(groupSeries, request.seed()));
  }

  /** Every pair in every area over the whole period. */
  private List<ProfileRow> profile(
      AssessRequest request,
      List<VoteScores> scores,
      Map<Measure, TieProfile> profiles,
      PoleFigures pole) {
    List<ProfileRow> profile = new ArrayList<>();
    CleavageFigures cleavage = new CleavageFigures(evidence);
    for (Dyad dyad : Dyad.among(request.members())) {
      scores.forEach(each -> profile.add(row(each, dyad)));
      profile.addAll(cleavageRows(cleavage, pole, scores.get(0), dyad));
      profiles.values().forEach(each -> profile.addAll(rows(each, dyad, request.period())));
    }
    if (profile.stream().noneMatch(row -> row.estimate().isPresent())) {
      throw new NoEvidence(
          "No source covers %s in %s."
              .formatted(String.join(", ", request.members()), request.period()),
          "See what is covered with: entente sources");
    }
    profile.sort(TieProfile.ORDER);
    return profile;
  }

  private static List<ProfileRow> cleavageRows(
      CleavageFigures cleavage, PoleFigures pole, VoteScores votes, Dyad dyad) {
    Period period = votes.period();
    JointVotes table = votes.tables().getOrDefault(dyad, JointVotes.NONE);
    List<ProfileRow> rows = new ArrayList<>();
    for (Measure measure : List.of(Measure.IDEAL_DISTANCE, Measure.RESIDUAL_AFFINITY)) {
      rows.add(
          row(measure, dyad, period, cleavage.of(measure, dyad, table, period, votes.coverage())));
    }
    for (Measure measure : List.of(Measure.AGAINST_POLE, Measure.WITHOUT_POLE)) {
      rows.add(row(measure, dyad, period, pole.of(measure, dyad)));
    }
    return rows;
  }

  private VoteScores scores(Measure measure, AssessRequest request) {
    return VoteScores.of(
        evidence, measure, request.period(), request.members(), request.draws(), request.seed());
  }

  private Map<Measure, TieProfile> profiles(List<String> members, Period period) {
    List<Measure> measures = Arrays.stream(Measure.values()).filter(Measure::isTie).toList();
    return TieProfile.of(evidence, measures, period, Set.copyOf(members), this::existed);
  }

  private TieProfile tieProfile(Measure measure, Period period, @Nullable Set<String> states) {
    return find(TieProfile.of(evidence, List.of(measure), period, states, this::existed), measure);
  }

  private boolean existed(String state, int year) {
    return actors.findByCode(state).map(actor -> actor.existedIn(year)).orElse(false);
  }

  private static TieProfile find(Map<Measure, TieProfile> profiles, Measure measure) {
    return java.util.Objects.requireNonNull(profiles.get(measure));
  }

  private static ProfileRow row(VoteScores scores, Dyad dyad) {
    return row(scores.measure(), dyad, scores.period(), scores.estimate(dyad));
  }

  static ProfileRow row(Measure measure, Dyad dyad, Period period, Estimate estimate) {
    return new ProfileRow(
        dyad.a(),
        dyad.b(),
        false,
        measure.area(),
        measure.id(),
        period.fromYear(),
        period.toYear(),
        estimate,
        "");
  }

  private List<ProfileRow> rows(TieProfile profile, Dyad dyad, Period period) {
    List<ProfileRow> rows = new ArrayList<>();
    rows.add(row(profile, dyad.a(), dyad.b(), period));
    if (profile.measure().directed()) {
      rows.add(row(profile, dyad.b(), dyad.a(), period));
    }
    return rows;
  }

  private ProfileRow row(TieProfile profile, String a, String b, Period period) {
    return new ProfileRow(
        a,
        b,
        profile.measure().directed(),
        profile.measure().area(),
        profile.measure().id(),
        period.fromYear(),
        period.toYear(),
        profile.pooled(a, b),
        note(profile.measure(), profile.lastNote(a, b)));
  }

  private static List<String> outsiders(List<String> states, List<String> members) {
    return states.stream().filter(state -> !members.contains(state)).toList();
  }

  /** Yearly kappa and yearly ties of every pair; years without evidence have no row. */
  private List<ProfileRow> series(
      List<String> members,
      Period period,
      Map<Integer, Map<Dyad, JointVotes>> byYear,
      Map<Measure, TieProfile> profiles) {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : Dyad.among(members)) {
      byYear.forEach(
          (year, tables) ->
              rows.add(kappa(dyad, year, tables.getOrDefault(dyad, JointVotes.NONE))));
      profiles.values().forEach(profile -> rows.addAll(yearly(profile, dyad)));
    }
    rows.removeIf(row -> !row.estimate().isPresent());
    rows.sort(TieProfile.ORDER);
    return List.copyOf(rows);
  }

  private ProfileRow kappa(Dyad dyad, int year, JointVotes table) {
    return new ProfileRow(
        dyad.a(),
        dyad.b(),
        false,
        Measure.KAPPA.area(),
        Measure.KAPPA.id(),
        year,
        year,
        yearlyVotes(Measure.KAPPA, year, table, evidence.voteSources("ga", Period.ofYear(year))),
        "");
  }

  /** A vote similarity of one year from its table of joint votes. */
  static Estimate yearlyVotes(Measure measure, int year, JointVotes table, List<String> sources) {
    Coverage seen = Coverage.full(Period.ofYear(year));
    TableInterval.Result result = TableInterval.of(measure.similarity().orElseThrow(), table);
    String method = measure.method() + "; delta method with design effect";
    return Double.isNaN(result.value())
        ? Estimate.missing(
            table.n() == 0 ? "no joint vote" : "undefined: both always cast the same vote",
            measure.unit(),
            method,
            seen,
            sources)
        : Estimate.of(
            result.value(),
            result.low(),
            result.high(),
            table.n(),
            measure.unit(),
            method,
            seen,
            sources);
  }

  private List<ProfileRow> yearly(TieProfile profile, Dyad dyad) {
    List<ProfileRow> rows = new ArrayList<>(yearly(profile, dyad.a(), dyad.b()));
    if (profile.measure().directed()) {
      rows.addAll(yearly(profile, dyad.b(), dyad.a()));
    }
    return rows;
  }

  private List<ProfileRow> yearly(TieProfile profile, String a, String b) {
    return profile.years(a, b).stream()
        .map(
            year ->
                new ProfileRow(
                    a,
                    b,
                    profile.measure().directed(),
                    profile.measure().area(),
                    profile.measure().id(),
                    year,
                    year,
                    profile.yearly(a, b, year),
                    note(profile.measure(), rawNote(profile.rows(a, b).get(year)))))
        .toList();
  }

  private static String rawNote(@Nullable TieYear row) {
    return row == null ? "" : row.note();
  }

  private String note(Measure measure, String raw) {
    return measure == Measure.OBLIGATION ? instruments.readable(raw) : raw;
  }

  /** Acts that at least three of the members (or both of two) took part in. */
  private List<Act> acts(List<String> members, Period period) {
    int least = Math.min(3, members.size());
    return evidence.acts(period, Set.copyOf(members)).stream()
        .filter(act -> act.participants().stream().filter(members::contains).count() >= least)
        .toList();
  }

  private Map<String, String> names(List<String> members, List<RingRow> ring, Period period) {
    Set<String> codes = new TreeSet<>(members);
    ring.forEach(row -> codes.add(row.state()));
    Map<String, String> names = new TreeMap<>();
    for (String code : codes) {
      names.put(code, actors.findByCode(code).map(actor -> actor.nameIn(period)).orElse(code));
    }
    return names;
  }

  private List<Source> sources(List<ProfileRow> profile, List<RingRow> ring) {
    Set<String> used = new LinkedHashSet<>();
    profile.forEach(row -> used.addAll(row.estimate().sources()));
    ring.forEach(row -> used.addAll(row.estimate().sources()));
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
    List<String> members = request.members();
    if (measure.similarity().isPresent()) {
      VoteScores votes = scores(measure, request);
      return new RingBuilder(
              members,
              request.period(),
              evidence.jointVotesByYear(measure.body(), Set.copyOf(members), request.period()))
          .byVotes(
              votes,
              Weakest.of(Dyad.among(members), votes),
              outsiders(votes.field().states(), members));
    }
    TieProfile inside = tieProfile(measure, request.period(), Set.copyOf(members));
    double own =
        Dyad.among(members).stream()
            .map(dyad -> inside.pooled(dyad.a(), dyad.b()))
            .mapToDouble(estimate -> estimate.point().orElse(Double.NaN))
            .min()
            .orElse(Double.NaN);
    TieProfile all = tieProfile(measure, request.period(), null);
    List<String> states = actors.statesDuring(request.period()).stream().map(Actor::code).toList();
    return new RingBuilder(members, request.period(), Map.of())
        .byTies(all, outsiders(states, members), own);
  }
}
