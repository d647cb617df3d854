package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.RingRow;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.junit.jupiter.api.Test;

class RingTableTest {
  private static final Coverage SEEN = Coverage.full(Period.ofYear(2020));

  private static Estimate estimate(double value, double high, String unit, String method) {
    return Estimate.of(value, Math.min(value, high), high, 1, unit, method, SEEN, List.of("made"));
  }

  private static RingRow row(
      String state, PolicyArea area, double value, double high, String unit, double spread) {
    Estimate estimate = estimate(value, high, unit, "made, with bounds");
    return new RingRow(state, area, estimate, estimate, "RUS", "CHN", spread, estimate);
  }

  private static RingRow treaty(String state, double rung, double spread) {
    return row(state, PolicyArea.TREATY, rung, rung, "rung 0-3", spread);
  }

  private static String table(int shown, List<String> blind, RingRow... rows) {
    return RingTable.render(List.of(rows), blind, List.of(), shown, Actors.standard());
  }

  @Test
  void zerosAreCountedApartFromStatesThatAreNotSeen() {
    String text =
        table(
            9,
            List.of("FSM", "PLW"),
            treaty("BLR", 2, 1),
            treaty("ARM", 0, 3),
            treaty("BRA", 0, 0),
            treaty("ARG", 0, 0));
    assertThat(text)
        .containsPattern("Belarus +2 +\\+2 ")
        .doesNotContain("Armenia", "Brazil")
        .contains("to at least one member: 3 more outsiders, 1 of them tied to another")
        .contains("2 to none.")
        .contains("2 states are left out: no evidence");
  }

  @Test
  void aTableOfNothingButZerosIsASentence() {
    assertThat(table(9, List.of(), treaty("BRA", 0, 0)))
        .startsWith("Known to have no such tie to at least one member: 1 outsider, 0 of them tied")
        .doesNotContain("left out");
  }

  @Test
  void outsidersAreCalledAsTheyWereThen() {
    Coverage then = Coverage.full(Period.ofYears(1950, 1969));
    Estimate two = Estimate.exact(2, 1, "rung 0-3", "made", then, List.of("made"));
    RingRow row = new RingRow("LKA", PolicyArea.TREATY, two, two, "RUS", "CHN", 0, two);
    assertThat(table(9, List.of(), row)).contains("Ceylon", "Soviet Union");
  }

  @Test
  void zeroOfVotesIsAFigure() {
    assertThat(table(9, List.of(), row("BRA", PolicyArea.DIPLOMATIC, 0, 0, "kappa", 0)))
        .contains("Brazil  0.00");
  }

  @Test
  void zeroThatMayBeMoreIsShownWithItsRange() {
    assertThat(table(9, List.of(), row("BRA", PolicyArea.ECONOMIC, 0, 0.031, "share of trade", 0)))
        .contains("share of trade [range]", "0.00% [0.00%, 3.1%]");
  }

  @Test
  void smallSharesDoNotLookLikeZero() {
    assertThat(
            table(
                1,
                List.of(),
                row("BRA", PolicyArea.ECONOMIC, 0.00001, 0.00001, "share of trade", 0),
                row("ARG", PolicyArea.ECONOMIC, 0.000001, 0.000001, "share of trade", 0)))
        .contains("<0.01%", "1 of 2 shown; more with --top N");
  }
}
