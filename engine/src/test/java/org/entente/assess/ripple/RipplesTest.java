package org.entente.assess.ripple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a made store whose answers follow from how it was made. */
class RipplesTest {
  @TempDir static Path home;
  private static RippleFinding finding;

  private static RippleRequest request(int from, int to, String... members) {
    return new RippleRequest(List.of(members), Period.ofYears(from, to), "USA", 3, 20240805L);
  }

  private static RippleFinding find(RippleRequest request) {
    try (Evidence evidence = Evidence.openStore(new StoreFiles(home))) {
      return Ripples.of(evidence, request);
    }
  }

  @BeforeAll
  static void build() {
    MadeEvents.in(home, 1);
    finding = find(request(2018, 2024, "RUS", "CHN", "IRN", "PRK"));
  }

  @Test
  void theTwoThatActTogetherStandOutAndNobodyElse() {
    assertThat(finding.pairs())
        .filteredOn(pair -> pair.verdict() == Verdict.MET)
        .extracting(RippleFinding.Pair::dyad)
        .containsExactly(Dyad.of("CHN", "RUS"));
    assertThat(finding.words()).contains("Of 6 pairs 1 stands out: CHN-RUS.");
  }

  @Test
  void theTargetsAreThePoleAndItsAlliesByDefenceObligation() {
    assertThat(finding.targets().get(2020)).containsExactly("GBR", "USA");
    assertThat(finding.controls()).containsExactlyElementsOf(MadeEvents.OUTSIDERS);
  }

  @Test
  void missingDaysAreNotCountedAsQuiet() {
    assertThat(finding.days()).isEqualTo(731);
    assertThat(finding.known()).isEqualTo(731 - 24);
    assertThat(finding.coverage().years()).containsExactly(2019, 2020);
  }

  @Test
  void everyFigureHasAnIntervalACountAndASource() {
    for (Pair pair : finding.pairs()) {
      assertThat(pair.figures()).hasSize(4);
      pair.figures()
          .forEach(
              figure -> {
                assertThat(figure.ratio().sources()).containsExactly("gdelt-dyads");
                assertThat(figure.ratio().n()).isEqualTo(figure.hits());
                assertThat(figure.q()).isGreaterThanOrEqualTo(figure.p());
                assertThat(figure.compared()).isGreaterThanOrEqualTo(RippleVerdict.FEWEST);
                assertThat(figure.ratio().value())
                    .isCloseTo(figure.hits() / figure.expected(), within(1e-9));
              });
    }
  }

  /** Nothing but the last bits of a product may differ, and no burst hangs on them. */
  @Test
  void driftOfTheVolumeOfAllEventsChangesNoFigure(@TempDir Path drifting) {
    try (Evidence evidence = MadeEvents.evidence(drifting, 0.2)) {
      RippleFinding found = Ripples.of(evidence, finding.request());
      assertThat(found.pairs()).isEqualTo(finding.pairs());
      assertThat(found.group()).isEqualTo(finding.group());
    }
  }

  @Test
  void theOrderOfMembersChangesNoFigure() {
    RippleFinding turned = find(request(2018, 2024, "PRK", "IRN", "CHN", "RUS"));
    assertThat(turned.group()).isEqualTo(finding.group());
    assertThat(turned.pairs()).containsExactlyInAnyOrderElementsOf(finding.pairs());
  }

  @Test
  void aSilentOrUnknownMemberIsLeftOutWithItsReason() {
    RippleFinding found = find(request(2019, 2020, "RUS", "CHN", "MEX", "CHE"));
    assertThat(found.pairs()).extracting(Pair::dyad).containsExactly(Dyad.of("CHN", "RUS"));
    assertThat(found.uncovered().get("MEX")).contains("0 % of days");
    assertThat(found.uncovered().get("CHE")).contains("not among the states");
  }

  @Test
  void anAllyInTheGroupIsNoTarget() {
    RippleFinding found = find(request(2019, 2020, "RUS", "GBR"));
    assertThat(found.targets().values()).allMatch(Set.of("USA")::equals);
  }

  @Test
  void withoutEventsThereIsNoEvidenceAndTheReason() {
    for (RippleRequest request :
        List.of(
            request(2010, 2017, "RUS", "CHN"),
            request(2019, 2020, "MEX", "CHE"),
            request(2019, 2020, "RUS", "CHE"))) {
      RippleFinding found = find(request);
      assertThat(found.verdict()).isEqualTo(Verdict.NO_EVIDENCE);
      assertThat(found.reason()).isNotBlank();
      assertThat(found.pairs()).isEmpty();
    }
  }

  @Test
  void aPoleAmongTheMembersIsRefused() {
    assertThatThrownBy(() -> request(2019, 2020, "USA", "RUS"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
