package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.LabelWords;
import org.entente.assess.TestResult;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;

/** Verdicts in sentences that say no more than the verdict does. */
final class Hedge {
  private static final double FIRM = 0.8;

  private Hedge() {}

  /**
   * The outcome of one test. Unsure is neither a yes nor a no; no evidence is no finding at all.
   */
  static String outcome(Verdict verdict) {
    return switch (verdict) {
      case MET -> "The evidence at hand meets the test.";
      case NOT_MET -> "The evidence at hand does not meet the test.";
      case UNSURE -> "Undecided: the evidence was looked at, and says neither yes nor no.";
      case NO_EVIDENCE ->
          "Nothing can be said, for or against: nobody looked, or the evidence at hand could not"
              + " see it.";
    };
  }

  /** "Of seven tests the evidence meets two (cohesion, purpose), ...". */
  static String tally(List<TestResult> tests) {
    List<String> parts = new ArrayList<>();
    part(parts, tests, Verdict.MET, "the evidence meets %s");
    part(parts, tests, Verdict.NOT_MET, "the evidence does not meet %s");
    part(parts, tests, Verdict.UNSURE, "%s undecided, which is neither a yes nor a no");
    part(
        parts,
        tests,
        Verdict.NO_EVIDENCE,
        "%s without evidence, so that nothing is said for or against");
    return "Of %d tests: %s.".formatted(tests.size(), String.join("; ", parts));
  }

  private static void part(
      List<String> parts, List<TestResult> tests, Verdict verdict, String pattern) {
    List<String> names =
        tests.stream().filter(t -> t.verdict() == verdict).map(TestResult::name).toList();
    if (!names.isEmpty()) {
      String which = names.size() + " (" + String.join(", ", names) + ")";
      boolean open = verdict == Verdict.UNSURE || verdict == Verdict.NO_EVIDENCE;
      parts.add(pattern.formatted(open ? which + (names.size() == 1 ? " is" : " are") : which));
    }
  }

  /**
   * The label in one sentence, with what other specifications make of the same evidence, and how
   * far chance in the votes could change it.
   */
  static String label(Assessment a, String group) {
    String years = Words.years(a.period());
    String said =
        a.label().equals("UNDETERMINED")
            ? "What %s was in %s is not determined by the evidence at hand under the default rules"
            : "Under the default rules the label of %s in %s is \u201c"
                + LabelWords.of(a.label())
                + "\u201d";
    return said.formatted(group, years) + contest(a.specifications()) + chance(a) + ".";
  }

  private static String contest(SpecificationCurve curve) {
    String rivals = rivals(curve);
    String count = NumberText.count(curve.count());
    if (curve.count() < 2) {
      return ", with no other choice open to compare";
    }
    if (rivals.isEmpty()) {
      return ", and so under all %s specifications that were tried".formatted(count);
    }
    String agreeing = Words.percent(curve.agreeing());
    return curve.agreeing() >= FIRM
        ? ", as under %s of %s specifications; others contest it: %s"
            .formatted(agreeing, count, rivals)
        : ", but that is contested: of %s defensible specifications only %s agree, and others give %s"
            .formatted(count, agreeing, rivals);
  }

  /** "a bloc in 38 %, no group in 3 %". */
  private static String rivals(SpecificationCurve curve) {
    return curve.shares().entrySet().stream()
        .filter(each -> each.getValue() > 0 && !each.getKey().equals(curve.label()))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(each -> LabelWords.of(each.getKey()) + " in " + Words.percent(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String chance(Assessment a) {
    Double share = a.labels().get(a.label());
    if (share == null) {
      return "; how far the error of the votes could change it is not known";
    }
    return share >= 1
        ? "; the error of the votes alone changes it in no draw"
        : "; the error of the votes alone keeps it in %s of draws".formatted(Words.percent(share));
  }
}
