package org.entente.assess;

import java.util.function.Supplier;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One of the seven tests of a group.
 *
 * @param name cohesion, togetherness, balance, exclusivity, formality, purpose or means
 * @param question what it asks, for a reader
 * @param verdict the answer
 * @param estimate the statistic with its interval; missing with a reason when nothing covers it
 * @param threshold the value the statistic is held against; null when there is no estimate
 * @param percentile where the group stands among groups of its size, 0 to 100; null if not ranked
 * @param finding one sentence with the figures
 * @param wouldChange one sentence: what evidence would turn the verdict
 * @param couldHaveSeen what would have met the test; null for one that is met or not covered
 */
public record TestResult(
    String name,
    String question,
    Verdict verdict,
    Estimate estimate,
    @Nullable Double threshold,
    @Nullable Double percentile,
    String finding,
    String wouldChange,
    @Nullable CouldHaveSeen couldHaveSeen) {

  /** A test of which it is not said what it could have seen. */
  public TestResult(
      String name,
      String question,
      Verdict verdict,
      Estimate estimate,
      @Nullable Double threshold,
      @Nullable Double percentile,
      String finding,
      String wouldChange) {
    this(name, question, verdict, estimate, threshold, percentile, finding, wouldChange, null);
  }

  /** The same with what it could have seen, if it found nothing or is not sure. */
  public TestResult with(Supplier<CouldHaveSeen> seen) {
    return verdict == Verdict.NOT_MET || verdict == Verdict.UNSURE
        ? new TestResult(
            name,
            question,
            verdict,
            estimate,
            threshold,
            percentile,
            finding,
            wouldChange,
            seen.get())
        : this;
  }

  /** What it could have seen, in words; empty if that is not said, or the finding says it. */
  public String seenBeyondFinding() {
    return couldHaveSeen == null || finding.contains(couldHaveSeen.sentence())
        ? ""
        : couldHaveSeen.sentence();
  }

  /**
   * A test that nothing covers.
   *
   * @param estimate a missing estimate that says why, or the figure that had nothing to be held
   *     against
   * @param wanted what evidence would decide it
   */
  static TestResult noEvidence(String name, String question, Estimate estimate, String wanted) {
    String reason = estimate.isPresent() ? "too few states to compare with" : estimate.reason();
    return new TestResult(
        name,
        question,
        Verdict.NO_EVIDENCE,
        estimate,
        null,
        null,
        "No evidence: " + reason + ".",
        "Evidence on " + wanted + " would decide it.");
  }
}
