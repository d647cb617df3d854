package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.Mirror;
import org.entente.domain.NoEvidence;
import org.entente.domain.UserError;
import org.entente.evidence.StoreFailure;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.entente.source.fetch.Limits;
import org.entente.source.fetch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
  @TempDir private Path home;
  @TempDir private Path mirror;

  @Test
  void anUnknownIdNamesTheKnownOnesNearestFirst() {
    assertThatThrownBy(() -> fetching().choose(List.of("cow-tarde"), null))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error).hasMessage("There is no dataset \"cow-tarde\".");
              assertThat(error.hint()).startsWith("Maybe cow-trade, ").contains("vdem");
            });
    assertThatThrownBy(() -> fetching().choose(List.of("sipri"), null))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> assertThat(error.hint()).startsWith("Maybe sipri-arms, sipri-milex"));
  }

  @Test
  void anUnknownEditionNamesTheKnownOnes() {
    assertThatThrownBy(() -> fetching().choose(List.of("atop"), "6"))
        .isInstanceOfSatisfying(
            UserError.class, error -> assertThat(error.hint()).contains("5.1-member"));
    assertThat(fetching().choose(List.of("atop"), "5.1-phase")).hasSize(1);
  }

  @Test
  void allDatasetsAreMeantWhenNoneIsNamed() {
    assertThat(fetching().choose(List.of(), null)).hasSizeGreaterThan(40);
  }

  @Test
  void aHomeThatCannotBeWrittenIsAFailureOfTheStore() throws Exception {
    Path blocked = Files.writeString(home.resolve("file"), "no folder");
    Path given = Files.writeString(mirror.resolve("given.csv"), "a,b\n");
    Fetching fetching = fetching(new StoreFiles(blocked));

    assertThatThrownBy(
            () ->
                fetching.take(
                    fetching.choose(List.of("voeten-unvotes"), null), given, Progress.quiet(1)))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("Cannot write to " + blocked);
  }

  @Test
  void aLivingFileIsTakenByHand() throws Exception {
    Path given = Files.writeString(mirror.resolve("2026_2_3_ga_voting.csv"), "a,b\n1,2\n");
    Fetching fetching = fetching();

    Outcome outcome =
        fetching.take(fetching.choose(List.of("undl-ga-voting"), null), given, Progress.quiet(1));

    assertThat(outcome.state()).isEqualTo(Outcome.State.TAKEN);
    assertThat(home.resolve("raw/votes/ga_voting.csv")).hasContent("a,b\n1,2\n");
  }

  @Test
  void aFileThatIsNoneOfADatasetsEditionsIsTheCallersMistake() throws Exception {
    Path given = Files.writeString(mirror.resolve("given.csv"), "a,b\n");
    Fetching fetching = fetching();

    assertThatThrownBy(
            () -> fetching.take(fetching.choose(List.of("atop"), null), given, Progress.quiet(1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none of this dataset's files");
    assertThatThrownBy(
            () -> fetching.take(fetching.choose(List.of("vdem"), null), given, Progress.quiet(1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("expected 9a06dfc5");
    assertThatThrownBy(
            () ->
                fetching.take(
                    fetching.choose(List.of("curated-acts"), null), given, Progress.quiet(1)))
        .hasMessageContaining("ships with Entente");
    assertThatThrownBy(
            () ->
                fetching.take(
                    fetching.choose(List.of("vdem"), null),
                    mirror.resolve("none"),
                    Progress.quiet(1)))
        .hasMessageContaining("There is no file");
  }

  @Test
  void aNamedDatasetThatMustComeByHandIsMissingEvidence() {
    Fetching fetching = fetching();
    List<Outcome> outcomes =
        fetching.fetch(fetching.choose(List.of("voeten-unvotes"), null), Progress.quiet(1));

    assertThatThrownBy(() -> FetchReport.demand(outcomes, true))
        .isInstanceOf(NoEvidence.class)
        .hasMessageContaining("https://doi.org/10.7910/DVN/LEJUQZ")
        .hasMessageContaining(home.resolve("raw/votes/UNVotes.csv").toString());
  }

  @Test
  void jsonHasOneEntryPerFileAndNullForWhatIsAbsent() throws Exception {
    Fetching fetching = fetching();
    List<Outcome> outcomes =
        fetching.fetch(fetching.choose(List.of("voeten-unvotes"), null), Progress.quiet(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new FetchReport(new PrintStream(out, true, StandardCharsets.UTF_8), new StoreFiles(home), true)
        .outcomes(outcomes);

    JsonNode entry =
        new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)).at("/files/0");
    assertThat(entry.get("state").asText()).isEqualTo("by-hand");
    assertThat(entry.get("bytes").isNull()).isTrue();
    assertThat(entry.get("from").isNull()).isTrue();
    assertThat(entry.get("page").asText()).isEqualTo("https://doi.org/10.7910/DVN/LEJUQZ");
  }

  @Test
  void aFileOfTheRealMirrorComesWithItsSum() {
    Mirror.file("trade/chpl_hs6.csv");
    StoreFiles files = new StoreFiles(home);
    Fetching fetching =
        Fetching.standard(
            files, Datasets.shipped(), List.of(Mirror.folder()), Limits.megabytes(500));

    List<Outcome> outcomes =
        fetching.fetch(fetching.choose(List.of("chpl"), null), Progress.quiet(1));

    assertThat(outcomes).singleElement().returns(Outcome.State.COPIED, Outcome::state);
    assertThat(files.raw().resolve("trade/chpl_hs6.csv")).isRegularFile();
  }

  private Fetching fetching() {
    return fetching(new StoreFiles(home));
  }

  private Fetching fetching(StoreFiles files) {
    return Fetching.standard(files, Datasets.shipped(), List.of(mirror), Limits.megabytes(500));
  }
}
