package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.ProfileRow;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.OneLine;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside does nothing in a spreadsheet or a terminal but stand there. */
class TextOfOthersTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void textThatBeginsAFormulaGetsAnApostrophe(String text) {
    assertThat(CsvText.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RUS", "rung 0-3", "a=b", "'=1"})
  void otherTextStaysAsItIs(String text) {
    assertThat(CsvText.guarded(text)).isEqualTo(text);
  }

  @Test
  void negativeNumbersInATableAreNotTouched() {
    Estimate estimate =
        Estimate.of(
            -0.25,
            -0.5,
            -0.125,
            4,
            "=unit",
            "made",
            Coverage.full(Period.ofYear(2020)),
            List.of("@source"));
    ProfileRow row =
        new ProfileRow(
            "AAA", "BBB", false, PolicyArea.DIPLOMATIC, "kappa", 2020, 2020, estimate, "");
    assertThat(DyadExport.csv(List.of(row)).lines().skip(1))
        .containsExactly("AAA,BBB,2020,2020,kappa,-0.250000,-0.500000,-0.125000,4,'=unit,'@source");
  }

  @Test
  void nothingEndsTheLineOrMovesTheCursor() {
    assertThat(OneLine.of("a\nb\r\tc")).isEqualTo("a b  c");
    assertThat(OneLine.of("\u001b[31m\u0007\u202e\u2028\ud800x")).isEqualTo("?[31m????x");
    assertThat(OneLine.of("Côte d'Ivoire 中国 🇺🇳")).isEqualTo("Côte d'Ivoire 中国 🇺🇳");
  }

  @Test
  void longTextLosesItsMiddle() {
    String line = OneLine.of("begin" + "x".repeat(1_000_000) + "end");
    assertThat(line).startsWith("begin").endsWith("end").hasSizeLessThan(OneLine.MOST + 10);
  }
}
