package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;

class CapabilityAndRegimeTest {

  /** A V-Dem record in which every index has the same value and bounds. */
  private static String regime(String name, String cow, int year, String value, String bounds) {
    String index = value + "," + bounds + ",0.01";
    String indices = String.join(",", List.of(index, index, index, index, index, index, index));
    return "%s,XXX,1,%d,%d-12-31,0,0,History,1900,2024,1900,2024,,,,,,,,,1,%s,%s,%s,1,1,TRUE"
        .formatted(name, year, year, cow, indices, name);
  }

  private static List<String> errors(Collected read) {
    return read.errors().stream().map(issue -> issue.kind()).toList();
  }

  @Test
  void capabilitiesAreSevenVariablesOfAStateYear() {
    assertThat(Figures.NMC.read("365,1990,8e+07,3000,150,2000,280,150,0.2").rows(StateYear.class))
        .extracting(row -> row.variable() + " " + row.state() + " " + row.value())
        .containsExactly(
            "milex_kusd RUS 8.0E7",
            "milper RUS 3000.0",
            "irst RUS 150.0",
            "pec RUS 2000.0",
            "tpop RUS 280.0",
            "upop RUS 150.0",
            "cinc RUS 0.2");
  }

  @Test
  void emptyAndMinusNineAreMissingAndNotZero() {
    Collected read = Figures.NMC.read("731,2020,,-9,1,1,1,1,0.01");
    assertThat(read.rows(StateYear.class))
        .extracting(StateYear::value)
        .containsExactly(null, null, 1.0, 1.0, 1.0, 1.0, 0.01);
    assertThat(Figures.times(read, "missing-component")).isEqualTo(2);
  }

  @Test
  void expenditureInPoundsIsRaisedAndNeverEmitted() {
    Collected read = Figures.NMC.read("2,1913,5,5,5,5,5,5,1", "2,1914,5,5,5,5,5,5,1");
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "pounds")).isEqualTo(1);
  }

  @Test
  void sumsOfCincOtherThanOneAreRaised() {
    assertThat(
            Figures.times(
                Figures.NMC.read("2,1990,5,5,5,5,5,5,0.6", "365,1990,5,5,5,5,5,5,0.3"), "cinc-sum"))
        .isEqualTo(1);
    assertThat(
            Figures.NMC
                .read("2,1990,5,5,5,5,5,5,0.6", "365,1990,5,5,5,5,5,5,0.4")
                .issues("cinc-sum"))
        .isEmpty();
  }

  @Test
  void aRepeatedStateYearIsAnError() {
    assertThat(errors(Figures.NMC.read("2,1990,5,5,5,5,5,5,1", "2,1990,5,5,5,5,5,5,0")))
        .contains("duplicate-key");
  }

  @Test
  void anUnknownNumberIsAnError() {
    assertThat(errors(Figures.NMC.read("999,1990,5,5,5,5,5,5,1"))).contains("unknown-name");
  }

  @Test
  void theMirrorsSumsOfCincAreRaised() {
    assertThat(Figures.times(Figures.NMC.mirrored(), "cinc-sum")).isEqualTo(55);
  }

  @Test
  void anIndexComesWithItsBounds() {
    assertThat(Figures.VDEM.read(regime("Russia", "365", 1990, "0.3", "0.2,0.4")).rows)
        .hasSize(7)
        .contains(new StateYear(1, "polyarchy", "RUS", 1990, 0.3, 0.2, 0.4))
        .contains(new StateYear(1, "mpi", "RUS", 1990, 0.3, 0.2, 0.4));
  }

  @Test
  void anEmptyIndexIsMissing() {
    Collected read = Figures.VDEM.read(regime("Russia", "365", 1990, "", ","));
    assertThat(read.rows(StateYear.class)).extracting(StateYear::value).containsOnlyNulls();
    assertThat(Figures.times(read, "missing-index")).isEqualTo(7);
  }

  @Test
  void countryNumbersTellGermaniesYemensAndCzechoslovakiaApart() {
    assertThat(
            Figures.VDEM
                .read(
                    regime("Germany", "260", 1980, "0.8", "0.7,0.9"),
                    regime("Germany", "255", 2000, "0.8", "0.7,0.9"),
                    regime("German Democratic Republic", "265", 1980, "0.1", "0,0.2"),
                    regime("Czechia", "315", 1980, "0.1", "0,0.2"),
                    regime("Czechia", "316", 2000, "0.8", "0.7,0.9"),
                    regime("Yemen", "678", 1980, "0.1", "0,0.2"),
                    regime("South Yemen", "680", 1980, "0.1", "0,0.2"))
                .rows(StateYear.class)
                .stream()
                .filter(row -> row.variable().equals("api")))
        .extracting(StateYear::state)
        .containsExactly("DEU", "DEU", "DDR", "CSK", "CZE", "YEM", "YMD");
  }

  @Test
  void partsOfPalestineSomalilandAndZanzibarAreIgnoredByName() {
    Collected read =
        Figures.VDEM.read(
            regime("Palestine/Gaza", "", 2000, "0.1", "0,0.2"),
            regime("Somaliland", "", 2000, "0.1", "0,0.2"),
            regime("Zanzibar", "", 2000, "0.1", "0,0.2"),
            regime("Germany", "255", 1947, "0.1", "0,0.2"));
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
    assertThat(Figures.times(read, "party-left-out")).isEqualTo(4);
  }

  @Test
  void twoUnitsThatAreOneActorAreAnError() {
    String record = regime("Russia", "365", 1990, "0.3", "0.2,0.4");
    assertThat(errors(Figures.VDEM.read(record, record))).containsExactly("duplicate-key");
  }

  @Test
  void anIndexOutsideItsScaleOrItsBoundsEndsTheReading() {
    assertThatThrownBy(() -> Figures.VDEM.read(regime("Russia", "365", 1990, "30", "20,40")))
        .hasCauseInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> Figures.VDEM.read(regime("Russia", "365", 1990, "0.5", "0.2,0.4")))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void theFileRunsTo2024AsVersion15Does() {
    assertThat(Figures.VDEM.mirrored().rows(StateYear.class))
        .anyMatch(row -> row.year() == 2024)
        .noneMatch(row -> row.year() > 2024);
  }
}
