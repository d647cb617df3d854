package org.entente.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** Dyad-year rows of what ideal points, and the votes of a pole, say of every pair. */
final class CleavageTable {
  private final Evidence evidence;
  private final Period period;
  private final String pole;

  CleavageTable(Evidence evidence, Period period, String pole) {
    this.evidence = evidence;
    this.period = period;
    this.pole = pole;
  }

  /**
   * Rows by year and pair, of pairs that voted together in the year.
   *
   * @param states only pairs among them; null for all
   * @throws NoEvidence for a measure against a pole if only the pack is there
   */
  List<ProfileRow> rows(Measure measure, @Nullable Set<String> states) {
    if (measure.pooling() == Measure.Pooling.POLE && evidence.kind() == Evidence.Kind.PACK) {
      throw new NoEvidence(
          measure.id() + " takes the votes themselves, which are in the full store only.",
          "Maybe get it: entente fetch, then entente build");
    }
    CleavageFigures figures = new CleavageFigures(evidence);
    List<ProfileRow> rows = new ArrayList<>();
    for (int year : evidence.rollCallsByYear("ga").keySet()) {
      if (period.containsYear(year)) {
        rows.addAll(rows(measure, states, figures, Period.ofYear(year)));
      }
    }
    return rows;
  }

  private List<ProfileRow> rows(
      Measure measure, @Nullable Set<String> states, CleavageFigures figures, Period year) {
    Map<Dyad, JointVotes> tables = evidence.jointVotes("ga", year);
    Coverage seen = Coverage.full(year);
    boolean ofPole = measure.pooling() == Measure.Pooling.POLE;
    PoleFigures poleFigures = ofPole ? new PoleFigures(evidence, pole, year, seen) : null;
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : wanted(tables.keySet(), states)) {
      JointVotes table = tables.getOrDefault(dyad, JointVotes.NONE);
      Estimate estimate =
          poleFigures != null
              ? poleFigures.of(measure, dyad)
              : figures.of(measure, dyad, table, year, seen);
      rows.add(PairProfile.row(measure, dyad, year, estimate));
    }
    return rows;
  }

  private static Collection<Dyad> wanted(Set<Dyad> dyads, @Nullable Set<String> states) {
    return states == null
        ? dyads
        : new TreeSet<>(
            dyads.stream()
                .filter(dyad -> states.contains(dyad.a()) && states.contains(dyad.b()))
                .toList());
  }
}
