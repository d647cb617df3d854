package org.entente.assess.derivation;

import java.util.List;
import java.util.Set;
import org.entente.evidence.RawRows;
import org.entente.evidence.StateFigure;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.TieCoverage;

/**
 * Each state's use of force by year, with the years in which each record can see. A state that
 * existed and has no row in a year that a record covers used none that the record knows.
 */
public final class ForceYears {
  /** Highest hostility level that the state itself reached in a dispute, 1 to 5. */
  public static final String LEVEL = "disputeLevel";

  /** Disputes that it began and in which it used force. */
  public static final String STARTED = "disputesStarted";

  /** Armed conflicts between states in which it fought. */
  public static final String BETWEEN_STATES = "conflictBetweenStates";

  /** Armed conflicts of others, no state on the other side, in which its troops took part. */
  public static final String ABROAD = "conflictAbroad";

  /** The record of armed conflicts begins here. */
  public static final int FROM = 1946;

  private final StoreBuilder store;

  ForceYears(StoreBuilder store) {
    this.store = store;
  }

  void derive(RawRows raw) {
    figures(raw, "mid5", "dispute_level", LEVEL, 2014);
    figures(raw, "mid5", "disputes_started", STARTED, 2014);
    figures(raw, "ucdp-acd", "conflict_between_states", BETWEEN_STATES, 2024);
    figures(raw, "ucdp-acd", "conflict_abroad", ABROAD, 2024);
  }

  private void figures(RawRows raw, String dataset, String variable, String measure, int lastYear) {
    List<StateFigure> figures =
        raw.stateYears(dataset, variable).stream()
            .filter(row -> row.year() >= FROM && row.year() <= lastYear)
            .map(row -> new StateFigure(measure, row.state(), row.year(), row.value(), dataset))
            .toList();
    if (!figures.isEmpty()) {
      store.stateFigures(figures);
      store.coverage(new TieCoverage(measure, FROM, lastYear, Set.of(), true, dataset));
    }
  }
}
