package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.assess.TestResult;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Verdict;

/** A made assessment in which a test changes what it is about. */
final class ChangedAssessment {
  private static final Period PERIOD = MadeFigures.PERIOD;

  private final Assessment made;
  private String headline;
  private String evidence;
  private Map<String, Double> labels;
  private final List<TestResult> tests;
  private final List<ProfileRow> profile;
  private final List<ProfileRow> series = new ArrayList<>();

  ChangedAssessment(int size) {
    made = MadeAssessment.of(size);
    headline = made.headline();
    evidence = made.evidence();
    labels = made.labels();
    tests = new ArrayList<>(made.tests());
    profile = new ArrayList<>(made.profile());
  }

  ChangedAssessment headline(String text) {
    headline = text;
    return this;
  }

  ChangedAssessment evidence(String kind) {
    evidence = kind;
    return this;
  }

  ChangedAssessment surely(String label) {
    labels = Map.of(label, 1.0);
    return this;
  }

  /** The same verdict of every test. */
  ChangedAssessment every(Verdict verdict) {
    tests.replaceAll(
        test ->
            new TestResult(
                test.name(),
                test.question(),
                verdict,
                test.estimate(),
                test.threshold(),
                test.percentile(),
                test.finding(),
                test.wouldChange()));
    return this;
  }

  /** The same estimate for every pair, in both directions if directed. */
  ChangedAssessment every(String measure, Estimate estimate, String note) {
    profile.replaceAll(
        row -> row.measure().equals(measure) ? row(row, row.from(), estimate, note) : row);
    return this;
  }

  private static ProfileRow row(ProfileRow row, int from, Estimate estimate, String note) {
    return new ProfileRow(
        row.a(),
        row.b(),
        row.directed(),
        row.area(),
        row.measure(),
        from,
        row.to(),
        estimate,
        note);
  }

  /** The obligation of QAA and QAB in one year. */
  ChangedAssessment obligation(int year, String note) {
    series.add(
        new ProfileRow(
            "QAA",
            "QAB",
            false,
            PolicyArea.TREATY,
            "obligation",
            year,
            year,
            seen(note.isEmpty() ? 0 : 1, year),
            note));
    return this;
  }

  static Estimate seen(double value, Integer... years) {
    Coverage coverage = Coverage.of(PERIOD, List.of(years));
    return Estimate.exact(value, 1, "made", "made", coverage, List.of("made-pacts"));
  }

  static Estimate missing(String reason) {
    return Estimate.missing(reason, "made", "made", Coverage.none(PERIOD), List.of());
  }

  Assessment build() {
    return new Assessment(
        made.members(),
        made.names(),
        made.period(),
        made.pole(),
        made.asOf(),
        made.seed(),
        evidence,
        made.label(),
        labels,
        headline,
        tests,
        profile,
        series,
        made.hub(),
        made.ring(),
        made.acts(),
        made.sources(),
        made.rank(),
        made.groupSeries(),
        made.changes(),
        made.specifications());
  }
}
