package org.entente.assess.complement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.entente.domain.NoEvidence;
import org.entente.evidence.RawRows.ArmsDelivery;
import org.junit.jupiter.api.Test;

class TieForecastTest {
  private static ArmsDelivery delivery(String from, String to, int year, String weapon) {
    return new ArmsDelivery(from, to, year, weapon, 10);
  }

  /** AAA sells tanks to BBB and CCC, EEE sells frigates to CCC; DDD only bought long ago. */
  private static ArmsRegister register(ArmsDelivery... more) {
    List<ArmsDelivery> all =
        new ArrayList<>(
            List.of(
                delivery("AAA", "BBB", 1995, "tank"),
                delivery("AAA", "CCC", 1996, "tank"),
                delivery("EEE", "CCC", 1999, "frigate"),
                delivery("EEE", "DDD", 1985, "frigate")));
    all.addAll(List.of(more));
    return new ArmsRegister(all);
  }

  private static List<String> ties(ArmsRegister register, int year) {
    return TieCandidates.of(register, year, (a, b) -> 1000).ties().stream()
        .map(
            tie ->
                register.states().get(tie.supplier())
                    + ">"
                    + register.states().get(tie.recipient())
                    + " "
                    + ArmsClass.values()[tie.kind()])
        .toList();
  }

  @Test
  void aTieIsPossibleFromWhoDeliversToWhoBuysAndHasNoneYet() {
    assertThat(ties(register(), 2000)).containsExactly("EEE>BBB SHIPS");
  }

  @Test
  void whatComesLaterIsNotSeen() {
    ArmsRegister later = register(delivery("BBB", "AAA", 2003, "tank"));
    assertThat(ties(later, 2000)).isEqualTo(ties(register(), 2000));
    TieCandidates at = TieCandidates.of(later, 2000, (a, b) -> 1000);
    TieCandidates before = TieCandidates.of(register(), 2000, (a, b) -> 1000);
    assertThat(at.ties().get(0).features()).isEqualTo(before.ties().get(0).features());
  }

  @Test
  void aTieCameIfItIsSeenWithinFiveYears() {
    ArmsRegister in = register(delivery("EEE", "BBB", 2005, "corvette"));
    ArmsRegister late = register(delivery("EEE", "BBB", 2006, "corvette"));
    assertThat(TieCandidates.of(in, 2000, (a, b) -> 1000).outcomes(in)).containsExactly(true);
    assertThat(TieCandidates.of(late, 2000, (a, b) -> 1000).outcomes(late)).containsExactly(false);
  }

  @Test
  void aDeliveryWorthNothingIsATieStill() {
    ArmsRegister.Window window =
        new ArmsRegister(List.of(new ArmsDelivery("AAA", "BBB", 2000, "tank", 0)))
            .window(2000, 2000);
    assertThat(window.tied(ArmsClass.ARMOUR.ordinal(), 0, 1)).isTrue();
    assertThat(window.tied(ArmsClass.SHIPS.ordinal(), 0, 1)).isFalse();
  }

  @Test
  void nothingCanBePredictedBeforeThereIsAPastToFitTo() {
    TieForecast forecast = new TieForecast(register(), (a, b) -> 1000);
    assertThatThrownBy(() -> forecast.score(1957, TieCandidates.PLAIN))
        .isInstanceOf(NoEvidence.class)
        .hasMessageContaining("1957");
  }
}
