package org.entente.report.page;

import java.util.List;
import org.entente.assess.Measure;
import org.entente.domain.PolicyArea;

/**
 * The one measure that stands for a policy area in the overview. This list is the only place that
 * says which.
 *
 * @param area policy area
 * @param measure its id in a {@code ProfileRow}
 * @param heading of the column
 * @param meaning one clause that says what the figure is
 * @param divides true if more of it sets two states apart
 * @param full value with the darkest shade; 0 for the largest shown
 */
public record KeyMeasure(
    PolicyArea area, String measure, String heading, String meaning, boolean divides, double full) {

  /** What ties first, then what divides. */
  public static final List<KeyMeasure> ALL =
      List.of(
          tie(PolicyArea.DIPLOMATIC, "kappa", "Votes", "agreement beyond chance (kappa)", 1),
          tie(PolicyArea.TREATY, "obligation", "Promise", "highest rung in force, 0 to 3", 3),
          tie(PolicyArea.INSTITUTIONAL, "sharedInstitutions", "Forums", "organisations shared", 0),
          tie(PolicyArea.MILITARY, "armsFlow", "Arms", "deliveries of major arms", 0),
          tie(PolicyArea.ECONOMIC, "tradeDependence", "Trade", "dependence, larger direction", 0),
          divider(PolicyArea.SANCTIONS, "sanctions", "Sanctions", "sanctions on each other"),
          divider(PolicyArea.REGIME, "regimeDistance", "Regime", "distance between the regimes"),
          divider(PolicyArea.CONFLICT, "hostility", "Conflict", "hostility in disputes"));

  /** Similarity of votes: orders the pairs and fills the panels by year. */
  public static final KeyMeasure VOTES = ALL.get(0);

  /** The promise in force. */
  public static final KeyMeasure PROMISE = ALL.get(1);

  /** Whether the figure over a period is that of the last year covered. */
  public boolean isOfTheLastYear() {
    return Measure.byId(measure).pooling() == Measure.Pooling.LAST;
  }

  private static KeyMeasure tie(
      PolicyArea area, String measure, String heading, String meaning, double full) {
    return new KeyMeasure(area, measure, heading, meaning, false, full);
  }

  private static KeyMeasure divider(
      PolicyArea area, String measure, String heading, String meaning) {
    return new KeyMeasure(area, measure, heading, meaning, true, 0);
  }
}
