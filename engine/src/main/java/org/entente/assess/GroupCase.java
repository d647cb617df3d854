package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.SplitMix;
import org.entente.measure.VoteField;
import org.jspecify.annotations.Nullable;

/** What the tests of one group rest on: its votes, ties, treaties and ring, each made once. */
final class GroupCase {
  private final Evidence evidence;
  private final AssessRequest request;
  private final Phrases phrases;
  private final Instruments instruments;
  private final VoteScores votes;
  private final VoteField field;
  private final Weakest weakest;
  private final double[] random;
  private final @Nullable GroupRank rank;
  private final Map<Measure, TieProfile> ties;
  private final Map<Integer, Map<Dyad, JointVotes>> votesByYear;
  private final PairProfile pairs;
  private final PoleFigures pole;
  private final List<ProfileRow> profile;
  private final Treaties treaties;
  private final List<RingRow> ring;
  private final MeansFigures means;

  /**
   * @throws NoEvidence if nothing at all is known about any pair in the period
   */
  GroupCase(Evidence evidence, Actors actors, AssessRequest request) {
    this.evidence = evidence;
    this.request = request;
    List<String> members = request.members();
    Period period = request.period();
    phrases = new Phrases(actors, period);
    instruments = new Instruments(evidence);
    votes = VoteScores.of(evidence, Measure.KAPPA, request);
    field = votes.field();
    weakest = Weakest.of(Dyad.among(members), votes);
    random = field.weakestOfRandomGroups(members.size(), SplitMix.forPart(request.seed(), 7));
    rank = GroupRanking.of(votes, field, weakest, members, request.seed()).orElse(null);
    ties = ties(evidence, actors, request);
    votesByYear = evidence.jointVotesByYear("ga", Set.copyOf(members), period);
    pairs = new PairProfile(evidence, request, ties, instruments);
    pole = new PoleFigures(evidence, request.pole(), period, votes.coverage());
    VoteScores council = VoteScores.of(evidence, Measure.COUNCIL, request);
    profile = List.copyOf(pairs.pooled(List.of(votes, council), pole));
    treaties = treaties(actors);
    means = MeansFigures.of(evidence, actors, request);
    ring =
        new RingBuilder(members, period, votesByYear)
            .byVotes(votes, weakest, outsiders(field.states(), members));
  }

  private static Map<Measure, TieProfile> ties(
      Evidence evidence, Actors actors, AssessRequest request) {
    List<Measure> measures = Arrays.stream(Measure.values()).filter(Measure::isTie).toList();
    return TieProfile.of(
        evidence, measures, request.period(), Set.copyOf(request.members()), actors::existed);
  }

  private Treaties treaties(Actors actors) {
    int states = actors.statesDuring(period()).size();
    return Treaties.of(evidence, members(), period(), tie(Measure.OBLIGATION), states);
  }

  static List<String> outsiders(List<String> states, List<String> members) {
    return states.stream().filter(state -> !members.contains(state)).toList();
  }

  TieProfile tie(Measure measure) {
    return Objects.requireNonNull(ties.get(measure));
  }

  AssessRequest request() {
    return request;
  }

  List<String> members() {
    return request.members();
  }

  Period period() {
    return request.period();
  }

  Phrases phrases() {
    return phrases;
  }

  /** Kappa over the period. */
  VoteScores votes() {
    return votes;
  }

  Weakest weakest() {
    return weakest;
  }

  /** Weakest kappa of random groups of the size, ascending. */
  double[] random() {
    return random;
  }

  /** Null where the groups of the size are not counted. */
  @Nullable GroupRank rank() {
    return rank;
  }

  PoleFigures pole() {
    return pole;
  }

  List<ProfileRow> profile() {
    return profile;
  }

  /** Tables of joint Assembly votes of every pair with a member, by year. */
  Map<Integer, Map<Dyad, JointVotes>> votesByYear() {
    return votesByYear;
  }

  /** Yearly kappa and ties of every pair; years without evidence have no row. */
  List<ProfileRow> series() {
    return pairs.yearly(votesByYear);
  }

  Treaties treaties() {
    return treaties;
  }

  Formality formality() {
    return new Formality(members(), knowable(), treaties, instruments, phrases);
  }

  Strife strife() {
    return new Strife(Dyad.among(members()), tie(Measure.HOSTILITY), period());
  }

  /** Use of force of each member. */
  MeansFigures means() {
    return means;
  }

  Hub hub() {
    return HubBuilder.of(members(), profile);
  }

  List<RingRow> ring() {
    return ring;
  }

  Exclusivity exclusivity() {
    return new Exclusivity(ring, weakest, field, members().size(), request.seed(), phrases);
  }

  TestResult togetherness() {
    return Togetherness.test(Togetherness.of(evidence, request, votes, step -> {}));
  }

  Headline headline() {
    int end = formality().recordEnd();
    int known = end < knowable().toYear() ? end : period().toYear();
    return new Headline(members(), period(), treaties, known, strife(), instruments, phrases);
  }

  /** The period up to the last year that was over on the day of a replay. */
  private Period knowable() {
    int to =
        evidence
            .replay()
            .map(replay -> Math.min(period().toYear(), replay.asOf().lastWholeYear()))
            .orElse(period().toYear());
    return to < period().fromYear() ? period() : Period.ofYears(period().fromYear(), to);
  }
}
