package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assess.theses.WeighingTest.MIRRORED;
import static org.entente.assess.theses.WeighingTest.at;
import static org.entente.assess.theses.WeighingTest.hub;
import static org.entente.assess.theses.WeighingTest.of;
import static org.entente.assess.theses.WeighingTest.sum;
import static org.entente.assess.theses.WeighingTest.weigh;
import static org.entente.assess.theses.WeighingTest.withBalance;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user's own theses are weighed beside the shipped ones and are rivals of none. */
class OwnThesesWeighingTest {
  private static ThesesFinding withOwn(MadeFindings group, List<Thesis> own) {
    return Weighing.of(group.findings(), MIRRORED, own, MadeFindings.reference(), code -> code, 7);
  }

  private static Thesis own(String id, double least) {
    return MadeFindings.thesis(
        id, List.of(), MadeFindings.range("x", least, null), MadeFindings.range("y", least, null));
  }

  /** Neither straw men nor near copies, however many. */
  @Test
  void ownThesesNeverChangeTheSumsOfOthers() {
    MadeFindings group = at(0.6, 0.2);
    ThesesFinding alone = weigh(group, MIRRORED);
    List<Thesis> own = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      own.add(own("straw-" + i, 1.5 + 0.01 * i));
      own.add(own("near-" + i, 0.01 * i));
    }
    ThesesFinding crowded = withOwn(group, own);
    assertThat(crowded.theses()).hasSize(16);
    for (String id : List.of("high", "low")) {
      assertThat(of(crowded, id).sum()).isEqualTo(of(alone, id).sum());
      assertThat(of(crowded, id).weights()).isEqualTo(of(alone, id).weights());
      assertThat(of(crowded, id).withoutOne()).isEqualTo(of(alone, id).withoutOne());
      assertThat(of(crowded, id).standing()).isEqualTo(of(alone, id).standing());
    }
    for (Thesis each : own) {
      assertThat(of(crowded, each.id()).sum())
          .isEqualTo(of(withOwn(group, List.of(each)), each.id()).sum());
    }
  }

  @Test
  void ownThesisIsWeighedAgainstAllShippedOnes() {
    MadeFindings group = at(0.6, 0.2);
    Thesis own = own("own", 0.5);
    List<Thesis> three = List.of(MadeFindings.high(), MadeFindings.low(), own);
    assertThat(sum(withOwn(group, List.of(own)), "own"))
        .isCloseTo(sum(weigh(group, three), "own"), within(1e-9));
    assertThat(of(withOwn(group, List.of(own)), "own").weights())
        .allMatch(weight -> weight.method().contains("against the shipped theses"));
  }

  @Test
  void ownThesesOfEachMemberAreNoRivalsOfEachOther() {
    MadeFindings group = withBalance().busiest("CHN").test("x", 0.6, 0.1);
    ThesesFinding family = withOwn(group, List.of(hub()));
    ThesesFinding none = withOwn(group, List.of());
    assertThat(family.theses()).hasSize(6);
    assertThat(of(family, "high").sum()).isEqualTo(of(none, "high").sum());
    assertThat(of(family, "hub-chn").charge()).isCloseTo(10 * Math.log10(0.25), within(1e-12));
    assertThat(family.ownNamesAHub()).isFalse();
  }

  /** Half the probability of two names is not left over for one that stands there twice. */
  @Test
  void memberNamedBesideItselfHasTheWholeProbability() {
    Expectation each =
        new Expectation("hub", null, null, null, List.of("{member}", "CHN"), 0.8, "made");
    Expectation china = new Expectation("hub", null, null, null, List.of("CHN"), 0.8, "made");
    MadeFindings group = withBalance().busiest("CHN");
    Thesis one = MadeFindings.thesis("china", List.of(), china);
    ThesesFinding finding =
        withOwn(group, List.of(MadeFindings.thesis("pair", List.of(), each), one));
    assertThat(of(finding, "pair-chn").weights()).isEqualTo(of(finding, "china").weights());
    assertThat(finding.ownNamesAHub()).isTrue();
  }
}
