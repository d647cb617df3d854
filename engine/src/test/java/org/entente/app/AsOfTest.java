package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Answers as of a day. */
class AsOfTest {
  private static final String END = "2025-12-31";

  @TempDir Path folder;

  private static Ran run(String line) {
    return Ran.command(line.split(" "));
  }

  /** Votes are unknown from Christmas 2021 to November 2022: of its end nobody knew in February. */
  @Test
  void noDayAfterTheReplayIsNamedAsTheEndOfAGap() {
    String out = Ran.command("assess", "crink", "--as-of", "2022-02-24").worked().out();
    assertThat(out)
        .contains("No Assembly votes are known from 2021-12-25 to 2022-02-24")
        .doesNotContain("2022-11-02");
  }

  @Test
  void everyQuestionAboutYearsCanBeReplayed() {
    for (CommandLine command : new CommandLine(new EntenteCommand()).getSubcommands().values()) {
      var spec = command.getCommandSpec();
      if (spec.findOption("--to") != null) {
        assertThat(spec.findOption("--as-of")).as(spec.name()).isNotNull();
        assertThat(spec.findOption("--strict")).as(spec.name()).isNotNull();
      }
    }
  }

  @Test
  void aReplayAtTheEndOfTheEvidenceIsThePlainAnswerAndItsNote() {
    for (String question :
        List.of(
            "assess RUS CHN IRN PRK",
            "together crink",
            "scan --size 3 --from 2022",
            "ring crink --area treaty")) {
      String plain = run(question).worked().out();
      String replayed = run(question + " --as-of " + END).worked().out();
      assertThat(replayed).startsWith(plain + "\nReplayed as of 2025-12-31:");
      String json = run(question + " --json").worked().out();
      assertThat(withoutReplay(run(question + " --json --as-of " + END).worked().out()))
          .isEqualTo(json);
    }
    String rows = "dyads --measure kappa,obligation,residualAffinity --states RUS,CHN --from 2020";
    assertThat(run(rows + " --as-of " + END).worked().out()).isEqualTo(run(rows).worked().out());
  }

  private static String withoutReplay(String json) {
    int from = json.indexOf("  \"replay\" : {");
    assertThat(from).isPositive();
    int to = json.indexOf("\n  },\n", from) + "\n  },\n".length();
    return json.substring(0, from) + json.substring(to);
  }

  @Test
  void aReplayKnowsNothingLater() {
    JsonNode json = run("assess RUS CHN IRN PRK --as-of 2024-06-01 --json").json();
    assertThat(json.get("asOf").asText()).isEqualTo("2024-06-01");
    assertThat(json.get("to").asInt()).isEqualTo(2024);
    assertThat(json.at("/replay/years").asInt()).isEqualTo(2023);
    assertThat(json.at("/replay/positions").asBoolean()).isFalse();
    assertThat(json.get("acts")).isNotEmpty();
    json.get("acts").forEach(act -> assertThat(act.get("to").asText()).isLessThan("2024-06-02"));
    json.get("series").forEach(row -> assertThat(row.get("to").asInt()).isLessThan(2024));
    json.get("groupSeries").forEach(row -> assertThat(row.get("to").asInt()).isLessThan(2024));
    for (JsonNode each : json.findParents("coverage")) {
      assertThat(each.at("/coverage/years").asText()).doesNotContain("2024").doesNotContain("2025");
    }
    assertThat(json.toString()).doesNotContain("(Russia and North Korea) (rung 3)");
    List<String> missing = json.findValues("reason").stream().map(JsonNode::asText).toList();
    assertThat(missing).anyMatch(reason -> reason.contains("the replay has no fit"));
  }

  @Test
  void sourcesThatNobodyHadThenAreNamed() {
    Ran text = run("ring crink --as-of 2020-12-31").worked();
    assertThat(text.out().replaceAll("\\s+", " "))
        .contains("Known today, not then")
        .contains("unga-rollcalls (2024-06)")
        .contains("imf-russia (day not known)")
        .doesNotContain("cow-igo (", "cow-trade (");
    JsonNode later =
        run("ring crink --as-of 2020-12-31 --json").json().at("/replay/publishedLater");
    assertThat(later.findValuesAsText("dataset")).contains("atop", "gsdb", "unga-rollcalls");
    assertThat(later.findValuesAsText("used")).containsOnly("true");
  }

  @Test
  void strictlyThereAreNoVotesBeforeTheirEditionWasPublished() {
    run("ring crink --as-of 2020-12-31 --strict").failedWith(3, "No outsider");
    JsonNode json = run("assess crink --as-of 2020-12-31 --strict --json").json();
    JsonNode cohesion = json.get("tests").get(0);
    assertThat(cohesion.get("verdict").asText()).isEqualTo("NO_EVIDENCE");
    List<String> sources =
        json.get("profile").findValues("sources").stream()
            .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
            .map(JsonNode::asText)
            .distinct()
            .toList();
    assertThat(sources)
        .contains("cow-igo", "cow-trade")
        .doesNotContain("atop", "gsdb", "unga-rollcalls", "mid5");
  }

  @Test
  void aNamedGroupIsThatOfTheDay() {
    String years = "ring nato --from 2022 --to 2024 --json";
    assertThat(run(years).json().get("members").toString()).contains("FIN");
    assertThat(run(years + " --as-of 2024-03-31").json().get("members").toString())
        .contains("USA")
        .doesNotContain("FIN", "SWE");
  }

  @Test
  void daysThatAreNoneAreTheCallersMistake() {
    run("ring crink --as-of 2024").failedWith(2, "2024", "Maybe 2024-12-31?");
    run("ring crink --as-of 2024-02-30").failedWith(2, "2024-02-30", "Maybe");
    run("ring crink --as-of yesterday").failedWith(2, "yesterday", "Maybe");
    run("ring crink --as-of 2999-01-01").failedWith(2, "has not come yet", "Maybe");
    run("ring crink --strict").failedWith(2, "--strict", "--as-of");
    run("ring crink --as-of 2020-05-05 --to 2023").failedWith(2, "2023", "Maybe");
    run("ring crink --as-of 2020-05-05 --from 2021").failedWith(2, "2021", "Maybe");
  }

  @Test
  void beforeTheFirstYearThereIsNoEvidence() {
    run("ring crink --as-of 1946-06-01").failedWith(3, "1946-06-01", "Maybe");
    run("ring crink --as-of 1900-01-01").failedWith(3, "1900-01-01", "Maybe");
  }

  /** A store with forty years of votes and one with the first thirty answer alike as of then. */
  @Test
  void laterVotesDoNotChangeADigitNotEvenOfTheFit() throws IOException {
    Path all = MadeMirror.in(folder.resolve("all"), 800);
    Path then = MadeMirror.in(folder.resolve("then"), 800);
    Path votes = then.resolve("votes/ga_voting.csv");
    Files.writeString(
        votes,
        Files.readString(votes)
            .lines()
            .filter(line -> !line.matches(".*,[YNA],20(1[0-9])-.*"))
            .collect(Collectors.joining("\n", "", "\n")));
    Path whole = build(all, "whole");
    Path part = build(then, "part");
    String question = "assess RUS CHN IRN USA --as-of 2009-12-31 --json";
    Ran replay = Ran.in(whole, question.split(" ")).worked();
    assertThat(replay.out()).contains("\"positions\" : true");
    assertThat(replay.out()).isEqualTo(Ran.in(part, question.split(" ")).worked().out());
    String points = "ideal-points --from 1980 --as-of 2009-12-31";
    assertThat(Ran.in(whole, points.split(" ")).worked().out())
        .isEqualTo(Ran.in(part, points.split(" ")).worked().out())
        .isNotEqualTo(Ran.in(whole, "ideal-points", "--from", "1980").worked().out());
  }

  private Path build(Path mirror, String name) {
    Path home = folder.resolve(name);
    StoreFiles files = new StoreFiles(home.resolve(".entente"));
    new Build(files, Datasets.shipped(), List.of(mirror)).run(Progress.quiet(1));
    return home;
  }
}
