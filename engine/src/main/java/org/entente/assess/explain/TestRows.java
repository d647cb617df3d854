package org.entente.assess.explain;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Measure;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;

/**
 * The rows behind the tests of a group.
 *
 * @param members of the group
 * @param outsiders whom the test of exclusivity looks at; empty for all states
 * @param period of the tests
 */
record TestRows(List<String> members, List<String> outsiders, Period period) {
  private static final String ASSEMBLY = "ga";

  /** Those of one test; none for a name that is no test's. */
  List<RowSet> of(String test, FigureRows rows) {
    return switch (test) {
      case "togetherness" -> together(rows);
      case "balance", "hub" -> List.of(hubTies(rows));
      case "exclusivity" -> List.of(ring(rows));
      case "formality" ->
          List.of(rows.tiesAmong(List.of(Measure.OBLIGATION.id()), members, period));
      case "means" -> rows.stateFigures(members, period);
      case "cohesion", "purpose" ->
          List.of(
              rows.jointVotes(ASSEMBLY, Dyad.among(members), period),
              rows.allJointVotes(ASSEMBLY, period));
      default -> List.of();
    };
  }

  /** The store has the votes, the pack what was found from them. */
  List<RowSet> together(FigureRows rows) {
    List<RowSet> sets = new ArrayList<>(rows.votes(ASSEMBLY, members, period));
    rows.together(members, period).ifPresent(sets::add);
    return sets;
  }

  RowSet hubTies(FigureRows rows) {
    return rows.tiesAmong(
        List.of(Measure.OBLIGATION.id(), Measure.ARMS_FLOW.id(), Measure.TRADE_DEPENDENCE.id()),
        members,
        period);
  }

  private RowSet ring(FigureRows rows) {
    if (outsiders.isEmpty()) {
      return rows.allJointVotes(ASSEMBLY, period);
    }
    List<Dyad> all = new ArrayList<>(Dyad.among(members));
    outsiders.forEach(outsider -> members.forEach(member -> all.add(Dyad.of(member, outsider))));
    return rows.jointVotes(ASSEMBLY, all, period);
  }
}
