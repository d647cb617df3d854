package org.entente.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.domain.AssemblySession;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.IdealPoint;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.ResidualCorrelation;
import org.entente.measure.TableInterval;

/** Distances of ideal points, and what ideal points leave unexplained of the votes of a pair. */
final class CleavageFigures {
  private static final String BODY = "ga";

  private final Evidence evidence;
  private final Map<String, Map<Integer, IdealPoint>> points = new HashMap<>();

  CleavageFigures(Evidence evidence) {
    this.evidence = evidence;
    for (IdealPoint each : evidence.idealPoints()) {
      points.computeIfAbsent(each.state(), state -> new HashMap<>()).put(each.session(), each);
    }
  }

  /** A pair's figure over a period. */
  Estimate of(Measure measure, Dyad dyad, JointVotes table, Period period, Coverage coverage) {
    List<String> sources = evidence.voteSources(BODY, period);
    return measure == Measure.IDEAL_DISTANCE
        ? distance(dyad, period, sources)
        : residual(table, coverage, sources);
  }

  /** Residual affinity of a table of joint votes. */
  static Estimate residual(JointVotes table, Coverage coverage, List<String> sources) {
    Measure measure = Measure.RESIDUAL_AFFINITY;
    double value = table.cleavage().residualAffinity();
    if (Double.isNaN(value)) {
      return Estimate.missing(
          table.n() == 0
              ? "the two never voted on the same roll call in the period"
              : "nothing is known of what it leaves: their votes never differed, or the replay has no fit",
          measure.unit(),
          measure.method(),
          coverage,
          sources);
    }
    return Estimate.of(
        value,
        Math.min(value, ResidualCorrelation.draw(table, -TableInterval.Z95)),
        Math.max(value, ResidualCorrelation.draw(table, TableInterval.Z95)),
        table.n(),
        measure.unit(),
        measure.method(),
        coverage,
        sources);
  }

  /**
   * Mean of |x - y| over the sessions that opened in the period and in which both voted; its error
   * is that of the mean of differences, errors of one state's neighbouring sessions taken as one
   * and the same (the widest they can be).
   */
  private Estimate distance(Dyad dyad, Period period, List<String> sources) {
    Measure measure = Measure.IDEAL_DISTANCE;
    List<Session> sessions = sessions(dyad, period);
    Coverage seen = Coverage.of(period, sessions.stream().map(Session::year).toList());
    if (sessions.isEmpty()) {
      return Estimate.missing(
          "no session in which both voted", measure.unit(), measure.method(), seen, sources);
    }
    double sum = 0;
    double errors = 0;
    long votes = 0;
    for (Session each : sessions) {
      sum += Math.abs(each.a().value() - each.b().value());
      errors += Math.hypot(each.a().error(), each.b().error());
      votes += Math.min(each.a().votes(), each.b().votes());
    }
    double mean = sum / sessions.size();
    double reach = TableInterval.Z95 * errors / sessions.size();
    return Estimate.of(
        mean,
        Math.max(0, mean - reach),
        mean + reach,
        votes,
        measure.unit(),
        measure.method(),
        seen,
        sources);
  }

  /** Where the two of a pair stood in the session that opened in a year. */
  private record Session(int year, IdealPoint a, IdealPoint b) {}

  /** Those in which both voted. */
  private List<Session> sessions(Dyad dyad, Period period) {
    List<Session> sessions = new ArrayList<>();
    for (int year : period.years().toArray()) {
      IdealPoint a = point(dyad.a(), year);
      IdealPoint b = point(dyad.b(), year);
      if (a != null && b != null) {
        sessions.add(new Session(year, a, b));
      }
    }
    return sessions;
  }

  /** Point of the session that opened in a year; null if the state did not vote in it. */
  private @org.jspecify.annotations.Nullable IdealPoint point(String state, int year) {
    IdealPoint point = points.getOrDefault(state, Map.of()).get(AssemblySession.openedIn(year));
    return point == null || point.votes() == 0 ? null : point;
  }
}
