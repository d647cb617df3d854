package org.entente.source.ties;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Obligation;
import org.entente.source.Cells;
import org.entente.source.MalformedFile;
import org.entente.source.Row.Clause;

/** Reads clause columns (1 or 0) as clauses. */
final class Promises {
  /** As ATOP names its columns. */
  static final Map<String, Clause> ATOP =
      Map.of(
          "defense", Clause.DEFENCE,
          "offense", Clause.OFFENCE,
          "neutral", Clause.NEUTRALITY,
          "nonagg", Clause.NONAGGRESSION,
          "consul", Clause.CONSULTATION);

  /** As Correlates of War names them; an entente is a promise to consult. */
  static final Map<String, Clause> COW =
      Map.of(
          "defense", Clause.DEFENCE,
          "neutrality", Clause.NEUTRALITY,
          "nonaggression", Clause.NONAGGRESSION,
          "entente", Clause.CONSULTATION);

  private Promises() {}

  /**
   * @throws MalformedFile if a clause cell is neither 0, 1 nor empty
   */
  static Set<Clause> of(Cells cells, Map<String, Clause> columns) throws MalformedFile {
    EnumSet<Clause> clauses = EnumSet.noneOf(Clause.class);
    for (Map.Entry<String, Clause> column : columns.entrySet()) {
      if (cells.flag(column.getKey())) {
        clauses.add(column.getValue());
      }
    }
    return Set.copyOf(clauses);
  }

  /** True if a clause cell is empty: the file does not say whether it was promised. */
  static boolean anyUnknown(Cells cells, Map<String, Clause> columns) {
    return columns.keySet().stream().anyMatch(cells::isEmpty);
  }

  /** The highest rung of the ladder that the clauses reach. */
  static Obligation highest(Set<Clause> clauses) {
    if (clauses.contains(Clause.DEFENCE) || clauses.contains(Clause.OFFENCE)) {
      return Obligation.DEFENCE;
    }
    if (clauses.contains(Clause.NEUTRALITY)) {
      return Obligation.NEUTRALITY;
    }
    boolean lowest =
        clauses.contains(Clause.NONAGGRESSION) || clauses.contains(Clause.CONSULTATION);
    return lowest ? Obligation.CONSULTATION : Obligation.NONE;
  }
}
