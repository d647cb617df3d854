package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String GROUP = "RUS,CHN,IRN,PRK";

  @TempDir Path folder;

  private Path snapshot() {
    return folder.resolve(".entente/watch.json");
  }

  private Ran watch(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("watch"));
    all.addAll(List.of(words));
    return Ran.in(folder, all.toArray(String[]::new));
  }

  private String kept() throws IOException {
    return Files.readString(snapshot());
  }

  @Test
  void theFirstWatchSaysSoAndTheSameEvidenceHasNoNews() throws IOException {
    Ran first = watch(GROUP, "--from", "2020");
    assertThat(first.worked().out()).contains("The first watch").contains(GROUP);
    String kept = kept();
    Ran second = watch("--from", "2020");
    assertThat(second.worked().out())
        .contains("0 new since the evidence as of 2025-12-31 (pack)")
        .contains("Same editions.")
        .contains("Nothing new.");
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void newsBetweenTwoDaysEndsInTen() throws IOException {
    watch(GROUP, "--as-of", "2023-12-31").worked();
    Path before = folder.resolve("before.json");
    Files.copy(snapshot(), before);
    Ran news = watch("--as-of", "2024-06-01");
    assertThat(news.code()).as(news.err()).isEqualTo(WatchCommand.NEWS);
    assertThat(news.out())
        .contains("now as of 2024-06-01")
        .contains("Marine Security Belt 2024", "(CHN IRN RUS and ")
        .contains("Russia (RUS), China (CHN), Iran (IRN), North Korea (PRK)")
        .doesNotContain("2024-07-03");
    Ran since = watch("--as-of", "2024-06-01", "--since", before.toString(), "--json");
    assertThat(since.code()).isEqualTo(WatchCommand.NEWS);
    JsonNode json = new ObjectMapper().readTree(since.out());
    assertThat(json.get("since").asText()).isEqualTo("2023-12-31");
    assertThat(json.at("/news/0/group").asText()).isEqualTo(GROUP);
    assertThat(json.findValuesAsText("kind")).contains("act");
  }

  @Test
  void anEarlierWatchIsNotComparedWithALaterSnapshot() throws IOException {
    watch(GROUP, "--from", "2020").worked();
    String kept = kept();
    watch(GROUP, "--as-of", "2024-06-01")
        .failedWith(2, "watch.json", "2025-12-31", "2024-06-01", "--snapshot FILE");
    watch(GROUP, "--as-of", "2024-06-01", "--since", snapshot().toString())
        .failedWith(2, "2025-12-31", "2024-06-01", "--since FILE");
    assertThat(kept()).isEqualTo(kept);
    Path other = folder.resolve("earlier.json");
    watch(GROUP, "--as-of", "2024-06-01", "--snapshot", other.toString()).worked();
    assertThat(Files.readString(other)).contains("2024-06-01");
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void otherYearsThanBeforeAreSaid() {
    watch(GROUP, "--from", "2018").worked();
    assertThat(watch("--from", "2020").out())
        .containsIgnoringWhitespaces(
            "2018-2025 then, 2020-2025 now: part of a move may come from the years that left the"
                + " window.");
    assertThat(watch("--from", "2019").out())
        .containsIgnoringWhitespaces("2020-2025 then, 2019-2025 now: part of a move may come")
        .containsIgnoringWhitespaces("years that came into the window.");
    assertThat(watch("--from", "2019").worked().out()).doesNotContain("part of a move");
  }

  @Test
  void aSnapshotWithoutTheOthersOfItsActsIsStillRead() throws IOException {
    watch(GROUP, "--from", "2020").worked();
    Files.writeString(snapshot(), kept().replaceAll(",\\s*\"others\" : \\d+", ""));
    assertThat(kept()).doesNotContain("others");
    assertThat(watch("--from", "2020").worked().out()).contains("Nothing new.");
  }

  @Test
  void aVerdictThatMovedIsSaidWithOldAndNew() throws IOException {
    watch(GROUP, "--from", "2020").worked();
    String text = kept();
    int cohesion = text.indexOf("\"name\" : \"cohesion\"");
    String changed =
        text.substring(0, cohesion)
            + text.substring(cohesion).replaceFirst("\"MET\"", "\"NOT_MET\"");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(snapshot(), changed);
    Ran news = watch("--from", "2020");
    assertThat(news.code()).isEqualTo(WatchCommand.NEWS);
    assertThat(news.out()).contains("Verdict of cohesion.", "before: NOT_MET, 0", "now:    MET, 0");
  }

  @Test
  void aDamagedSnapshotIsLeftAndSaid() throws IOException {
    Files.createDirectories(snapshot().getParent());
    for (String damaged : List.of("", "{\"watch\" : 1, \"gro", "null", "{}", "[1]")) {
      Files.writeString(snapshot(), damaged);
      watch(GROUP).failedWith(2, "watch.json", "damaged", "Maybe move it away");
      assertThat(kept()).isEqualTo(damaged);
    }
    watch(GROUP, "--since", folder.resolve("none.json").toString())
        .failedWith(2, "none.json", "Maybe");
  }

  @Test
  void aGroupThatCannotBeReadLeavesTheSnapshot() throws IOException {
    watch(GROUP, "--from", "2020").worked();
    String kept = kept();
    watch("Atlantis,RUS").failedWith(2, "Atlantis");
    watch("nato", "--from", "2999").failedWith(2, "2999");
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void aStoreWithOneMoreActOfAllMembersIsNews() throws IOException, SQLException {
    Path mirror = MadeMirror.in(folder.resolve("mirror"), 400);
    StoreFiles files = new StoreFiles(folder.resolve(".entente"));
    new Build(files, Datasets.shipped(), List.of(mirror)).run(Progress.quiet(1));
    String[] question = {"RUS,CHN,IRN,USA", "--from", "2010", "--to", "2019"};
    watch(question).worked();
    assertThat(watch(question).worked().out()).contains("Nothing new.");
    try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + files.store());
        Statement statement = store.createStatement()) {
      statement.execute(
          "INSERT INTO act VALUES ('2019-made', 'exercise', 'Made drill', 'MILITARY', 0,"
              + " DATE '2019-03-03', DATE '2019-03-04', 'CHN;IRN;RUS;USA', 'made', 'made')");
    }
    Ran news = watch(question);
    assertThat(news.code()).as(news.err()).isEqualTo(WatchCommand.NEWS);
    assertThat(news.out()).contains("1 new since", "known of 4 members together", "Made drill");
  }
}
