package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.assess.complement.ArmsClass;
import org.entente.assess.complement.Complement;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One predicted tie, with its interval, the base rate and the calibration wherever it is shown. */
class ComplementTableTest {
  private static final Period YEARS = Period.ofYears(2014, 2024);

  @TempDir Path folder;

  private static Estimate estimate(double value, double low, double high) {
    return Estimate.of(
        value, low, high, 900, "share", "made", Coverage.full(YEARS), List.of("made"));
  }

  private static Complement.Way way(String name, Estimate expected) {
    Estimate some = estimate(0.1, 0.05, 0.2);
    return new Complement.Way(name, expected, some, some, some, some, Map.of());
  }

  private static Complement found(Estimate expected) {
    return new Complement(
        List.of("RUS", "IRN"),
        YEARS,
        List.of(),
        List.of(),
        2024,
        List.of(
            new Complement.Prediction(
                ArmsClass.HELICOPTERS, "RUS", "IRN", estimate(0.25, 0.125, 0.5), 99, 98)),
        new Complement.Record(
            List.of(2014, 2019),
            estimate(0.02, 0.01, 0.03),
            List.of(
                way("plain", expected), way("with need", expected), way("with all", expected))));
  }

  private static String text(Estimate expected) {
    return ComplementTable.render(found(expected), List.of(), 20, Actors.standard())
        .replaceAll("\\s+", " ");
  }

  @Test
  void aPredictedTieStandsWithItsIntervalAndTheBaseRate() {
    assertThat(text(estimate(0.02, 0.01, 0.03)))
        .contains("0.250 [0.125, 0.500]")
        .contains("new ties of the world 2.0% [1.0, 3.0] came")
        .contains("score with all, from which")
        .doesNotContain("expected too");
  }

  @Test
  void aScoreThatSurelyExpectsTooManyIsSaidTo() {
    assertThat(text(estimate(0.08, 0.06, 0.1))).contains("8.0% [6.0, 10.0]", "expected too many");
    assertThat(text(estimate(0.005, 0.004, 0.006))).contains("expected too few");
  }

  @Test
  void jsonHasTheIntervalOfAProbability() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                ComplementJson.render(
                    found(estimate(0.02, 0.01, 0.03)),
                    List.of(),
                    LocalDate.of(2025, 1, 1),
                    1,
                    "1"));
    JsonNode probability = json.at("/predictions/0/probability");
    assertThat(probability.get("value").asDouble()).isEqualTo(0.25);
    assertThat(probability.get("low").asDouble()).isEqualTo(0.125);
    assertThat(probability.get("high").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/record/ways/2/expected/value").asDouble()).isEqualTo(0.02);
  }

  @Test
  void csvHasTheIntervalOfAProbabilityAndOfTheBaseRate() throws IOException {
    Path file = folder.resolve("c.csv");
    ComplementCsv.write(found(estimate(0.02, 0.01, 0.03)), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .contains("probability,probability_low,probability_high,percentile")
        .contains("base_rate,base_rate_low,base_rate_high");
    assertThat(lines.get(1))
        .contains(",0.250000,0.125000,0.500000,99.0000,98.0000,0.0200000,0.0100000,0.0300000,");
    assertThat(lines.get(1).split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1));
  }
}
