package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;

class SipriMilexReaderTest {
  private static final Figures MILEX = Figures.SIPRI_MILEX;

  @Test
  void shareOfGdpIsAFraction() {
    assertThat(MILEX.read("India,2020,share_of_gdp,0.028,").rows)
        .containsExactly(new StateYear(1, "milex_share_of_gdp", "IND", 2020, 0.028, null, null));
  }

  @Test
  void aPercentageIsAnError() {
    assertThat(MILEX.read("India,2020,share_of_gdp,2.8,").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("share-not-fraction");
  }

  @Test
  void notAvailableIsMissingAndNotZero() {
    StateYear row =
        MILEX.read("India,2020,constant_usd_m,NA,not_available").rows(StateYear.class).get(0);
    assertThat(row.value()).isNull();
  }

  @Test
  void yearsBeforeIndependenceAreLeftOutWhateverTheNoteSays() {
    Collected read =
        MILEX.read(
            "Ukraine,1970,constant_usd_m,NA,not_available",
            "Ukraine,1971,constant_usd_m,NA,did_not_exist");
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "before-independence")).isEqualTo(2);
  }

  @Test
  void aZeroInCurrentDollarsBesideConstantDollarsIsMissing() {
    Collected read = MILEX.read("India,1960,constant_usd_m,70,", "India,1960,current_usd_m,0,");
    assertThat(read.rows(StateYear.class).get(1).value()).isNull();
    assertThat(Figures.times(read, "empty-conversion")).isEqualTo(1);
  }

  @Test
  void aZeroInBothIsAZero() {
    Collected read = MILEX.read("Iceland,1990,constant_usd_m,0,", "Iceland,1990,current_usd_m,0,");
    assertThat(read.rows(StateYear.class)).extracting(StateYear::value).containsOnly(0.0);
    assertThat(read.issues).isEmpty();
  }

  @Test
  void theSovietUnionAndRussiaShareAYearWithoutContradiction() {
    Collected read =
        MILEX.read(
            "Russia,1989,current_usd_m,0,",
            "USSR,1989,current_usd_m,500,",
            "USSR,1989,constant_usd_m,700,",
            "Russia,1989,constant_usd_m,NA,not_available");
    assertThat(read.rows(StateYear.class))
        .extracting(StateYear::value)
        .containsExactly(500.0, 700.0);
    assertThat(read.issues).isEmpty();
  }

  @Test
  void twoFiguresForOneStateYearAreAnError() {
    assertThat(MILEX.read("Russia,1989,current_usd_m,3,", "USSR,1989,current_usd_m,500,").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("two-figures");
  }

  @Test
  void theEuropeanUnionIsIgnoredByName() {
    Collected read = MILEX.read("European Union,2022,constant_usd_m,5,");
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void aMissingFigureWithoutReasonEndsTheReading() {
    assertThatThrownBy(() -> MILEX.read("India,2020,constant_usd_m,NA,"))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void everyStateYearAndMeasureOccursOnceInTheMirror() {
    Collected read = MILEX.mirrored();
    assertThat(
            read.rows(StateYear.class).stream()
                .map(row -> row.state() + row.year() + row.variable())
                .toList())
        .doesNotHaveDuplicates();
    assertThat(
            read.rows(StateYear.class).stream()
                .filter(row -> row.variable().equals("milex_share_of_gdp"))
                .map(StateYear::value)
                .filter(Objects::nonNull))
        .allMatch(share -> share < 1.2);
  }
}
