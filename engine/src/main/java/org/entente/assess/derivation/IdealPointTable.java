package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.domain.AssemblySession;
import org.entente.domain.IdealPoint;
import org.entente.domain.Period;
import org.entente.domain.RollCallItem;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreBuilder;
import org.entente.measure.ideal.Ballots;
import org.entente.measure.ideal.IdealPointModel;
import org.entente.measure.ideal.IdealPoints;
import org.jspecify.annotations.Nullable;

/** Ideal points of all states and sessions of the General Assembly, and of every roll call. */
public final class IdealPointTable {
  static final String BODY = "ga";
  private static final String ANCHOR = "USA";

  private IdealPointTable() {}

  /**
   * Fits the one-dimensional model to all votes and writes points and roll calls.
   *
   * @return what the model leaves unexplained, for the tables of joint votes; null without votes
   */
  public static @Nullable MainCleavage derive(StoreBuilder store) {
    Evidence evidence = store.evidence();
    List<Integer> years = List.copyOf(evidence.rollCallsByYear(BODY).keySet());
    if (years.isEmpty()) {
      return null;
    }
    Period all = Period.ofYears(years.get(0), years.get(years.size() - 1));
    VoteMatrix votes = evidence.votes(BODY, all);
    int[] session = sessions(evidence, all);
    Ballots ballots = new Ballots(votes, session);
    if (IntStream.range(0, session.length).allMatch(v -> ballots.voters(v).length == 0)) {
      return null;
    }
    IdealPoints fit = IdealPointModel.fit(ballots, 1, ANCHOR);
    store.idealPoints(points(fit));
    store.items(BODY, all, items(fit, session));
    store.meta("ideal_points", fit.report().inWords());
    return new MainCleavage(votes, session, fit);
  }

  /** Sessions of a period's roll calls, numbered from 0. */
  private static int[] sessions(Evidence evidence, Period period) {
    return evidence.headings(BODY, period).stream()
        .mapToInt(heading -> AssemblySession.of(heading.date()) - 1)
        .toArray();
  }

  private static List<IdealPoint> points(IdealPoints fit) {
    List<IdealPoint> points = new ArrayList<>();
    for (int i = 0; i < fit.states().size(); i++) {
      for (int t = fit.first()[i]; t <= fit.last()[i]; t++) {
        points.add(
            new IdealPoint(
                fit.states().get(i),
                t + 1,
                fit.points()[0][i][t],
                fit.errors()[0][i][t],
                fit.votes()[i][t]));
      }
    }
    return points;
  }

  private static List<RollCallItem> items(IdealPoints fit, int[] session) {
    List<RollCallItem> items = new ArrayList<>();
    for (int v = 0; v < session.length; v++) {
      items.add(
          fit.used(v)
              ? new RollCallItem(
                  session[v] + 1, fit.discrimination()[0][v], fit.lower()[v], fit.upper()[v])
              : new RollCallItem(session[v] + 1, Double.NaN, Double.NaN, Double.NaN));
    }
    return items;
  }
}
