package org.entente.report.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.assess.TestResult;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.TestAxis;
import org.entente.report.chart.VerdictMark;

/**
 * The seven tests.
 *
 * @param tally "2 met, 1 unsure, 1 without evidence"
 * @param tests those that are built
 */
public record Tests(String tally, List<Test> tests) {

  /**
   * One test.
   *
   * @param anchor id of its place on the page
   * @param small mark for the row at the top
   * @param mark mark beside the finding
   * @param verdict in words
   * @param figures estimate, interval, count, unit and percentile, or why there is none
   * @param basis what made the figure, and from which sources
   * @param couldHaveSeen what would have met it; empty if that is not said
   */
  public record Test(
      String anchor,
      String name,
      String question,
      Content small,
      Content mark,
      String verdict,
      Content axis,
      String figures,
      String basis,
      String finding,
      String couldHaveSeen,
      String wouldChange) {}

  static Tests of(List<TestResult> results, Citations citations) {
    List<Test> tests = new ArrayList<>();
    for (TestResult result : results) {
      tests.add(test("test-" + (tests.size() + 1), result, citations));
    }
    return new Tests(tally(results), tests);
  }

  private static Test test(String anchor, TestResult result, Citations citations) {
    String name = capitalised(result.name());
    return new Test(
        anchor,
        name,
        result.question(),
        Figure.markup(VerdictMark.draw(anchor + "-small", result.verdict())),
        Figure.markup(VerdictMark.draw(anchor + "-mark", result.verdict())),
        VerdictMark.words(result.verdict()),
        Figure.markup(
            TestAxis.draw(anchor + "-axis", 280, name, result.estimate(), result.threshold())),
        figures(result),
        basis(result.estimate(), citations),
        result.finding(),
        result.seenBeyondFinding(),
        result.wouldChange());
  }

  private static String figures(TestResult result) {
    Double percentile = result.percentile();
    String rank =
        percentile == null
            ? ""
            : ", at percentile "
                + NumberText.of(Math.round(percentile), "")
                + " of groups of its size";
    return NumberText.full(result.estimate()) + rank;
  }

  private static String basis(Estimate estimate, Citations citations) {
    String method = estimate.method().isBlank() ? "" : estimate.method() + ". ";
    return estimate.isPresent() ? method + citations.sources(List.of(estimate)) : method;
  }

  private static String tally(List<TestResult> results) {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = results.stream().filter(result -> result.verdict() == verdict).count();
      if (count > 0) {
        boolean blind = verdict == Verdict.NO_EVIDENCE;
        counts.add(count + " " + (blind ? "without evidence" : VerdictMark.words(verdict)));
      }
    }
    return String.join(", ", counts);
  }

  private static String capitalised(String name) {
    int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }
}
