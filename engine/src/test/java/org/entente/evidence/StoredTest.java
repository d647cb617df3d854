package org.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on disk may have been damaged since. */
class StoredTest {
  @TempDir Path folder;

  private StoreFiles files() {
    return new StoreFiles(folder);
  }

  private void build() {
    try (StoreBuilder builder = StoreBuilder.begin(files())) {
      builder.finish();
    }
  }

  private Path storeWith(String schema) {
    build();
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("UPDATE meta SET value = '" + schema + "' WHERE key = 'schema'");
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
    return files().store();
  }

  private void isRefused() {
    assertThatThrownBy(() -> Evidence.openStore(files()))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("damaged or of another version")
        .hasMessageContaining("entente build")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void storeOfThisVersionIsOpened() {
    storeWith(Schema.VERSION);
    try (Evidence evidence = Evidence.openStore(files())) {
      assertThat(evidence.kind()).isEqualTo(Evidence.Kind.STORE);
    }
  }

  @Test
  void tieIsReadWithAnIntervalThatHoldsItsValue() throws Exception {
    storeWith(Schema.VERSION);
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("INSERT INTO tie VALUES ('s', 'A', 'B', 2000, 0.3, 0.4, 0.5, 1, 1, 1, '', '')");
      sql.execute("INSERT INTO tie VALUES ('s', 'A', 'C', 2000, 0.3, 0.1, 0.2, 1, 1, 1, '', '')");
      sql.execute(
          "INSERT INTO tie VALUES ('s', 'A', 'D', 2000, NULL, NULL, NULL, 1, 1, 1, '', '')");
    }
    try (Evidence evidence = Evidence.openStore(files())) {
      assertThat(evidence.ties(Set.of("s"), null, Period.ofYear(2000)))
          .extracting(TieYear::low, TieYear::value, TieYear::high)
          .containsExactly(
              tuple(0.3, 0.3, 0.5), tuple(0.1, 0.3, 0.3), tuple((Object) null, null, null));
    }
  }

  @Test
  void storeThatIsOlderThanTheTableOfStateFiguresHasNone() throws Exception {
    storeWith(Schema.VERSION);
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("INSERT INTO state_figure VALUES ('f', 'A', 2000, 4, 's')");
      sql.execute("INSERT INTO state_figure VALUES ('f', 'A', 2001, 5, 's')");
    }
    try (Evidence evidence = Evidence.openStore(files())) {
      assertThat(evidence.stateFigures(Set.of("f", "g"), Period.ofYear(2000)))
          .containsExactly(new StateFigure("f", "A", 2000, 4, "s"));
      assertThat(evidence.stateFigures(Set.of(), Period.ofYear(2000))).isEmpty();
    }
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("DROP TABLE state_figure");
    }
    try (Evidence evidence = Evidence.openStore(files())) {
      assertThat(evidence.stateFigures(Set.of("f"), Period.ofYear(2000))).isEmpty();
    }
  }

  @Test
  void storeThatIsNotThereIsMissingEvidence() {
    assertThatThrownBy(() -> Evidence.openStore(files())).isInstanceOf(NoEvidence.class);
  }

  @Test
  void storeOfAnotherVersionIsRefused() {
    storeWith("another");
    isRefused();
  }

  @Test
  void storeWithoutAVersionIsRefused() throws Exception {
    storeWith("1");
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("DELETE FROM meta");
    }
    isRefused();
  }

  @Test
  void emptyRandomAndForeignFilesAreRefused() throws IOException {
    Files.write(files().store(), new byte[0]);
    isRefused();
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    Files.write(files().store(), noise);
    isRefused();
    Files.delete(files().store());
    Files.createDirectory(files().store());
    isRefused();
  }

  @Test
  void truncatedStoresAreRefusedOrFailInOneLine() throws IOException {
    Path store = storeWith("1");
    byte[] whole = Files.readAllBytes(store);
    for (int part = 1; part < 8; part++) {
      Files.write(store, java.util.Arrays.copyOf(whole, whole.length * part / 8));
      assertThatThrownBy(
              () -> {
                try (Evidence evidence = Evidence.openStore(files())) {
                  evidence.ties(Set.of("kappa"), null, Period.ofYears(1946, 2025));
                  evidence.sources();
                  evidence.issues();
                }
              })
          .isInstanceOf(StoreFailure.class)
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void logOfAKilledWriterDoesNotReachTheNextStore() throws Exception {
    build();
    Path log = folder.resolve("store.duckdb.wal");
    Path left = folder.resolve("left");
    try (Sql sql = DuckDb.writable(files().store())) {
      sql.execute("INSERT INTO meta VALUES ('from', 'the log')");
      Files.copy(log, left);
    }
    Files.move(left, log);
    build();
    assertThat(log).doesNotExist();
    try (Evidence evidence = Evidence.openStore(files())) {
      assertThat(evidence.meta("from")).isEmpty();
    }
  }

  private Path unpacked() throws IOException {
    try (Evidence evidence = Evidence.openPack(files());
        Stream<Path> packs = Files.list(files().packs())) {
      List<Path> folders = packs.toList();
      assertThat(folders).hasSize(1);
      assertThat(evidence.meta("schema")).contains(Schema.VERSION);
      return folders.get(0);
    }
  }

  @Test
  void damagedPackIsUnpackedAgain() throws IOException {
    Path pack = unpacked();
    Path tie = pack.resolve("tie.parquet");
    byte[] whole = Files.readAllBytes(tie);

    Files.write(tie, java.util.Arrays.copyOf(whole, whole.length / 2));
    unpacked();
    assertThat(tie).hasBinaryContent(whole);

    byte[] edited = whole.clone();
    edited[edited.length / 2] ^= 1;
    Files.write(tie, edited, StandardOpenOption.TRUNCATE_EXISTING);
    unpacked();
    assertThat(tie).hasBinaryContent(whole);

    Files.delete(tie);
    unpacked();
    assertThat(tie).hasBinaryContent(whole);
  }

  @Test
  void packWithADamagedListIsUnpackedAgain() throws IOException {
    Path list = unpacked().resolve("sizes.txt");
    String whole = Files.readString(list);
    for (String damage :
        List.of("", "1 x\n", "x", whole.substring(0, whole.length() / 2), "\0\n")) {
      Files.writeString(list, damage);
      unpacked();
      assertThat(list).as(damage).hasContent(whole);
    }
    Files.write(list, new byte[] {(byte) 0xff, (byte) 0xfe});
    unpacked();
    assertThat(list).hasContent(whole);
  }

  @Test
  void remainsOfAKilledUnpackingAreRemoved() throws IOException {
    Path pack = unpacked();
    Path remains = Files.createDirectories(pack.resolve("part-999999999-1"));
    Files.writeString(remains.resolve("tie.parquet"), "half");
    Files.delete(pack.resolve("act.parquet"));
    unpacked();
    assertThat(remains).doesNotExist();
  }

  @Test
  void lookingAtAWholePackTakesLessThanTwentyMilliseconds() throws IOException {
    UnpackedFolder pack = new UnpackedFolder(unpacked());
    Set<String> names = Set.of("tie.parquet", "joint_votes.parquet", "act.parquet");
    assertThat(pack.isWhole(names)).isTrue();
    long started = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(pack.isWhole(names)).isTrue();
    }
    assertThat((System.nanoTime() - started) / 20 / 1e6).isLessThan(20);
  }
}
