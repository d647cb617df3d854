package org.entente.assess.explain;

import java.util.List;
import org.entente.assess.Measure;
import org.entente.domain.AssemblySession;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;

/** The rows behind one measure of one pair. */
final class PairRows {
  private static final String ASSEMBLY = "ga";

  private PairRows() {}

  /**
   * Finds them.
   *
   * @param a from whom, where the measure has a direction
   * @param pole of the measures that look at one
   */
  static List<RowSet> of(
      FigureRows rows, Measure measure, String a, String b, Period period, String pole) {
    return switch (measure.pooling()) {
      case VOTES -> rows.votes(measure.body(), List.of(a, b), period);
      case POLE -> rows.votes(ASSEMBLY, List.of(a, b, pole), period);
      case CLEAVAGE ->
          measure == Measure.IDEAL_DISTANCE
              ? List.of(
                  rows.idealPoints(
                      List.of(a, b),
                      AssemblySession.openedIn(period.fromYear()),
                      AssemblySession.openedIn(period.toYear())))
              : List.of(rows.jointVotes(ASSEMBLY, List.of(Dyad.of(a, b)), period));
      default -> rows.ties(measure.id(), a, b, period);
    };
  }
}
