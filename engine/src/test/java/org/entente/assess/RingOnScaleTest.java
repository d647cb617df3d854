package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.ring.Trend;
import org.junit.jupiter.api.Test;

class RingOnScaleTest {
  private static final Period YEARS = Period.ofYears(2000, 2011);

  private static Estimate estimate(double value, double error) {
    return Estimate.of(
        value, value - error, value + error, 9, "unit", "made", Coverage.full(YEARS), List.of("x"));
  }

  private static RingStanding standing(
      String state, double weakest, double strongest, double error, double slope, double q) {
    RingStanding.Movement movement = new RingStanding.Movement(estimate(slope, 0), q, q);
    RingStanding.Movement apart = new RingStanding.Movement(estimate(slope - 1, 0), q, q);
    double spread = Math.abs(strongest - weakest);
    return new RingStanding(
        state,
        estimate(weakest, error),
        "RUS",
        estimate(strongest, error),
        "CHN",
        estimate((weakest + strongest) / 2, error),
        estimate(spread, Math.min(error, spread)),
        movement,
        apart);
  }

  private static RingOnScale on(RingScale scale, double own, RingStanding... standings) {
    return new RingOnScale(scale, estimate(own, 0), List.of(standings), List.of());
  }

  @Test
  void spoilersStandOnBothSidesOfTheGroupsWeakestPair() {
    RingOnScale votes =
        on(
            RingScale.VOTES,
            0.4,
            standing("EGY", 0.2, 0.7, 0.05, 0, 1),
            standing("FRA", 0.1, 0.3, 0.05, 0, 1),
            standing("BLR", 0.5, 0.8, 0.05, 0, 1),
            standing("IND", 0.3, 0.5, 0.05, 0, 1),
            standing("BRA", 0.38, 0.43, 0.05, 0, 1));
    assertThat(votes.spoilers()).extracting(RingStanding::state).containsExactly("EGY", "IND");
  }

  @Test
  void onAScaleOfDistancesTheLargerFigureIsTheWeakerTie() {
    RingOnScale regimes =
        on(
            RingScale.REGIME,
            0.2,
            standing("IND", 0.5, 0.1, 0.01, -0.1, 0.01),
            standing("FRA", 0.9, 0.8, 0.01, 0.1, 0.01));
    assertThat(regimes.spoilers()).extracting(RingStanding::state).containsExactly("IND");
    assertThat(regimes.movesIn(regimes.standings().get(0))).isTrue();
    assertThat(regimes.movesIn(regimes.standings().get(1))).isFalse();
    assertThat(regimes.percentile(regimes.standings().get(0))).isEqualTo(75);
    assertThat(regimes.isInside(regimes.standings().get(0))).isFalse();
  }

  @Test
  void fewerSanctionsAreCloser() {
    RingOnScale sanctions =
        on(
            RingScale.SANCTIONS,
            1,
            standing("IND", 0, 0, 0.01, -0.5, 0.01),
            standing("FRA", 3, 3, 0.01, 0.5, 0.01));
    assertThat(sanctions.movesIn(sanctions.standings().get(0))).isTrue();
    assertThat(sanctions.movesIn(sanctions.standings().get(1))).isFalse();
    assertThat(sanctions.percentile(sanctions.standings().get(0))).isEqualTo(75);
    assertThat(sanctions.isInside(sanctions.standings().get(0))).isTrue();
    assertThat(sanctions.isInside(sanctions.standings().get(1))).isFalse();
  }

  @Test
  void moversAreSureOnesAndThoseApartFromTheFieldComeFirst() {
    RingOnScale on =
        on(
            RingScale.VOTES,
            0.4,
            standing("AAA", 0.1, 0.3, 0, 0.5, 0.01),
            standing("BBB", 0.1, 0.3, 0, 3, 0.01),
            standing("CCC", 0.1, 0.3, 0, -2, 0.05),
            standing("DDD", 0.1, 0.3, 0, 9, 0.06),
            standing("EEE", 0.1, 0.3, 0, 9, Double.NaN));
    assertThat(on.movers()).extracting(RingStanding::state).containsExactly("BBB", "CCC", "AAA");
    assertThat(on.movesApart(on.standings().get(0))).isFalse();
    assertThat(on.medianSlope().orElseThrow()).isEqualTo(3);
    assertThat(on.tested()).isEqualTo(4);
  }

  @Test
  void whatMovesEverybodyIsTakenOut() {
    Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();
    for (int state = 0; state < 5; state++) {
      TreeMap<Integer, Double> years = new TreeMap<>();
      for (int year = 2000; year < 2012; year++) {
        years.put(year, 10.0 * (year - 2000) + (state == 4 ? year - 2000 : state));
      }
      series.put("S" + state, years);
    }
    Map<String, TreeMap<Integer, Double>> apart = RingTrends.apart(series);
    RingTrends trends = new RingTrends(YEARS, RingScale.INSTITUTIONS, Trend.forTests());
    var raw = trends.of(series, Map.of());
    assertThat(raw.get("S0").slope().point().orElseThrow()).isEqualTo(10, within(1e-9));
    assertThat(raw.get("S0").isSure()).isTrue();
    assertThat(apart.get("S0").get(2011)).isEqualTo(-2);
    assertThat(trends.of(apart, Map.of()).get("S4").slope().point().orElseThrow())
        .isGreaterThan(0.8);
  }

  @Test
  void fiveYearsHaveASlopeAndNoTest() {
    TreeMap<Integer, Double> years = new TreeMap<>();
    for (int year = 2000; year < 2005; year++) {
      years.put(year, (double) year);
    }
    RingTrends trends = new RingTrends(YEARS, RingScale.INSTITUTIONS, Trend.forTests());
    RingStanding.Movement movement =
        trends.of(new TreeMap<>(Map.of("AAA", years)), Map.of()).get("AAA");
    assertThat(movement.slope().value()).isEqualTo(1, within(1e-9));
    assertThat(movement.p()).isNaN();
    assertThat(movement.isSure()).isFalse();
  }
}
