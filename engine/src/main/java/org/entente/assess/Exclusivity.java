package org.entente.assess;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.entente.measure.Detectable;
import org.entente.measure.SplitMix;
import org.entente.measure.VoteField;
import org.entente.measure.cohesion.RandomGroups;
import org.jspecify.annotations.Nullable;

/** Are outsiders further away than the members are from each other? */
record Exclusivity(
    List<RingRow> ring, Weakest weakest, VoteField field, int members, long seed, Phrases phrases) {
  /** At most one outsider in twenty stands closer than the group's own weakest pair. */
  private static final double LIMIT = 0.05;

  /** Random groups that it is ranked among: the error of a percentile is 1.6 points at most. */
  private static final int GROUPS = 1_000;

  private static final long PART = 1L << 44;

  TestResult test() {
    String question = "Are outsiders further away than the members are from each other?";
    if (Double.isNaN(weakest.value()) || ring.isEmpty()) {
      return TestResult.noEvidence(
          "exclusivity", question, ringless(), "votes of members and outsiders");
    }
    Estimate share = closerOutsiders();
    Verdict open = share.atLeast(LIMIT);
    Verdict verdict =
        switch (open) {
          case MET -> Verdict.NOT_MET;
          case NOT_MET -> Verdict.MET;
          default -> open;
        };
    String closest =
        ring.stream()
            .limit(3)
            .map(row -> phrases.name(row.state()))
            .collect(Collectors.joining(", "));
    return new TestResult(
            "exclusivity",
            question,
            verdict,
            share,
            LIMIT,
            percentile(),
            "%s of %d outsiders stand closer to all members than its own weakest pair; closest: %s."
                .formatted(Phrases.percent(share), ring.size(), closest),
            "It turns when that share crosses " + Phrases.percent(LIMIT) + ".")
        .with(this::couldHaveSeen);
  }

  /** Random groups with a larger share of closer outsiders; null if there are too few states. */
  private @Nullable Double percentile() {
    double closer = ring.stream().filter(row -> row.relative().point().orElse(-1) > 0).count();
    double[] shares =
        RandomGroups.closerOutsiders(field.values(), members, GROUPS, SplitMix.forPart(seed, PART));
    return shares.length == 0 || !weakest.undefined().isEmpty()
        ? null
        : 100 - VoteField.percentile(shares, closer / ring.size());
  }

  /** By how much its weakest pair would have to be closer, the outsiders being where they are. */
  private CouldHaveSeen couldHaveSeen() {
    int allowed = (int) Math.ceil(LIMIT * ring.size()) - 1;
    List<RingRow> nearest =
        ring.stream()
            .filter(row -> row.relative().isPresent())
            .sorted(Comparator.comparingDouble(row -> -or(row.relative().high(), -1)))
            .toList();
    if (allowed < 0 || nearest.size() <= allowed) {
      return CouldHaveSeen.nothing("kappa", "there are too few outsiders");
    }
    Estimate next = nearest.get(allowed).relative();
    double least = weakest.value() + Detectable.toNothing(or(next.low(), -1), or(next.high(), -1));
    return least >= 1
        ? CouldHaveSeen.nothing(
            "kappa", "even a weakest pair with kappa 1 is within the votes' error")
        : new CouldHaveSeen(
            least,
            "kappa",
            "With votes of this error a weakest pair with kappa of %s or more (it has %s) would have met the test in 80 %% of cases."
                .formatted(Phrases.number(least), Phrases.number(weakest.value())));
  }

  /** Without a single outsider that voted with every member there is no ring. */
  private Estimate ringless() {
    Estimate own = weakest.estimate();
    return own.isPresent()
        ? Estimate.missing(
            weakest.undefined().isEmpty()
                ? "no outsider voted with every member"
                : "not every member has votes in the period",
            "share of outsiders",
            "outsiders closer than the weakest dyad",
            own.coverage(),
            own.sources())
        : own;
  }

  /** Share of outsiders above the group's weakest dyad, over the draws they have in common. */
  private Estimate closerOutsiders() {
    double closer = ring.stream().filter(row -> row.relative().point().orElse(-1) > 0).count();
    double surely = ring.stream().filter(row -> or(row.relative().low(), -1) > 0).count();
    double maybe = ring.stream().filter(row -> or(row.relative().high(), -1) > 0).count();
    Coverage coverage = weakest.estimate().coverage();
    return Estimate.of(
        closer / ring.size(),
        surely / ring.size(),
        maybe / ring.size(),
        ring.size(),
        "share of outsiders",
        "outsiders closer than the weakest dyad; range from surely to possibly closer",
        coverage,
        weakest.estimate().sources());
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}
