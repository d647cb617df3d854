package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.source.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final String DEAD = "999999999999";

  @TempDir private Path raw;
  @TempDir private Path mirror;

  @Test
  void aMirrorsFileIsCopiedToTheSamePath() throws Exception {
    Made.write(mirror, Made.TEXT);

    Outcome outcome = bring(Made.dataset("", Made.sum(Made.TEXT)));

    assertThat(outcome.state()).isEqualTo(Outcome.State.COPIED);
    assertThat(outcome.bytes()).isEqualTo(Made.TEXT.length());
    assertThat(raw.resolve(Made.FILE)).hasContent(Made.TEXT);
    assertThat(files()).containsExactly(Made.FILE);
  }

  @Test
  void aWrongSumInTheMirrorKeepsNothingAndSaysBothSums() throws Exception {
    Made.write(mirror, "damaged");

    Outcome outcome = bring(Made.dataset("", Made.sum(Made.TEXT)));

    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.message())
        .contains(
            "has sha256 " + Made.sum("damaged"), "expected " + Made.sum(Made.TEXT), "not kept");
    assertThat(files()).isEmpty();
  }

  @Test
  void aWrongSumLeavesThePreviousFileAsItWas() throws Exception {
    Made.write(raw, "older");
    Made.write(mirror, "damaged");

    assertThat(bring(Made.dataset("", Made.sum(Made.TEXT))).state())
        .isEqualTo(Outcome.State.FAILED);
    assertThat(raw.resolve(Made.FILE)).hasContent("older");
    assertThat(files()).containsExactly(Made.FILE);
  }

  @Test
  void aDamagedFileInPlaceIsReplacedByTheRightOne() throws Exception {
    Made.write(raw, "damaged");
    Made.write(mirror, Made.TEXT);

    assertThat(bring(Made.dataset("", Made.sum(Made.TEXT))).state())
        .isEqualTo(Outcome.State.COPIED);
    assertThat(raw.resolve(Made.FILE)).hasContent(Made.TEXT);
  }

  @Test
  void aFileWithTheRightSumIsNotFetchedAgain() throws Exception {
    Made.write(raw, Made.TEXT);
    Made.write(mirror, "damaged");

    assertThat(bring(Made.dataset("", Made.sum(Made.TEXT))).state())
        .isEqualTo(Outcome.State.PRESENT);
  }

  @Test
  void aLivingFileFollowsTheMirror() throws Exception {
    Made.write(raw, "older");
    Made.write(mirror, Made.TEXT);

    assertThat(bring(Made.dataset("", "")).state()).isEqualTo(Outcome.State.COPIED);
    assertThat(bring(Made.dataset("", "")).state()).isEqualTo(Outcome.State.PRESENT);
    assertThat(raw.resolve(Made.FILE)).hasContent(Made.TEXT);
  }

  @Test
  void withoutAnAddressThePageAndThePlaceAreNamed() throws Exception {
    Outcome outcome = bring(Made.dataset("", ""));

    assertThat(outcome.state()).isEqualTo(Outcome.State.BY_HAND);
    assertThat(outcome.message())
        .contains(
            "by hand from https://made.example.org/page",
            "entente fetch made --from FILE",
            raw.resolve(Made.FILE).toString())
        .doesNotContain("\n");
  }

  @Test
  void aFileGivenByHandIsTaken(@TempDir Path downloads) throws Exception {
    Path file = Files.writeString(downloads.resolve("2026_made.csv"), Made.TEXT);
    Dataset dataset = Made.dataset("", "");

    Outcome outcome = fetcher().take(dataset, dataset.editions().get(0), file, ByteCount.IGNORED);

    assertThat(outcome.state()).isEqualTo(Outcome.State.TAKEN);
    assertThat(raw.resolve(Made.FILE)).hasContent(Made.TEXT);
    assertThat(file).as("the download stays").exists();
    assertThat(bring(dataset).state()).isEqualTo(Outcome.State.PRESENT);
  }

  @Test
  void aSavedWebPageAnEmptyFileAndAWrongSumAreNotTaken(@TempDir Path downloads) throws Exception {
    Made.write(raw, "older");

    assertThatThrownBy(() -> take(downloads, "\ufeff\n <!DOCTYPE HTML><title>Sign in", ""))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("is a web page");
    assertThatThrownBy(() -> take(downloads, "", "")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> take(downloads, "other", Made.sum(Made.TEXT)))
        .hasMessageContaining("expected " + Made.sum(Made.TEXT));
    assertThat(raw.resolve(Made.FILE)).hasContent("older");
    assertThat(files()).containsExactly(Made.FILE);
  }

  @Test
  void aFileThatIsInItsPlaceAlreadyIsNotCopiedOntoItself() throws Exception {
    Path file = Made.write(raw, Made.TEXT);
    Dataset dataset = Made.dataset("", "");

    assertThatThrownBy(
            () -> fetcher().take(dataset, dataset.editions().get(0), file, ByteCount.IGNORED))
        .isInstanceOf(FetchFailure.class);
    assertThat(file).hasContent(Made.TEXT);
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndTheFileStays() throws Exception {
    Path file = Made.write(raw, "older");
    Path left = Files.writeString(sibling(file, DEAD + "-0123abcd"), "half");

    fetcher().removeRemains();

    assertThat(left).doesNotExist();
    assertThat(file).hasContent("older");
  }

  @Test
  void thePartOfARunningProcessStaysUntilItIsTooOldToBeOne() throws Exception {
    Path file = Made.write(raw, "older");
    String running = Long.toString(ProcessHandle.current().pid());
    Path young = Files.writeString(sibling(file, running + "-0123abcd"), "half");
    Path old = Files.writeString(sibling(file, running + "-0123abce"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    fetcher().removeRemains();

    assertThat(young).exists();
    assertThat(old).doesNotExist();
  }

  @Test
  void filesThatOnlyLookLikePartsStay() throws Exception {
    Path file = Made.write(raw, "older");
    Path other = Files.writeString(sibling(file, "two.csv"), "kept");

    fetcher().removeRemains();

    assertThat(other).exists();
  }

  @Test
  void aPartThatIsNotMovedIntoPlaceIsRemoved() throws Exception {
    Path file = Made.write(raw, "older");

    try (PartFile part = PartFile.beside(file)) {
      part.out().write(1);
      assertThat(files()).hasSize(2);
    }

    assertThat(files()).containsExactly(Made.FILE);
    assertThat(file).hasContent("older");
  }

  @Test
  void aFolderThatCannotBeMadeIsNotUpstreamsFault() throws Exception {
    Path blocked = Files.writeString(raw.resolve("part"), "a file where a folder should be");
    Made.write(mirror, Made.TEXT);

    assertThatThrownBy(() -> bring(Made.dataset("", "")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FetchFailure.class);
    assertThat(blocked).exists();
  }

  @Test
  void anEditionCannotLeadOutOfTheFolder() {
    Dataset dataset = Made.dataset("", "");
    Dataset.Edition outside =
        new Dataset.Edition("1", "made", "../../x.csv", "", "", "UTF-8", "2000", 1, 0, 0);

    assertThatThrownBy(() -> fetcher().plan(dataset, outside))
        .isInstanceOf(IllegalStateException.class);
  }

  private Outcome bring(Dataset dataset) throws IOException {
    Fetcher fetcher = fetcher();
    return fetcher.carryOut(fetcher.plan(dataset, dataset.editions().get(0)), ByteCount.IGNORED);
  }

  private Outcome take(Path downloads, String text, String sum) throws IOException {
    Path file = Files.writeString(downloads.resolve("download.csv"), text);
    Dataset dataset = Made.dataset("", sum);
    return fetcher().take(dataset, dataset.editions().get(0), file, ByteCount.IGNORED);
  }

  private Fetcher fetcher() {
    Limits limits = Limits.megabytes(1);
    return new Fetcher(raw, List.of(mirror), Download.standard(List.of(), limits), limits);
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ".part-" + ending);
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(raw)) {
      return all.filter(Files::isRegularFile)
          .map(path -> raw.relativize(path).toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
