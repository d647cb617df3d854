package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that dyads prints: their intervals, and what is refused. */
class DyadsCommandTest {
  private static final List<String> TWO =
      List.of("--states", "RUS,CHN", "--from", "2020", "--to", "2020");

  @Test
  void measureNamedTwiceCountsOnce() {
    Ran once = dyads(TWO, "--measure", "kappa");
    Ran often = dyads(TWO, "--measure", "kappa, Kappa,kappa");
    assertThat(often.worked().out()).isEqualTo(once.worked().out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "99", "100001"})
  void drawsThatGiveNoIntervalAreRefused(String draws) {
    Ran.command("dyads", "--draws", draws).failedWith(2, "--draws " + draws, "Maybe 1000, or 0");
  }

  @Test
  void withoutDrawsThereIsNoIntervalInsteadOfOneOfWidthZero() {
    String measures = "--measure=kappa,obligation";
    String csv = dyads(TWO, measures, "--draws=0").worked().out();
    assertThat(csv).containsPattern("kappa,0\\.\\d+,,,\\d+,kappa").contains("obligation,1.00000,1");
    var kappa = dyads(TWO, "--draws=0", "--json").json().at("/dyads/0/estimate");
    assertThat(kappa.get("value").isNumber()).isTrue();
    assertThat(kappa.get("low").isNull() && kappa.get("high").isNull()).isTrue();
    assertThat(kappa.get("method").asText()).endsWith("; no interval asked for");
    assertThat(dyads(TWO, "--draws=100").worked().out()).doesNotContain(",,");
  }

  @Test
  void figuresOfThePackLieInTheirIntervalsAndHaveNoDigitsThatItDidNotKeep() {
    var profile = Ran.command("assess", "crink", "--json").json().get("profile");
    assertThat(profile).hasSizeGreaterThan(50);
    for (var row : profile) {
      var estimate = row.get("estimate");
      if (estimate.get("value").isNumber()) {
        assertThat(estimate.get("value").asDouble())
            .as(estimate.get("id").asText())
            .isBetween(estimate.get("low").asDouble(), estimate.get("high").asDouble());
      }
    }
    String measures = "armsFlow,armsDependence,regimeDistance,tradeDependence";
    var dyads =
        dyads(List.of("--states", "RUS,CHN,IRN,PRK"), "--measure", measures, "--json").json();
    assertThat(dyads.get("dyads")).hasSizeGreaterThan(50);
    for (var row : dyads.get("dyads")) {
      var value = row.at("/estimate/value").decimalValue().stripTrailingZeros();
      assertThat(value.precision()).as(row.toString()).isLessThan(4);
    }
  }

  private static Ran dyads(List<String> args, String... more) {
    Stream<String> all = Stream.of(List.of("dyads"), args, List.of(more)).flatMap(List::stream);
    return Ran.command(all.toArray(String[]::new));
  }
}
