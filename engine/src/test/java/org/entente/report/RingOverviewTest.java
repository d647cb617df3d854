package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.assess.AssessRequest;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingScale;
import org.entente.assess.RingStanding;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;

class RingOverviewTest {
  private static final Period YEARS = Period.ofYears(2000, 2011);

  private static Estimate estimate(double value) {
    return Estimate.of(
        value, value - 0.01, value + 0.01, 12, "unit", "made", Coverage.full(YEARS), List.of("x"));
  }

  private static RingStanding standing(String state, double tie, double slope) {
    RingStanding.Movement movement = new RingStanding.Movement(estimate(slope), 0.001, 0.01);
    return new RingStanding(
        state,
        estimate(tie),
        "RUS",
        estimate(tie),
        "CHN",
        estimate(tie),
        estimate(0.5),
        movement,
        movement);
  }

  private static RingOnScale on(RingScale scale, RingStanding... standings) {
    return new RingOnScale(scale, estimate(0.2), List.of(standings), List.of());
  }

  private static Ring ring(RingOnScale... scales) {
    return new Ring(
        new AssessRequest(List.of("CHN", "RUS"), YEARS, "USA", 200, 1), Arrays.asList(scales));
  }

  private static String movers(int shown, RingOnScale... scales) {
    return RingOverview.movers(ring(scales), List.of(), shown, Actors.standard());
  }

  @Test
  void thoseWhoMoveOutStandBesideThoseWhoMoveIn() {
    String text =
        movers(
            1,
            on(
                RingScale.TRADE,
                standing("BLR", 0.3, 3),
                standing("IND", 0.3, 2),
                standing("FRA", 0.3, 1),
                standing("DEU", 0.3, -2),
                standing("ITA", 0.3, -3)));
    assertThat(text)
        .containsSubsequence(
            "3 move in, 2 out",
            "moving in",
            "Belarus",
            "1 of 3 shown; more with --top N, all with --csv FILE or --json.",
            "moving out",
            "Italy",
            "1 of 2 shown")
        .doesNotContain("India", "Germany");
  }

  @Test
  void nothingIsLeftOutWhereAllFit() {
    assertThat(movers(2, on(RingScale.TRADE, standing("BLR", 0.3, 3), standing("IND", 0.3, 2))))
        .contains("India")
        .doesNotContain("shown");
  }

  @Test
  void whereMoreIsFurtherAFallingFigureMovesIn() {
    for (RingScale scale : List.of(RingScale.SANCTIONS, RingScale.REGIME, RingScale.CONFLICT)) {
      String text = movers(9, on(scale, standing("IND", 0.3, 2), standing("BLR", 0.3, -3)));
      assertThat(text.replaceAll("\\s+", " "))
          .contains("falling is moving in")
          .containsSubsequence("1 move in, 1 out", "moving in", "Belarus", "moving out", "India");
    }
    for (RingScale scale : List.of(RingScale.TRADE, RingScale.SANCTIONED_ALIKE)) {
      assertThat(movers(9, on(scale, standing("IND", 0.3, 2), standing("BLR", 0.3, -3))))
          .doesNotContain("falling")
          .containsSubsequence("moving in", "India", "moving out", "Belarus");
    }
  }

  @Test
  void spoilersThatAreLeftOutAreCounted() {
    RingStanding[] spoilers =
        List.of("BLR", "IND", "FRA").stream()
            .map(
                state ->
                    new RingStanding(
                        state,
                        estimate(0),
                        "RUS",
                        estimate(0.5),
                        "CHN",
                        estimate(0.25),
                        estimate(0.5),
                        standing(state, 0, 0).movement(),
                        standing(state, 0, 0).apart()))
            .toArray(RingStanding[]::new);
    String text =
        RingOverview.spoilers(ring(on(RingScale.TRADE, spoilers)), List.of(), 2, Actors.standard());
    assertThat(text).contains("3 of 3 outsiders", "2 of 3 shown; more with --top N");
  }

  @Test
  void aPercentileSaysFromHowManyAreasItComes() {
    Ring ring =
        ring(
            on(RingScale.SANCTIONED_ALIKE, standing("IND", 0.3, 2), standing("BLR", 0.4, 3)),
            on(RingScale.SANCTIONS, standing("IND", 0.3, 2), standing("BLR", 0.1, 3)),
            on(RingScale.TRADE, standing("BLR", 0.3, 3)));
    assertThat(ring.areas()).isEqualTo(2);
    assertThat(ring.rows()).extracting(Ring.Row::state).containsExactly("BLR", "IND");
    assertThat(ring.rows()).extracting(Ring.Row::areas).containsExactly(2, 1);
    assertThat(ring.rows()).extracting(Ring.Row::seen).containsExactly(3, 2);
    String text = RingOverview.render(ring, List.of(), 1, Actors.standard());
    assertThat(text.replaceAll("\\s+", " "))
        .contains("percentile areas inside", "(2 have evidence)", "1 of 2 shown");
  }
}
