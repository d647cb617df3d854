package org.entente.assess;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.entente.measure.VoteField;
import org.jspecify.annotations.Nullable;

/**
 * Is even the weakest pair closer than that of most groups of the size?
 *
 * @param random weakest kappa of random groups, ascending; empty if there are too few states
 * @param rank among all groups of the size; null where they were not counted
 */
record Cohesion(
    List<String> members,
    Weakest weakest,
    double[] random,
    @Nullable GroupRank rank,
    Phrases phrases) {
  /** Nine in ten groups of the size have a weaker weakest dyad. */
  static final double PERCENTILE = 90;

  TestResult test() {
    String question =
        "Is even its weakest pair closer than in nine of ten random groups of its size?";
    Estimate estimate = weakest.estimate();
    Double value = estimate.value();
    if (value == null || random.length == 0) {
      return TestResult.noEvidence(
          "cohesion", question, estimate, "votes of both members of every pair");
    }
    double threshold = VoteField.quantile(random, PERCENTILE);
    String found =
        "The weakest pair is %s with kappa %s; %s%s."
            .formatted(
                phrases.pair(weakest.dyad()),
                Phrases.interval(estimate),
                standing(value),
                undefinedNote());
    return new TestResult(
            "cohesion",
            question,
            weakest.undefined().isEmpty() ? estimate.atLeast(threshold) : Verdict.UNSURE,
            estimate,
            threshold,
            percentile(value),
            found,
            "It turns when kappa of %s crosses %s, the level that one random group in ten reaches."
                .formatted(phrases.pair(weakest.dyad()), Phrases.number(threshold)))
        .with(() -> couldHaveSeen(threshold));
  }

  private CouldHaveSeen couldHaveSeen(double threshold) {
    return weakest.undefined().isEmpty()
        ? CouldHaveSeen.ofKappa(weakest.votes(), threshold)
        : CouldHaveSeen.nothing(
            "kappa", "%d pairs have no figure".formatted(weakest.undefined().size()));
  }

  private String standing(double value) {
    return rank == null
        ? String.format(
            Locale.ROOT,
            "%.1f %% of random groups of %d have a weaker one",
            percentile(value),
            members.size())
        : Phrases.rank(rank);
  }

  /** Among all groups of the size where they were counted, else among random ones. */
  private double percentile(double value) {
    double sampled = VoteField.percentile(random, value);
    return rank == null ? sampled : rank.percentile().point().orElse(sampled);
  }

  private String undefinedNote() {
    return weakest.undefined().isEmpty()
        ? ""
        : "; no figure for "
            + weakest.undefined().stream().map(phrases::pair).collect(Collectors.joining(", "));
  }
}
