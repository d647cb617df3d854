package org.entente.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** Are outsiders further away than the members are from each other? */
record Exclusivity(List<RingRow> ring, Weakest weakest, Phrases phrases) {
  /** At most one outsider in twenty stands closer than the group's own weakest pair. */
  private static final double LIMIT = 0.05;

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
        null,
        "%s of %d outsiders stand closer to all members than its own weakest pair; closest: %s."
            .formatted(Phrases.percent(share), ring.size(), closest),
        "It turns when that share crosses " + Phrases.percent(LIMIT) + ".");
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
