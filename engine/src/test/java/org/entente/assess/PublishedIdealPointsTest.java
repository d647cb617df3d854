package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.MirrorStore;
import org.entente.domain.AssemblySession;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.RawRows.StateFigure;
import org.entente.measure.ideal.Ballots;
import org.entente.measure.ideal.IdealPointModel;
import org.entente.measure.ideal.IdealPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our ideal points against those of Bailey, Strezhnev and Voeten, sessions 1 to 74. */
@Tag("slow")
class PublishedIdealPointsTest {
  private static final Period SESSIONS =
      new Period(java.time.LocalDate.of(1946, 1, 1), java.time.LocalDate.of(2020, 8, 31));

  @Test
  void agreeWithThePublishedPoints() {
    try (Evidence store = MirrorStore.open()) {
      Ballots ballots = ballots(store);
      long started = System.nanoTime();
      IdealPoints fit = IdealPointModel.fit(ballots, 1, "USA");
      double seconds = (System.nanoTime() - started) / 1e9;
      Map<Integer, List<double[]>> pairs = pairs(store, fit);
      List<double[]> all = new ArrayList<>();
      pairs.values().forEach(all::addAll);
      double median = median(pairs.values().stream().map(p -> correlation(p)).sorted().toList());
      System.out.printf(
          Locale.ROOT,
          "ideal points: %d roll calls, %d rounds, %.2f s; %d sessions, median r %.4f, pooled %.4f of %d%n",
          fit.used(),
          fit.iterations(),
          seconds,
          pairs.size(),
          median,
          correlation(all),
          all.size());
      assertThat(fit.converged()).isTrue();
      assertThat(repeated(fit)).isZero();
      assertThat(median).isGreaterThanOrEqualTo(0.985);
      assertThat(correlation(all)).isGreaterThanOrEqualTo(0.97);
    }
  }

  private static Ballots ballots(Evidence store) {
    int[] session =
        store.headings("ga", SESSIONS).stream()
            .mapToInt(heading -> AssemblySession.of(heading.date()) - 1)
            .toArray();
    return new Ballots(store.votes("ga", SESSIONS), session);
  }

  /** Points that a state has in two sessions to the last digit: the sign of a step cut short. */
  private static long repeated(IdealPoints fit) {
    long repeated = 0;
    for (int i = 0; i < fit.states().size(); i++) {
      Set<Double> seen = new HashSet<>();
      for (int t = fit.first()[i]; t <= fit.last()[i]; t++) {
        repeated += seen.add(fit.points()[0][i][t]) ? 0 : 1;
      }
    }
    return repeated;
  }

  /** Published and ours, by session, of every state and session that both have. */
  private static Map<Integer, List<double[]>> pairs(Evidence store, IdealPoints fit) {
    Map<Integer, List<double[]>> pairs = new TreeMap<>();
    for (StateFigure each : store.raw().stateYears("bsv-ideal-points", "ideal_point_bsv")) {
      int row = fit.states().indexOf(each.state());
      int session = each.year() - 1946;
      if (row >= 0 && fit.has(row, session)) {
        pairs
            .computeIfAbsent(session, key -> new ArrayList<>())
            .add(new double[] {each.value(), fit.points()[0][row][session]});
      }
    }
    return pairs;
  }

  private static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private static double correlation(List<double[]> pairs) {
    double n = pairs.size();
    double x = pairs.stream().mapToDouble(pair -> pair[0]).sum() / n;
    double y = pairs.stream().mapToDouble(pair -> pair[1]).sum() / n;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      xy += (pair[0] - x) * (pair[1] - y);
      xx += (pair[0] - x) * (pair[0] - x);
      yy += (pair[1] - y) * (pair[1] - y);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
