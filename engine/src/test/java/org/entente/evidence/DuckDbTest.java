package org.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database reaches no file but its own, fetches nothing, and sees no text of a caller. */
class DuckDbTest {
  @TempDir Path folder;

  private Evidence pack() {
    return Evidence.openPack(new StoreFiles(folder));
  }

  private Path secret() throws IOException {
    return Files.writeString(
        Files.createDirectories(folder.resolve("elsewhere")).resolve("secret.csv"), "a,b\n1,2\n");
  }

  private static void refuses(Sql sql, String statement) {
    assertThatThrownBy(() -> sql.execute(statement)).as(statement).isInstanceOf(StoreFailure.class);
  }

  private static void reachesNothing(Sql sql, Path secret) {
    refuses(sql, "SELECT * FROM read_csv('" + secret + "')");
    refuses(sql, "SELECT * FROM read_text('/etc/hostname')");
    refuses(sql, "SELECT * FROM '" + secret + "'");
    refuses(sql, "SELECT * FROM read_parquet('https://example.org/x.parquet')");
    refuses(sql, "COPY (SELECT 1) TO '" + secret.resolveSibling("out.csv") + "'");
    refuses(sql, "ATTACH '" + secret.resolveSibling("other.duckdb") + "'");
    refuses(sql, "INSTALL httpfs");
    refuses(sql, "LOAD httpfs");
    refuses(sql, "SET enable_external_access = true");
    refuses(sql, "SET autoinstall_known_extensions = true");
    refuses(sql, "SET allowed_directories = ['/']");
    assertThat(secret.getParent()).isDirectoryContaining(secret::equals);
    assertThat(secret.resolveSibling("out.csv")).doesNotExist();
  }

  @Test
  void packReachesNoOtherFile() throws IOException {
    try (Evidence evidence = pack()) {
      reachesNothing(evidence.sql(), secret());
    }
  }

  @Test
  void storeReachesNoOtherFileAndCannotBeChanged() throws IOException, SQLException {
    StoreFiles files = new StoreFiles(folder);
    try (StoreBuilder builder = StoreBuilder.begin(files)) {
      builder.finish();
    }
    try (Evidence evidence = Evidence.openStore(files)) {
      reachesNothing(evidence.sql(), secret());
      refuses(evidence.sql(), "DELETE FROM meta");
      refuses(evidence.sql(), "CREATE TABLE x (i INTEGER)");
    }
  }

  @Test
  void parquetFileReachesItsOwnFolderOnly() throws IOException, SQLException {
    Path own = Files.createDirectories(folder.resolve("own"));
    try (Sql sql = DuckDb.inMemory(own)) {
      reachesNothing(sql, secret());
      refuses(sql, "COPY (SELECT 1) TO '" + own.resolve("../elsewhere/out.csv") + "'");
      sql.execute("COPY (SELECT 1) TO '" + own.resolve("out.csv") + "'");
    }
  }

  @Test
  void foldersWithQuotesInTheirNamesAreOrdinary() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("it's; DROP \"x\" ü %s"));
    try (Evidence evidence = Evidence.openPack(new StoreFiles(odd))) {
      assertThat(evidence.meta("schema")).contains(Schema.VERSION);
    }
    Path file = odd.resolve("t'.parquet");
    try (ParquetFile out = ParquetFile.begin(file, "a VARCHAR")) {
      out.begin().text("x").end();
      out.finish();
    }
    assertThat(file).isNotEmptyFile();
    assertThat(odd).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
  }

  @Test
  void hostileValuesAreOnlyValues() {
    String hostile = "x') OR 1=1; DROP TABLE tie; --";
    try (Evidence evidence = pack()) {
      Period period = Period.ofYears(2010, 2020);
      assertThat(evidence.ties(Set.of(hostile), Set.of(hostile), period)).isEmpty();
      assertThat(evidence.jointVotes(hostile, period)).isEmpty();
      assertThat(evidence.jointVotesByYear(hostile, Set.of(hostile), period)).isEmpty();
      assertThat(evidence.meta(hostile)).isEmpty();
      assertThat(evidence.coverage(hostile)).isEmpty();
      assertThat(evidence.voteSources(hostile, period)).isEmpty();
      assertThat(evidence.jointBodies(List.of(hostile, "RUS"), period)).isEmpty();
      assertThat(evidence.ties(Set.of("kappa", "obligation"), Set.of("RUS", "CHN"), period))
          .isNotEmpty();
    }
  }

  /** A statement that is no constant: a name in its place, or a text that something is put into. */
  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "\\.(?:list|execute|prepareStatement)\\(\\s*"
              + "(?:([a-z]\\w*)|(?:\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\")\\s*(\\.formatted|\\+))",
          Pattern.DOTALL);

  /**
   * What is put into these is Entente's own: names of its tables, ids of its datasets, codes of its
   * registry, marks for parameters, and the places of its files with quotes doubled. Each new place
   * has to be looked at before it is listed.
   */
  private static final String[] LOOKED_AT = {
    "ActQueries.java .formatted",
    "DuckDb.java each",
    "EditionLoad.java accepted",
    "Pack.java copy",
    "Pack.java coverage",
    "Evidence.java measures",
    "EventQueries.java query",
    "FigureRows.java +",
    "ParquetFile.java .formatted",
    "ParquetFile.java +",
    "ReplayViews.java .formatted",
    "ReplayViews.java .formatted",
    "ReplayViews.java count",
    "Replays.java +",
    "Replays.java .formatted",
    "Replays.java +",
    "Replays.java .formatted",
    "Sql.java query",
    "Sql.java query",
    "Sql.java statement",
    "RollCallSettling.java .formatted",
    "RollCallSettling.java .formatted",
    "StateFigures.java .formatted",
    "StateFigures.java +",
    "TieQueries.java query",
    "TieQueries.java query",
    "TogetherTables.java insert",
    "VoteQueries.java .formatted",
  };

  @Test
  void statementsArePutTogetherInKnownPlacesOnly() throws IOException {
    Path sources = Mirror.projectRoot().resolve("engine/src/main/java/org/entente/evidence");
    List<String> places = new ArrayList<>();
    try (Stream<Path> all = Files.list(sources)) {
      for (Path file : all.toList()) {
        Matcher matcher = PUT_TOGETHER.matcher(Files.readString(file));
        while (matcher.find()) {
          String what = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
          if (!Set.of("path", "place").contains(what)) { // Files.list(path)
            places.add(file.getFileName() + " " + what);
          }
        }
      }
    }
    assertThat(places).containsExactlyInAnyOrder(LOOKED_AT);
  }

  @Test
  void onlyTheEvidenceSpeaksSql() throws IOException {
    Path sources = Mirror.projectRoot().resolve("engine/src/main/java/org/entente");
    try (Stream<Path> all = Files.walk(sources)) {
      assertThat(
              all.filter(path -> path.toString().endsWith(".java"))
                  .filter(path -> !path.getParent().endsWith("evidence"))
                  .filter(DuckDbTest::speaksSql))
          .isEmpty();
    }
  }

  private static boolean speaksSql(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("java.sql.") || text.contains("org.duckdb");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
