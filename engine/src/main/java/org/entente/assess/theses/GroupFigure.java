package org.entente.assess.theses;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.GroupFindings;
import org.entente.assess.GroupRank;
import org.entente.assess.TestResult;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.entente.measure.density.Scale;

/**
 * The figure that one test of a group is weighed by: the statistic of the test of that name, save
 * that of cohesion, which is the group's percentile among all groups of its size.
 *
 * @param test name of the test
 * @param scale on which figures of the test are compared
 * @param estimate the figure, or a missing estimate that says why
 */
record GroupFigure(String test, Scale scale, Estimate estimate) {
  private static final String COHESION = "cohesion";

  /** The figures of all tests, in their order. */
  static List<GroupFigure> of(GroupFindings findings) {
    List<GroupFigure> figures = new ArrayList<>();
    for (TestResult test : findings.tests()) {
      figures.add(new GroupFigure(test.name(), scale(test.name()), figure(test, findings)));
    }
    return figures;
  }

  /** Tests that are not named here are compared as they stand, so that new ones slot in. */
  static Scale scale(String test) {
    return switch (test) {
      case COHESION -> Scale.PERCENTILE;
      case "balance", "exclusivity" -> Scale.SHARE;
      case "purpose" -> Scale.CORRELATION;
      case "formality" -> Scale.RUNG;
      default -> Scale.PLAIN;
    };
  }

  private static Estimate figure(TestResult test, GroupFindings findings) {
    Estimate found = test.estimate();
    if (test.verdict() == Verdict.NO_EVIDENCE) {
      return found.isPresent() ? missing(found, "nothing to hold the figure against") : found;
    }
    if (!test.name().equals(COHESION)) {
      return found;
    }
    GroupRank rank = findings.rank();
    return rank == null
        ? missing(found, "no interval of its percentile: groups like it are not counted")
        : rank.percentile();
  }

  private static Estimate missing(Estimate of, String reason) {
    return Estimate.missing(reason, of.unit(), of.method(), of.coverage(), of.sources());
  }

  boolean isPresent() {
    return estimate.isPresent();
  }
}
