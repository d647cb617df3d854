package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdealPointsCommandTest {
  @TempDir Path folder;

  private static Ran points(String line) {
    return Ran.command(("ideal-points " + line).split(" "));
  }

  @Test
  void theCsvHasTheAgreedColumnsAndOnlyTheStatesAskedFor() {
    List<String> lines =
        points("--states USA,RUS --from 2010 --to 2012").worked().out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("state,session,year,dimension,value,low,high,n");
    assertThat(lines).hasSize(7);
    assertThat(lines.get(1)).startsWith("RUS,65,2010,1,");
    assertThat(lines.get(4)).startsWith("USA,65,2010,1,");
  }

  /** The United States stand at the positive end in every session since the 1980s. */
  @Test
  void theUnitedStatesArePositiveAndTheIntervalHoldsTheValue() {
    JsonNode json = points("--states USA --from 1985 --to 2020 --json").json();
    assertThat(json.get("points")).hasSize(36);
    for (JsonNode point : json.get("points")) {
      JsonNode estimate = point.get("estimate");
      assertThat(estimate.get("value").asDouble()).isGreaterThan(2);
      assertThat(estimate.get("low").asDouble()).isLessThan(estimate.get("value").asDouble());
      assertThat(estimate.get("high").asDouble()).isGreaterThan(estimate.get("value").asDouble());
      assertThat(estimate.get("n").asInt()).isPositive();
    }
    assertThat(json.at("/fit/report").asText()).contains("converged");
  }

  @Test
  void theReportOfTheFitIsSaidBesideTheTable() {
    assertThat(points("--states USA --from 2019 --to 2019").worked().err())
        .contains("roll calls (left out:")
        .contains("converged");
  }

  @Test
  void aFileIsWrittenWhole() throws IOException {
    Path file = folder.resolve("points.csv");
    Ran ran =
        Ran.command(
            "ideal-points",
            "--states",
            "CHN",
            "--from",
            "2000",
            "--to",
            "2001",
            "--csv",
            file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(file).lines()).hasSize(3);
  }

  @Test
  void whatTakesTheVotesIsNotAnsweredFromThePack() {
    assertThat(points("--issue nuclear").code()).isEqualTo(3);
    assertThat(points("--dims 2").err()).contains("full store only");
  }

  @Test
  void wrongOptionsAreTheCallersMistake() {
    assertThat(points("--dims 3").code()).isEqualTo(2);
    Ran unknown = points("--issue climate");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("\"climate\"").contains("human-rights");
    assertThat(points("--states Atlantis").code()).isEqualTo(2);
  }

  @Test
  @Tag("slow")
  void issuesAndPlanesAreFittedFromTheStore() throws IOException {
    Path home = folder;
    Files.createSymbolicLink(home.resolve(".entente"), MirrorStore.files().home());
    JsonNode rights =
        Ran.in(home, "ideal-points", "--issue", "human-rights", "--states", "USA,CUB", "--json")
            .json();
    assertThat(rights.at("/fit/converged").asBoolean()).isTrue();
    assertThat(rights.at("/issueBasis/byPublisher").asInt()).isGreaterThan(500);
    assertThat(rights.at("/issueBasis/byTitle").asInt()).isPositive();
    JsonNode plane =
        Ran.in(home, "ideal-points", "--dims", "2", "--states", "USA", "--json").json();
    assertThat(plane.at("/secondDimension/needed").asBoolean()).isTrue();
    assertThat(plane.get("points")).hasSize(24);
  }
}
