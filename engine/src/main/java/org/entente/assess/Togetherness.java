package org.entente.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entente.domain.Dyad;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.TogetherFigure;
import org.entente.measure.together.ConnectedInformation;
import org.entente.measure.together.Majority;
import org.entente.measure.together.Positions;
import org.entente.measure.together.SubGroups;
import org.entente.measure.together.Together;
import org.entente.measure.together.TogetherModel;

/**
 * Measures groups of one period voting together beyond pairs, from the votes in the store and the
 * ideal points fitted to them. From the pack, which has no votes, the findings that ship with it.
 * The members' order does not change a digit.
 */
public final class Togetherness {
  private static final String PAIR = "a pair is no more than a pair";
  private static final String NO_VOTES = "no recorded votes of the General Assembly in the period";
  private static final String STORE_ONLY =
      "it takes the votes themselves, which are in the full store only: entente fetch, then"
          + " entente build";

  private final Evidence evidence;
  private final VoteScores scores;
  private final Period period;
  private final long seed;

  private Togetherness(Evidence evidence, VoteScores scores, long seed) {
    this.evidence = evidence;
    this.scores = scores;
    this.period = scores.period();
    this.seed = seed;
  }

  /**
   * Of one group. Cost: from the store, for four members on two cores, about a second and a half;
   * from the pack nothing.
   *
   * @param step told of what is being done
   * @throws NoEvidence if neither the votes of the period nor a shipped finding are there
   */
  public static TogetherFinding of(
      Evidence evidence, AssessRequest request, Consumer<String> step) {
    step.accept("votes and positions");
    TogetherFinding finding =
        of(evidence, request, kappa(evidence, request.period(), request.seed()), step);
    if (!finding.reason().isEmpty()) {
      throw new NoEvidence(
          "Voting together of %s in %s: %s."
              .formatted(String.join(", ", request.members()), request.period(), finding.reason()),
          finding.reason().equals(STORE_ONLY)
              ? "Maybe get the store: entente fetch, then entente build. Findings for named groups of"
                  + " three to six ship with Entente for 2014-2025, 2000-2025, 2000-2010, 2011-2021,"
                  + " 2022-2025 and 2014-2024."
              : "");
    }
    return finding;
  }

  /** What the finding says of the group, as one of the tests of an assessment. */
  public static TestResult test(TogetherFinding finding) {
    return new TogetherVerdict(finding).test();
  }

  /**
   * The same, with a reason where there is no finding.
   *
   * @param scores kappa over the period
   */
  static TogetherFinding of(
      Evidence evidence, AssessRequest request, VoteScores scores, Consumer<String> step) {
    Togetherness togetherness = new Togetherness(evidence, scores, request.seed());
    return togetherness.of(List.of(request.members()), step).get(0);
  }

  /**
   * Findings of several groups of one period from the store; those without a finding are left out.
   */
  public static List<TogetherFinding> ofAll(
      Evidence store, List<List<String>> groups, Period period, long seed, Consumer<String> step) {
    return new Togetherness(store, kappa(store, period, seed), seed)
        .of(groups, step).stream().filter(finding -> finding.reason().isEmpty()).toList();
  }

  private static VoteScores kappa(Evidence evidence, Period period, long seed) {
    return VoteScores.ofTables(evidence, Measure.KAPPA, period, AssessRequest.DRAWS, seed);
  }

  private List<TogetherFinding> of(List<List<String>> groups, Consumer<String> step) {
    if (evidence.kind() == Evidence.Kind.PACK) {
      return groups.stream().map(this::shipped).toList();
    }
    if (scores.coverage().isEmpty() || groups.stream().allMatch(group -> group.size() < 3)) {
      return groups.stream().map(group -> none(group, group.size() < 3 ? PAIR : NO_VOTES)).toList();
    }
    Votes votes = new Votes(evidence.votes("ga", period));
    List<TogetherFinding> findings = new ArrayList<>();
    for (List<String> group : groups) {
      step.accept("%s %s".formatted(String.join(" ", group), period));
      findings.add(votes.finding(group));
    }
    return findings;
  }

  private TogetherFinding shipped(List<String> members) {
    if (members.size() < 3) {
      return none(members, PAIR);
    }
    List<TogetherFigure> rows = evidence.together(members, period);
    return rows.isEmpty()
        ? none(members, STORE_ONLY)
        : finding(members, TogetherTable.read(rows), List.of(), rows.get(0).seed());
  }

  private static boolean isCarried(SubGroups groups) {
    return ConnectedInformation.isCarried(groups.order(), groups.order(), groups.fewest());
  }

  private TogetherFinding none(List<String> members, String reason) {
    return new TogetherFinding(
        members, period, seed, scores.coverage(), scores.sources(), null, List.of(), reason);
  }

  private TogetherFinding finding(
      List<String> members, Together figures, List<SubGroups> subGroups, long ofSeed) {
    return new TogetherFinding(
        members, period, ofSeed, scores.coverage(), scores.sources(), figures, subGroups, "");
  }

  /** The votes of the period, with all that is made of them once for all groups. */
  private final class Votes {
    private final VoteMatrix votes;
    private final Positions positions;
    private final double[][] kappa;
    private final int[] eligible;
    private final Map<Integer, TogetherModel> models = new HashMap<>();

    Votes(VoteMatrix votes) {
      this.votes = votes;
      this.positions =
          new StoredPositions(votes, evidence.items("ga", period), evidence.idealPoints());
      this.kappa = kappa();
      this.eligible = rows(scores.field().states());
    }

    /** Groups of one size share their matched groups. */
    private TogetherModel model(int members) {
      return models.computeIfAbsent(
          members,
          size ->
              new TogetherModel(
                  votes, positions, kappa, eligible, TogetherModel.Effort.forMembers(size), seed));
    }

    /** Of all states, since a member need not be one of those that groups are drawn from. */
    private double[][] kappa() {
      int states = votes.states().size();
      double[][] kappa = new double[states][states];
      for (int i = 0; i < states; i++) {
        kappa[i][i] = Double.NaN;
        for (int j = i + 1; j < states; j++) {
          kappa[i][j] = scores.value(new Dyad(votes.states().get(i), votes.states().get(j)));
          kappa[j][i] = kappa[i][j];
        }
      }
      return kappa;
    }

    private int[] rows(List<String> states) {
      return states.stream().mapToInt(state -> votes.find(state).orElseThrow()).toArray();
    }

    TogetherFinding finding(List<String> members) {
      List<String> absent = members.stream().filter(state -> votes.find(state).isEmpty()).toList();
      if (!absent.isEmpty()) {
        return none(members, "no recorded vote of " + String.join(", ", absent));
      }
      int[] rows = rows(members.stream().sorted().toList());
      if (members.size() > TogetherFinding.MOST_AT_ONCE) {
        return large(members, rows);
      }
      TogetherModel model = model(rows.length);
      return model.votes(rows).n() == 0
          ? none(members, "there is no roll call on which all members voted")
          : Togetherness.this.finding(members, model.measure(rows), List.of(), seed);
    }

    private TogetherFinding large(List<String> members, int[] rows) {
      Majority majority = Majority.of(votes);
      List<SubGroups> found =
          IntStream.rangeClosed(3, 4)
              .mapToObj(order -> SubGroups.find(votes, rows, order, majority, seed))
              .flatMap(Optional::stream)
              .filter(Togetherness::isCarried)
              .toList();
      return found.isEmpty()
          ? none(members, "three members have too few roll calls on which they all voted")
          : new TogetherFinding(
              members, period, seed, scores.coverage(), scores.sources(), null, found, "");
    }
  }
}
