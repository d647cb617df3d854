package org.entente.assess;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.Verdict;

/**
 * Does an instrument in force bind all members to each other? What a record that ends before the
 * period does would say of the years after, nobody knows: the verdict is then open.
 */
record Formality(
    List<String> members,
    Period period,
    Treaties treaties,
    Instruments instruments,
    Phrases phrases) {
  private static final String QUESTION =
      "Does an instrument in force bind all of its members to each other?";

  TestResult test() {
    List<Dyad> seen = treaties.seen();
    if (seen.isEmpty()) {
      return TestResult.noEvidence(
          "formality",
          QUESTION,
          treaties.rung(Dyad.among(members).get(0)),
          "a treaty record of its pairs");
    }
    int rung = treaties.jointRung();
    return new TestResult(
            "formality",
            QUESTION,
            verdict(),
            estimate(rung, seen),
            1.0,
            null,
            jointFinding() + " " + pairFinding(seen),
            turns(rung))
        .with(this::couldHaveSeen);
  }

  /** A record and no sample: what it lists, for whom and to when. */
  private CouldHaveSeen couldHaveSeen() {
    String to = recordEnd() < period.toYear() ? " in force by %d".formatted(recordEnd()) : "";
    return new CouldHaveSeen(
        (double) Obligation.CONSULTATION.rung(),
        "rung 0-3",
        "No sample: the record lists any treaty of consultation or more%s, for %d of %d pairs%s."
            .formatted(
                to,
                treaties.seen().size(),
                treaties.pairs(),
                to.isEmpty() ? "" : "; of the years after it says nothing"));
  }

  private Verdict verdict() {
    if (recordEnd() < period.toYear()) {
      return Verdict.UNSURE;
    }
    if (treaties.joint().isPresent()) {
      Joint joint = treaties.joint().get();
      return joint.inForce() && joint.isKnownToTheEnd() ? Verdict.MET : Verdict.UNSURE;
    }
    return treaties.seen().size() == treaties.pairs() ? Verdict.NOT_MET : Verdict.UNSURE;
  }

  private String turns(int rung) {
    if (recordEnd() < period.toYear()) {
      return "The treaty record of the years after %d would decide it.".formatted(recordEnd());
    }
    return rung >= 1
        ? "It turns when that instrument ends or a member leaves it."
        : "A treaty of consultation or more between all %d members would turn it."
            .formatted(members.size());
  }

  private Estimate estimate(int rung, List<Dyad> seen) {
    Coverage narrowest = treaties.rung(seen.get(0)).coverage();
    TreeSet<String> sources = new TreeSet<>();
    for (Dyad dyad : seen) {
      Estimate each = treaties.rung(dyad);
      sources.addAll(each.sources());
      narrowest = each.coverage().share() < narrowest.share() ? each.coverage() : narrowest;
    }
    return Estimate.exact(
        rung,
        seen.size(),
        "rung 0-3",
        "highest rung of an instrument that joins every pair",
        narrowest,
        List.copyOf(sources));
  }

  private String jointFinding() {
    return treaties
        .joint()
        .map(
            joint ->
                "%s all of them on rung %d (%s): %s."
                    .formatted(
                        joint.inForce() ? "One instrument joins" : "One instrument joined",
                        joint.rung(),
                        Obligation.ofRung(joint.rung()).meaning(),
                        instruments.name(joint.rung() + ":" + joint.id()) + years(joint)))
        .orElse("No instrument with an obligation joins all of them.");
  }

  private static String years(Joint joint) {
    if (joint.inForce()) {
      return joint.isKnownToTheEnd() ? "" : " (known to %d)".formatted(joint.lastYear());
    }
    return " (%d-%d; no longer all of them in %d)"
        .formatted(joint.firstYear(), joint.lastYear(), joint.recordEnd());
  }

  private String pairFinding(List<Dyad> seen) {
    List<Dyad> bound =
        seen.stream().filter(dyad -> treaties.rung(dyad).point().orElse(0) >= 1).toList();
    String rungs =
        bound.stream()
            .limit(6)
            .map(dyad -> phrases.pair(dyad) + " " + (int) treaties.rung(dyad).point().orElse(0))
            .collect(Collectors.joining(", "));
    String unseen =
        seen.size() == treaties.pairs()
            ? ""
            : "; the record of %d pairs is not covered".formatted(treaties.pairs() - seen.size());
    return "%d of %d pairs have promised each other something%s%s%s."
        .formatted(
            bound.size(),
            treaties.pairs(),
            rungs.isEmpty() ? "" : " (rungs: " + rungs + (bound.size() > 6 ? ", ..." : "") + ")",
            staleNote(),
            unseen);
  }

  private String staleNote() {
    return recordEnd() < period.toYear()
        ? "; for some pairs as it stood in " + recordEnd() + ", where their record ends"
        : "";
  }

  /** Last year that the record of every pair with a record reaches. */
  int recordEnd() {
    return treaties.seen().stream()
        .flatMap(
            dyad -> treaties.rung(dyad).coverage().years().stream().max(Integer::compare).stream())
        .min(Integer::compare)
        .orElse(period.toYear());
  }
}
