package org.entente.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;

/** A club of equals, or ties that run through one member? */
record Balance(List<String> members, Hub hub, Phrases phrases) {
  /** Halfway between a group of equals (0) and a star (1). */
  private static final double LIMIT = 0.5;

  TestResult test() {
    String question = "Is it a club of equals, or do its ties run through one member?";
    Estimate estimate = hub.centralisation();
    Double value = estimate.value();
    if (value == null) {
      return TestResult.noEvidence(
          "balance", question, estimate, "treaty, arms or trade ties inside the group");
    }
    Verdict centred =
        hub.wholeAreas() < Math.max(2, hub.known().size())
            ? Verdict.UNSURE
            : estimate.atLeast(LIMIT);
    Verdict verdict =
        switch (centred) {
          case MET -> Verdict.NOT_MET;
          case NOT_MET -> Verdict.MET;
          default -> centred;
        };
    return new TestResult(
            "balance",
            question,
            verdict,
            estimate,
            LIMIT,
            null,
            "%s is the busiest member with %s of all tie weight (%.0f %% would be equal shares);"
                    .formatted(
                        phrases.name(hub.member()),
                        Phrases.percent(hub.share()),
                        200.0 / members.size())
                + " centralisation "
                + Phrases.interval(estimate)
                + "."
                + rivals()
                + hub.gaps(),
            "Balanced below, centred above %s on a scale from equals (0) to a star (1)."
                .formatted(Phrases.number(LIMIT)))
        .with(() -> couldHaveSeen(estimate));
  }

  /** No sample, so no probability: what the range over areas leaves room for. */
  private CouldHaveSeen couldHaveSeen(Estimate estimate) {
    Double value = estimate.value();
    Double high = estimate.high();
    if (value == null || high == null || hub.wholeAreas() < Math.max(2, hub.known().size())) {
      return CouldHaveSeen.nothing(
          estimate.unit(), "fewer than two areas, or not all of them, know every pair");
    }
    double most = LIMIT - (high - value);
    return most <= 0
        ? CouldHaveSeen.nothing(estimate.unit(), "its areas differ by more than the scale has room")
        : new CouldHaveSeen(
            most,
            estimate.unit(),
            "With areas that differ as much as these a centralisation below %s would have met the test."
                .formatted(Phrases.number(most)));
  }

  private String rivals() {
    return hub.rivals().isEmpty()
        ? ""
        : " With one area left out the busiest would be "
            + hub.rivals().stream().map(phrases::name).collect(Collectors.joining(" or "))
            + ".";
  }
}
