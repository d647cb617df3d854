package org.entente.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.RollCallHeading;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.means.ClusterShare;
import org.jspecify.annotations.Nullable;

/**
 * Votes of the General Assembly on texts that restrain force: against the threat or use of force or
 * of nuclear weapons, aggression, mercenaries, arms in outer space, and for an end to fighting. A
 * text is known by words of its title. A vote against such a text need not be a vote for force: it
 * may be against the sponsor, or the text's other half.
 */
final class RestraintVotes {
  private static final List<String> WORDS =
      List.of(
          "use of force",
          "use or threat of use",
          "threat or use of",
          "prohibition of the use",
          "no first use",
          "aggression",
          "mercenaries",
          "arms race in outer space",
          "weapons in outer space",
          "ceasefire",
          "cease-fire",
          "cessation of hostilities");

  /** Longer ones are minutes of a meeting, which speak of the texts before and after as well. */
  private static final int LONGEST_TITLE = 250;

  private static final String UNIT = "share of votes";
  private static final String METHOD =
      "no among its votes on texts that restrain force; clusters of roll calls";

  private final Period period;
  private final @Nullable VoteMatrix votes;
  private final Set<Integer> years = new TreeSet<>();
  private final List<String> sources;

  private RestraintVotes(Evidence evidence, AssessRequest request) {
    period = request.period();
    if (evidence.kind() == Evidence.Kind.PACK) {
      votes = null;
      sources = List.of();
      return;
    }
    List<RollCallHeading> headings = evidence.headings("ga", period);
    int[] chosen =
        IntStream.range(0, headings.size())
            .filter(i -> restrains(headings.get(i).title()))
            .toArray();
    votes = evidence.votes("ga", period, Set.copyOf(request.members())).among(chosen);
    TreeSet<String> datasets = new TreeSet<>();
    for (int i : chosen) {
      years.add(headings.get(i).date().getYear());
      datasets.add(headings.get(i).dataset());
    }
    sources = List.copyOf(datasets);
  }

  static RestraintVotes of(Evidence evidence, AssessRequest request) {
    return new RestraintVotes(evidence, request);
  }

  static boolean restrains(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return title.length() <= LONGEST_TITLE && WORDS.stream().anyMatch(lower::contains);
  }

  Estimate against(String state) {
    Coverage coverage = Coverage.of(period, years);
    if (votes == null) {
      return missing("the votes themselves are in the full store only", coverage);
    }
    Optional<Integer> row = votes.find(state);
    ClusterShare share =
        row.map(r -> ClusterShare.of(noOf(votes, r), castOf(votes, r))).orElse(ClusterShare.NONE);
    return share.clusters() < 2
        ? missing(
            "it cast too few votes on texts whose title says that they restrain force", coverage)
        : Estimate.of(
            share.value(),
            share.low(),
            share.high(),
            share.cast(),
            UNIT,
            METHOD,
            coverage,
            sources);
  }

  private Estimate missing(String reason, Coverage coverage) {
    return Estimate.missing(reason, UNIT, METHOD, coverage, sources);
  }

  private static int[] noOf(VoteMatrix votes, int row) {
    return byCluster(votes, row, 3);
  }

  private static int[] castOf(VoteMatrix votes, int row) {
    return byCluster(votes, row, 1);
  }

  /** [cluster]: votes of the rank or above. */
  private static int[] byCluster(VoteMatrix votes, int row, int rank) {
    int[] counts = new int[votes.clusterCount()];
    for (int v = 0; v < votes.rollCalls(); v++) {
      if (votes.vote(row, v) >= rank) {
        counts[votes.cluster(v)]++;
      }
    }
    return counts;
  }
}
