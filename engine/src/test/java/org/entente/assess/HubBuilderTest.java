package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;

class HubBuilderTest {
  private static final List<String> MEMBERS = List.of("AAA", "BBB", "CCC");
  private static final Period PERIOD = Period.ofYears(2000, 2001);

  private static ProfileRow row(Measure measure, String a, String b, Estimate estimate) {
    return new ProfileRow(
        a, b, measure.directed(), measure.area(), measure.id(), 2000, 2001, estimate, "");
  }

  private static Estimate value(double value) {
    return Estimate.exact(value, 1, "made", "made", Coverage.full(PERIOD), List.of("made"));
  }

  private static Estimate missing() {
    return Estimate.missing("made", "made", "made", Coverage.none(PERIOD), List.of());
  }

  private static List<ProfileRow> treaties(Estimate ab, Estimate ac, Estimate bc) {
    return List.of(
        row(Measure.OBLIGATION, "AAA", "BBB", ab),
        row(Measure.OBLIGATION, "AAA", "CCC", ac),
        row(Measure.OBLIGATION, "BBB", "CCC", bc));
  }

  @Test
  void aStarHasCentralisationOne() {
    Hub hub = HubBuilder.of(MEMBERS, treaties(value(3), value(3), value(0)));
    assertThat(hub.member()).isEqualTo("AAA");
    assertThat(hub.centralisation().point().orElseThrow()).isEqualTo(1, within(1e-12));
  }

  @Test
  void anUnknownTieIsNotATieOfZero() {
    Hub hub = HubBuilder.of(MEMBERS, treaties(value(3), value(3), missing()));
    assertThat(hub.centralisation().isPresent()).isFalse();
    assertThat(hub.centralisation().reason()).contains("not known");
  }

  /**
   * Trade knows BBB-CCC as the largest tie, the treaties do not know it: its mean is 1, not 1/2.
   */
  @Test
  void aPairIsAveragedOverTheAreasThatKnowIt() {
    List<ProfileRow> rows = new ArrayList<>(treaties(value(3), value(3), missing()));
    for (String[] pair : new String[][] {{"AAA", "BBB"}, {"AAA", "CCC"}, {"BBB", "CCC"}}) {
      rows.add(row(Measure.TRADE_DEPENDENCE, pair[0], pair[1], value(0.2)));
    }
    Hub hub = HubBuilder.of(MEMBERS, rows);
    assertThat(hub.centralisation().point().orElseThrow()).isEqualTo(0, within(1e-12));
  }

  /** AAA by treaties, BBB by trade: whoever is named, the other is said. */
  @Test
  void theOtherHubIsNamedWhereOneAreaDecides() {
    List<ProfileRow> rows = new ArrayList<>(treaties(value(3), value(3), value(0)));
    double[] trade = {0.4, 0.1, 0.4};
    String[][] pairs = {{"AAA", "BBB"}, {"AAA", "CCC"}, {"BBB", "CCC"}};
    for (int i = 0; i < 3; i++) {
      rows.add(row(Measure.TRADE_DEPENDENCE, pairs[i][0], pairs[i][1], value(trade[i])));
    }
    Hub hub = HubBuilder.of(MEMBERS, rows);
    assertThat(hub.member()).isEqualTo("AAA");
    assertThat(hub.rivals()).containsExactly("BBB");
    // AAA's share without treaties: 0.5 of 0.9
    assertThat(hub.share().low()).isEqualTo(5 / 9.0, within(1e-12));
  }
}
