package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.source.Checksum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a process, the store of before is whole or the new one is. */
@Tag("slow")
class ReliabilityTest {
  @TempDir Path folder;
  private Path home;
  private Path store;
  private Path mirror;
  private EntenteProcess entente;

  @BeforeEach
  void makeMirror() throws IOException {
    home = folder.resolve("home");
    store = home.resolve("store.duckdb");
    mirror = MadeMirror.in(folder.resolve("mirror"), 400);
    entente = new EntenteProcess(folder);
  }

  private Ran build() throws IOException, InterruptedException {
    return entente.run("build", "--mirror", mirror.toString());
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> inside = Files.list(home)) {
      return inside.toList();
    }
  }

  @Test
  void storeOfAMadeMirrorAnswers() throws Exception {
    assertThat(build().worked().out()).contains("undl-ga-voting", "read", "0 refused");
    assertThat(left()).containsExactly(store);
    Ran dyads = entente.run("dyads", "--states", "RUS,CHN", "--from", "1990", "--to", "1990");
    assertThat(dyads.worked().out().lines()).hasSize(2);
    assertThat(entente.run("sources").worked().out()).contains("The store answers");
  }

  @Test
  void misspeltMirrorOfTheEnvironmentIsTheCallersMistake() throws Exception {
    EntenteProcess wrong = new EntenteProcess(folder).with("ENTENTE_MIRROR", "/nonexist");
    for (String command : List.of("build", "fetch --dry-run sipri-arms", "fetch sipri-arms")) {
      wrong.run(command.split(" ")).failedWith(2, "/nonexist", "ENTENTE_MIRROR");
    }
  }

  @Test
  void editionWithTheWrongChecksumIsLeftOutAndTheBuildGoesOn() throws Exception {
    MadeMirror.addWithWrongSum(mirror, "trade/cow_trade_dyads_1870_2014.csv.gz");
    Ran ran = build().worked();
    assertThat(ran.out()).contains("cow-trade", "refused", "wrong-checksum", "1 refused");
    assertThat(ran.out()).containsPattern("undl-ga-voting +living +read");
    assertThat(entente.run("sources", "--issues").worked().out()).contains("wrong-checksum");
  }

  @Test
  void killedBuildLeavesTheStoreAndItsRemainsGoWithTheNext() throws Exception {
    build().worked();
    String before = Checksum.sha256(store);
    MadeMirror.in(mirror, 4_000);
    int killed = 0;
    for (int milliseconds : new int[] {150, 400, 700, 1_000, 1_500, 2_200, 3_000}) {
      Process process = entente.start("build", "--mirror", mirror.toString());
      if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor();
        killed++;
        assertThat(Checksum.sha256(store)).isEqualTo(before);
        entente.run("dyads", "--states", "RUS,CHN", "--from", "1990", "--to", "1990").worked();
      } else {
        before = Checksum.sha256(store);
      }
    }
    assertThat(killed).isGreaterThan(2);
    Files.createDirectories(home.resolve("store.duckdb.part-999999999.tmp/spilled"));
    build().worked();
    assertThat(left()).containsExactly(store);
  }

  @Test
  void twoBuildsAtOnceLeaveOneWholeStore() throws Exception {
    List<Process> builds = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      builds.add(entente.start("build", "--mirror", mirror.toString()));
    }
    for (Process each : builds) {
      assertThat(each.waitFor()).isZero();
    }
    assertThat(left()).containsExactly(store);
    entente.run("dyads", "--states", "RUS,CHN", "--from", "1990", "--to", "1990").worked();
  }

  @Test
  void sameMirrorGivesTheSamePack() throws Exception {
    build().worked();
    entente.run("pack", "-o", folder.resolve("p1").toString()).worked();
    build().worked();
    entente.run("pack", "-o", folder.resolve("p2").toString()).worked();
    assertThat(folder.resolve("p1/index.txt"))
        .hasSameTextualContentAs(folder.resolve("p2/index.txt"));
  }

  @Test
  void fullDiskIsSaidAndTheStoreStays() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", small.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "SKIPPED: no small disk can be mounted here");
    try {
      EntenteProcess crowded = new EntenteProcess(folder).with("ENTENTE_HOME", small.toString());
      Path kept = Files.writeString(small.resolve("store.duckdb"), "what was there before");
      Files.write(small.resolve("ballast"), new byte[7_500_000]);
      Ran ran = crowded.run("build", "--mirror", mirror.toString());
      assertThat(ran.code()).as(ran.err()).isEqualTo(1);
      List<String> said =
          ran.err().lines().filter(line -> !line.matches(" *\\d+/\\d+ .*")).toList();
      assertThat(said).hasSizeBetween(1, 2);
      assertThat(said.get(0)).containsIgnoringCase("space").contains("store");
      assertThat(kept).hasContent("what was there before");
      try (Stream<Path> inside = Files.list(small)) {
        assertThat(inside).containsExactlyInAnyOrder(kept, small.resolve("ballast"));
      }
      Files.delete(kept);
      String[] dyads = {"dyads", "--states", "RUS,CHN", "--from", "2020", "--csv"};
      assertThat(crowded.run(dyads[0], dyads[1], dyads[2], dyads[3], dyads[4]).worked().out())
          .as("the pack goes aside when it does not fit")
          .startsWith("a,b");
      Path table = small.resolve("t.csv");
      Files.write(small.resolve("more"), new byte[1_000_000]);
      Ran big = crowded.run("dyads", "--from", "1990", "--csv", table.toString());
      big.failedWith(1);
      assertThat(table).doesNotExist();
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  @Test
  void fullDiskBehindStandardOutputIsNoSuccess() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "SKIPPED: no /dev/full here");
    Ran ran = entente.shell("$ENTENTE sources > /dev/full");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("could not be written");
  }

  @Test
  void readerThatStopsEarlyIsNoFailure() throws Exception {
    Ran ran = entente.shell("($ENTENTE dyads --from 1990; echo code $? >&2) | head -1");
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.err()).isEqualTo("code 0\n");
  }

  @Test
  void packIsUnpackedByFourProcessesAtOnce() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(entente.start("dyads", "--states", "RUS,CHN", "--from", "2020"));
    }
    for (Process each : all) {
      assertThat(each.waitFor()).isZero();
    }
    try (Stream<Path> packs = Files.list(home.resolve("pack"))) {
      Path pack = packs.toList().get(0);
      assertThat(pack.toFile().list()).noneMatch(name -> name.startsWith("part-"));
    }
  }

  @Test
  void homeThatIsAFileIsSaidWhereItMattersAndElseDoneWithout() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    EntenteProcess homeless =
        new EntenteProcess(folder)
            .with("ENTENTE_HOME", file.toString())
            .option("-Djava.io.tmpdir=" + temporary);
    homeless.run("dyads", "--states", "RUS,CHN", "--from", "2020").worked();
    assertThat(packsIn(temporary)).isEmpty();
    Ran build = homeless.run("build", "--mirror", mirror.toString());
    assertThat(build.code()).isEqualTo(1);
    assertThat(build.err()).contains("Cannot write to " + file).doesNotContain("Internal");
  }

  private static List<Path> packsIn(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> path.getFileName().toString().startsWith("entente")).toList();
    }
  }

  @Test
  void resultsAreTheSameInEveryCountryAndEncoding() throws Exception {
    String[] command = {"assess", "RUS", "CHN", "TUR", "--from", "2018", "--json"};
    String plain = entente.run(command).worked().out();
    EntenteProcess abroad =
        new EntenteProcess(folder)
            .with("LC_ALL", "C")
            .option("-Duser.language=ar")
            .option("-Duser.country=EG")
            .option("-Dfile.encoding=ISO-8859-1");
    assertThat(abroad.run(command).worked().out()).isEqualTo(plain);
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertThat(entente.run("--help").code()).isZero();
    entente.run("assess", "Atlantis", "RUS").failedWith(2, "Atlantis");
    entente.run("pack").failedWith(3, "no store");
    Files.createDirectories(home);
    Files.writeString(store, "no store");
    entente.run("sources").failedWith(1, "damaged", "entente build");
  }
}
