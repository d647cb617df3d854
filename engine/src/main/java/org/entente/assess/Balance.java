package org.entente.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;

/** A club of equals, or ties that run through one member? */
record Balance(List<String> members, Hub hub, Phrases phrases) {
  /** Halfway between a group of equals (0) and a star (1). */
  private static final double LIMIT = 0.5;

  private static final String QUESTION =
      "Is it a club of equals, or do its ties run through one member?";

  TestResult test() {
    Estimate estimate = hub.centralisation();
    if (!estimate.isPresent()) {
      return TestResult.noEvidence(
          "balance", QUESTION, estimate, "treaty, arms or trade ties inside the group");
    }
    return new TestResult(
            "balance",
            QUESTION,
            verdict(estimate),
            estimate,
            LIMIT,
            null,
            finding(estimate),
            "Balanced below, centred above %s on a scale from equals (0) to a star (1)."
                .formatted(Phrases.number(LIMIT)))
        .with(() -> couldHaveSeen(estimate));
  }

  /** Met by a group of equals, so the other way round than centralisation. */
  private Verdict verdict(Estimate centralisation) {
    if (areasAreTooFew()) {
      return Verdict.UNSURE;
    }
    Verdict centred = centralisation.atLeast(LIMIT);
    return switch (centred) {
      case MET -> Verdict.NOT_MET;
      case NOT_MET -> Verdict.MET;
      default -> centred;
    };
  }

  private boolean areasAreTooFew() {
    return hub.wholeAreas() < Math.max(2, hub.known().size());
  }

  private String finding(Estimate centralisation) {
    return "%s is the busiest member with %s of all tie weight (%.0f %% would be equal shares);"
            .formatted(
                phrases.name(hub.member()), Phrases.percent(hub.share()), 200.0 / members.size())
        + " centralisation "
        + Phrases.interval(centralisation)
        + "."
        + rivals()
        + hub.gaps();
  }

  /** No sample, so no probability: what the range over areas leaves room for. */
  private CouldHaveSeen couldHaveSeen(Estimate estimate) {
    Double value = estimate.value();
    Double high = estimate.high();
    if (value == null || high == null || areasAreTooFew()) {
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
