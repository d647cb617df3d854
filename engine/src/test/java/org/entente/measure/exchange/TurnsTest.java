package org.entente.measure.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.measure.exchange.Turns.Turn;
import org.junit.jupiter.api.Test;

/** Made series whose turns are known. */
class TurnsTest {
  private static final Range UP = new Range(0.5, 0.1, 0.9);
  private static final Range DOWN = new Range(-0.5, -0.9, -0.1);
  private static final Range UNSURE = new Range(-0.2, -0.6, 0.2);

  private static List<Turn> of(Range... series) {
    return Turns.of(Arrays.asList(series));
  }

  @Test
  void aSeriesOnOneSideNeverTurns() {
    assertThat(of()).isEmpty();
    assertThat(of(UP)).isEmpty();
    assertThat(of(UP, UP, UP)).isEmpty();
  }

  @Test
  void aSureChangeOfSidesIsATurn() {
    assertThat(of(UP, DOWN)).containsExactly(new Turn(0, 1, -1));
    assertThat(of(DOWN, DOWN, UP)).containsExactly(new Turn(1, 2, 1));
  }

  @Test
  void unsurePlacesNeitherMakeNorHideATurn() {
    assertThat(of(UP, UNSURE, UNSURE)).isEmpty();
    assertThat(of(UP, UNSURE, UP)).isEmpty();
    assertThat(of(UP, UNSURE, UNSURE, DOWN)).containsExactly(new Turn(0, 3, -1));
    assertThat(of(UNSURE, DOWN)).isEmpty();
  }

  @Test
  void everyTurnIsFound() {
    assertThat(of(UP, DOWN, UNSURE, UP)).containsExactly(new Turn(0, 1, -1), new Turn(1, 3, 1));
  }

  @Test
  void aRangeThatEndsAtZeroIsNotSure() {
    assertThat(of(UP, new Range(-0.2, -0.4, 0))).isEmpty();
  }
}
