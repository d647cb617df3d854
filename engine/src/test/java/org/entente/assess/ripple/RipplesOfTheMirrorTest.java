package org.entente.assess.ripple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.app.MirrorStore;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daily events of 2018 to February 2024. */
@Tag("slow")
class RipplesOfTheMirrorTest {
  private static final double RATIO = 1.29775;
  private static final double P = 0.01509;

  private static RippleFinding find(String... members) {
    RippleRequest request =
        new RippleRequest(List.of(members), Period.ofYears(2018, 2024), "USA", 7, 20240805L);
    try (Evidence store = MirrorStore.open()) {
      RippleFinding finding = Ripples.of(store, request);
      System.out.println(String.join(" ", members) + ": " + finding.words());
      return finding;
    }
  }

  @Test
  void daysAndPairsAreThoseOfTheFiles() {
    try (Evidence store = MirrorStore.open()) {
      var days = store.eventDays(Period.ofYears(2018, 2024));
      assertThat(days).hasSize(2149);
      assertThat(days).allMatch(day -> day.volume() > 0);
    }
    RippleFinding finding = find("RUS", "CHN", "IRN", "PRK");
    assertThat(finding.days()).isEqualTo(2245);
    assertThat(finding.known()).as("two thin days of November 2020").isEqualTo(2147);
  }

  /** Expected values: an independent program (arrays and a Fourier transform). */
  @Test
  void figuresOfRussiaAndChinaAreThoseOfAnIndependentComputation() {
    RippleFinding finding = find("RUS", "CHN", "IRN", "PRK");
    Pair pair =
        finding.pairs().stream()
            .filter(each -> each.dyad().equals(Dyad.of("CHN", "RUS")))
            .findFirst()
            .orElseThrow();
    Figure week = pair.at(7);
    assertThat(week.hits()).isEqualTo(395);
    assertThat(week.ratio().value()).isCloseTo(RATIO, within(1e-4));
    assertThat(week.p()).isCloseTo(P, within(1e-5));
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void brazilIndiaAndSouthAfricaAreNotCalledCoordinated() {
    RippleFinding finding = find("BRA", "IND", "ZAF", "MEX");
    assertThat(finding.uncovered()).containsOnlyKeys("MEX");
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding.pairs()).noneMatch(pair -> pair.verdict() == Verdict.MET);
  }
}
