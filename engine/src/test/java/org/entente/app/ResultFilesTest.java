package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results are written, and where they are not. */
class ResultFilesTest {
  @TempDir Path folder;

  private static Ran dyads(String option, Path file) {
    return Ran.command(
        "dyads", "--states", "RUS,CHN", "--from", "2020", "--to", "2021", option, file.toString());
  }

  @Test
  void resultsAreNotWrittenIntoMissingFolders() {
    for (String option : List.of("--csv", "--parquet")) {
      Ran.command("dyads", "--from", "2020", option, folder.resolve("no/t").toString())
          .failedWith(2, "no folder", "no/t");
    }
    Ran.command("assess", "RUS", "CHN", "--html", folder.resolve("no/t").toString())
        .failedWith(2, "no folder", "no/t");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void resultsAreNotWrittenOverFolders() {
    for (String option : List.of("--csv", "--parquet")) {
      Ran.command("dyads", "--from", "2020", option, folder.toString())
          .failedWith(2, "is a folder");
    }
    Ran.command("assess", "RUS", "CHN", "--html", folder.toString()).failedWith(2, "is a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void resultsDoNotReplaceDevices() {
    assumeTrue(Files.exists(Path.of("/dev/null")), "SKIPPED: no /dev/null here");
    for (String option : List.of("--csv", "--parquet")) {
      Ran.command("dyads", "--from", "2020", option, "/dev/null").failedWith(2, "/dev/null");
    }
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void resultsAreNotWrittenWithoutPermission() throws IOException {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    assumeTrue(
        shut.toFile().setWritable(false) && !Files.isWritable(shut),
        "SKIPPED: this user may write everywhere");
    Ran.command("dyads", "--from", "2020", "--csv", shut.resolve("t").toString())
        .failedWith(2, "No permission");
  }

  @Test
  void resultsReplaceWhatWasThereAndLeaveNothingBeside() throws IOException {
    Path csv = Files.writeString(folder.resolve("t.csv"), "old");
    Path parquet = folder.resolve("t.parquet");
    Path html = folder.resolve("t.html");
    Ran ran = dyads("--csv", csv);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(csv).content().startsWith("a,b,from,to,measure");
    ran = dyads("--parquet", parquet);
    assertThat(ran.code()).as(ran.err()).isZero();
    Ran.command("assess", "RUS", "CHN", "--html", html.toString()).worked();
    assertThat(html).content().startsWith("<!DOCTYPE html>");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(csv, parquet, html);
    }
  }

  @Test
  void linkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    dyads("--csv", link);
    assertThat(link).isSymbolicLink();
    assertThat(real).content().startsWith("a,b,from");
  }

  @Test
  void twoResultsDoNotGoIntoOneFile() throws IOException {
    Path one = folder.resolve("t");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    for (Path other : List.of(one, folder.resolve("./t"), link.resolve("t"))) {
      Ran.command("dyads", "--csv", one.toString(), "--parquet", other.toString())
          .failedWith(2, one.toString(), other.toString(), "one file", "Maybe");
    }
    Files.writeString(one, "old");
    Files.createLink(folder.resolve("hard"), one);
    Ran.command("dyads", "--csv", one.toString(), "--parquet", folder.resolve("hard").toString())
        .failedWith(2, "one file");
    assertThat(one).hasContent("old");
  }

  @Test
  void placesThatTakeNoFileAreNamedAsTyped() {
    String name = folder.resolve("x".repeat(300)).toString();
    for (String option : List.of("--csv", "--parquet")) {
      Ran long300 = Ran.command("dyads", "--from", "2020", option, name);
      assertThat(long300.failedWith(2, name, "too long", "Maybe").err()).doesNotContain(".part");
      Ran.command("dyads", option, "").failedWith(2, "empty", "Maybe");
    }
    Ran.command("assess", "RUS", "CHN", "--html", "").failedWith(2, "empty", "Maybe");
    if (Files.isDirectory(Path.of("/proc"))) {
      Ran proc = Ran.command("assess", "RUS", "CHN", "--html", "/proc/x.html");
      assertThat(proc.failedWith(2, "/proc/x.html", "Maybe").err()).doesNotContain("part");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void longestNameThatTheDiskTakesIsWritten() {
    Path longest = folder.resolve("x".repeat(254));
    assertThat(dyads("--csv", longest).code()).isZero();
    assertThat(longest).content().startsWith("a,b,from");
  }
}
