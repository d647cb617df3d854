package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.SplitMix;
import org.entente.measure.together.GroupInformation;
import org.entente.measure.together.GroupVotes;
import org.entente.measure.together.Interval;
import org.entente.measure.together.Majority;

/** The information in a group's votes, all of it and beyond pairs, by windows of years. */
final class GroupInformationSeries {
  private static final String BODY = "ga";
  private static final int SMALLEST = 3;

  /** An end of an interval then rests on the outer two or three. */
  private static final int DRAWS = 100;

  /** Tables of five and six members take ten and a hundred times as long. */
  private static final int DRAWS_OF_LARGE = 20;

  private static final String METHOD =
      "roll calls on which all members voted, five years; bias of sampling taken off; bootstrap over clusters of roll calls, %d draws";

  private GroupInformationSeries() {}

  /**
   * Adds a row per window.
   *
   * @param first last year of the first window
   * @param last last year of the last window
   */
  static void add(
      List<GroupWindow> rows,
      Evidence evidence,
      List<String> members,
      int first,
      int last,
      long seed) {
    if (first > last) {
      return;
    }
    String reason = whyNot(evidence, members);
    List<GroupWindow> added =
        reason.isEmpty()
            ? measured(evidence, members, first, last, seed)
            : missing(evidence, members, first, last, reason);
    rows.addAll(added);
  }

  private static String whyNot(Evidence evidence, List<String> members) {
    if (members.size() < SMALLEST || members.size() > ScanRequest.LARGEST) {
      return "for groups of %d to %d".formatted(SMALLEST, ScanRequest.LARGEST);
    }
    return evidence.kind() == Evidence.Kind.PACK
        ? "takes the votes themselves, which are in the full store only"
        : "";
  }

  private static int draws(List<String> members) {
    return members.size() <= 4 ? DRAWS : DRAWS_OF_LARGE;
  }

  private static List<GroupWindow> missing(
      Evidence evidence, List<String> members, int first, int last, String reason) {
    Map<Integer, String> byYear = evidence.voteSourceByYear(BODY);
    List<GroupWindow> rows = new ArrayList<>();
    for (int to = first; to <= last; to++) {
      Period window = Period.ofYears(to - GroupSeries.WINDOW + 1, to);
      List<String> sources = GroupSeries.sources(byYear, window);
      rows.addAll(missing(reason, window, Coverage.none(window), sources, draws(members)));
    }
    return rows;
  }

  private static List<GroupWindow> missing(
      String reason, Period window, Coverage seen, List<String> sources, int draws) {
    String method = METHOD.formatted(draws);
    return Stream.of(GroupMeasure.MULTI_INFORMATION, GroupMeasure.BEYOND_PAIRS)
        .map(
            measure ->
                row(
                    measure,
                    window,
                    Estimate.missing(reason, measure.unit(), method, seen, sources)))
        .toList();
  }

  private static GroupWindow row(GroupMeasure measure, Period window, Estimate estimate) {
    return new GroupWindow(measure, window.fromYear(), window.toYear(), estimate);
  }

  private static List<GroupWindow> measured(
      Evidence evidence, List<String> members, int first, int last, long seed) {
    int begin = first - GroupSeries.WINDOW + 1;
    VoteMatrix matrix = evidence.votes(BODY, Period.ofYears(begin, last), Set.copyOf(members));
    int[] places = members.stream().mapToInt(each -> matrix.find(each).orElseThrow()).toArray();
    GroupVotes all = GroupVotes.of(matrix, places, Majority.of(matrix));
    TreeMap<Integer, Integer> starts = starts(evidence, begin, last);
    Map<Integer, String> byYear = evidence.voteSourceByYear(BODY);
    List<GroupWindow> rows = new ArrayList<>();
    for (int to = first; to <= last; to++) {
      Period window = Period.ofYears(to - GroupSeries.WINDOW + 1, to);
      Map<Integer, Integer> years = starts.subMap(window.fromYear(), window.toYear() + 1);
      GroupVotes votes = all.between(at(starts, window.fromYear()), at(starts, to + 1));
      Coverage seen =
          Coverage.of(
              window,
              years.keySet().stream()
                  .filter(y -> all.between(at(starts, y), at(starts, y + 1)).n() > 0)
                  .toList());
      rows.addAll(
          rows(votes, window, seen, GroupSeries.sources(byYear, window), draws(members), seed));
    }
    return rows;
  }

  /** Place of each year's first roll call in the matrix. */
  private static TreeMap<Integer, Integer> starts(Evidence evidence, int from, int to) {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    int next = 0;
    Map<Integer, Integer> counts = evidence.rollCallsByYear(BODY);
    for (int year : IntStream.rangeClosed(from, to + 1).toArray()) {
      starts.put(year, next);
      next += counts.getOrDefault(year, 0);
    }
    return starts;
  }

  private static int at(TreeMap<Integer, Integer> starts, int year) {
    return starts.getOrDefault(year, 0);
  }

  private static List<GroupWindow> rows(
      GroupVotes votes, Period window, Coverage seen, List<String> sources, int draws, long seed) {
    if (votes.n() == 0) {
      return missing("no roll call on which all voted", window, seen, sources, draws);
    }
    long part = SplitMix.forPart(seed, 2_000L + window.toYear()).nextLong();
    GroupInformation information = GroupInformation.of(votes, draws, part);
    return List.of(
        row(
            GroupMeasure.MULTI_INFORMATION,
            window,
            estimate(
                information.all(), GroupMeasure.MULTI_INFORMATION, votes, draws, seen, sources)),
        row(
            GroupMeasure.BEYOND_PAIRS,
            window,
            estimate(
                information.beyondPairs(),
                GroupMeasure.BEYOND_PAIRS,
                votes,
                draws,
                seen,
                sources)));
  }

  private static Estimate estimate(
      Interval interval,
      GroupMeasure measure,
      GroupVotes votes,
      int draws,
      Coverage seen,
      List<String> sources) {
    if (interval.high() <= 0) {
      return Estimate.missing(
          "cannot be told from 0 with " + votes.n() + " roll calls",
          measure.unit(),
          METHOD.formatted(draws),
          seen,
          sources);
    }
    return Estimate.of(
        interval.value(),
        Math.min(interval.value(), interval.low()),
        Math.max(interval.value(), interval.high()),
        votes.n(),
        measure.unit(),
        METHOD.formatted(draws),
        seen,
        sources);
  }
}
