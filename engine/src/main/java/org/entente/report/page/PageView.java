package org.entente.report.page;

import org.entente.assess.Assessment;

/**
 * Everything the page says, section by section, in words and drawings; the templates only lay it
 * out.
 */
public record PageView(
    String title,
    Head head,
    Tests tests,
    Pairs pairs,
    Years years,
    Ring ring,
    Ties ties,
    Acts acts,
    Basis basis) {

  /** Reads an assessment for the page. Cost: linear in its rows, and k log k in its pairs. */
  public static PageView of(Assessment assessment) {
    StateNames names = new StateNames(assessment.names());
    Citations citations = Citations.of(assessment.sources());
    PairFigures figures = new PairFigures(assessment);
    Head head = Head.of(assessment, names);
    return new PageView(
        head.group() + ", " + head.period() + ": " + head.answer(),
        head,
        Tests.of(assessment.tests(), citations),
        Pairs.of(figures, names, citations),
        Years.of(assessment, figures, names, citations),
        Ring.of(assessment.ring(), names, citations),
        Ties.of(assessment, figures, names, citations),
        Acts.of(assessment, names),
        Basis.of(assessment, names));
  }
}
