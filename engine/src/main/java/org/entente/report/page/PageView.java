package org.entente.report.page;

import java.util.List;
import org.entente.assess.Assessment;
import org.entente.domain.Turnover;

/**
 * Everything the page says, section by section, in words and drawings; the templates only lay it
 * out.
 */
public record PageView(
    String title,
    Head head,
    Tests tests,
    OtherChoices otherChoices,
    Pairs pairs,
    OverTime overTime,
    Years years,
    Ring ring,
    Ties ties,
    Acts acts,
    Basis basis) {

  /**
   * Reads an assessment for the page. Cost: linear in its rows, and k log k in its pairs.
   *
   * @param named groups that the caller named
   */
  public static PageView of(Assessment assessment, List<Turnover> named) {
    StateNames names = new StateNames(assessment.names());
    Citations citations = Citations.of(assessment.sources());
    PairFigures figures = new PairFigures(assessment);
    Head head = Head.of(assessment, named, names);
    return new PageView(
        head.group() + ", " + head.period() + ": " + head.answer(),
        head,
        Tests.of(assessment.tests(), citations),
        OtherChoices.of(assessment.specifications()),
        Pairs.of(assessment, figures, names, citations),
        OverTime.of(assessment, citations),
        Years.of(assessment, figures, names, citations),
        Ring.of(assessment.ring(), names, citations),
        Ties.of(assessment, figures, names, citations),
        Acts.of(assessment, names),
        Basis.of(assessment, names));
  }
}
