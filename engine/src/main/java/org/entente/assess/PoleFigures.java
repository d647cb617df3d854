package org.entente.assess;

import java.util.List;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.PoleVotes;
import org.entente.measure.Similarity;
import org.entente.measure.TableInterval;
import org.jspecify.annotations.Nullable;

/** How a pair's votes relate to those of a pole; only the store has the votes this takes. */
final class PoleFigures {
  private final String pole;
  private final Coverage coverage;
  private final List<String> sources;
  private final @Nullable VoteMatrix votes;
  private final @Nullable PoleVotes poleVotes;
  private final String why;

  PoleFigures(Evidence evidence, String pole, Period period, Coverage coverage) {
    this.pole = pole;
    this.coverage = coverage;
    this.sources = evidence.voteSources("ga", period);
    boolean store = evidence.kind() == Evidence.Kind.STORE;
    votes = store && !coverage.isEmpty() ? evidence.votes("ga", period) : null;
    Integer row = votes == null ? null : votes.find(pole).orElse(null);
    poleVotes = votes == null || row == null ? null : new PoleVotes(votes, row);
    why =
        store
            ? "no recorded votes of " + pole + " in the period"
            : "it takes the votes themselves, which are in the full store only:"
                + " entente fetch, then entente build";
  }

  /** A pair's figure, or why there is none. */
  Estimate of(Measure measure, Dyad dyad) {
    return measure == Measure.WITHOUT_POLE ? without(dyad) : against(dyad);
  }

  /** Share of equal votes that was to be expected against the pole; NaN if not known. */
  double expectedAgainst(Dyad dyad) {
    PoleVotes.Against against = raw(dyad);
    return against == null ? Double.NaN : against.expected();
  }

  private PoleVotes.@Nullable Against raw(Dyad dyad) {
    int[] rows = rows(dyad);
    return poleVotes == null || rows == null ? null : poleVotes.against(rows[0], rows[1]);
  }

  private int @Nullable [] rows(Dyad dyad) {
    if (votes == null || dyad.has(pole)) {
      return null;
    }
    Integer a = votes.find(dyad.a()).orElse(null);
    Integer b = votes.find(dyad.b()).orElse(null);
    return a == null || b == null ? null : new int[] {a, b};
  }

  private Estimate against(Dyad dyad) {
    PoleVotes.Against against = raw(dyad);
    if (against == null) {
      return missing(Measure.AGAINST_POLE, dyad);
    }
    if (against.agreements() == 0) {
      return missing(Measure.AGAINST_POLE, "no equal vote where " + pole + " voted too");
    }
    return Estimate.of(
        against.share(),
        against.end(-TableInterval.Z95),
        against.end(TableInterval.Z95),
        against.agreements(),
        Measure.AGAINST_POLE.unit(),
        method(Measure.AGAINST_POLE),
        coverage,
        sources);
  }

  private Estimate without(Dyad dyad) {
    int[] rows = rows(dyad);
    if (poleVotes == null || rows == null) {
      return missing(Measure.WITHOUT_POLE, dyad);
    }
    JointVotes table = poleVotes.without(rows[0], rows[1]);
    TableInterval.Result result = TableInterval.of(Similarity.KAPPA, table);
    return Double.isNaN(result.value())
        ? missing(Measure.WITHOUT_POLE, "undefined on " + table.n() + " such roll calls")
        : Estimate.of(
            result.value(),
            result.low(),
            result.high(),
            table.n(),
            Measure.WITHOUT_POLE.unit(),
            method(Measure.WITHOUT_POLE),
            coverage,
            sources);
  }

  private String method(Measure measure) {
    return measure.method() + " (pole " + pole + ")";
  }

  private Estimate missing(Measure measure, Dyad dyad) {
    return missing(
        measure,
        dyad.has(pole)
            ? pole + " is the pole"
            : poleVotes == null ? why : "one of the two has no votes in the period");
  }

  private Estimate missing(Measure measure, String reason) {
    return Estimate.missing(reason, measure.unit(), method(measure), coverage, sources);
  }
}
