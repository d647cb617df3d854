package org.entente.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assess.derivation.Derivation;
import org.entente.assess.derivation.IdealPointTable;
import org.entente.assess.derivation.MainCleavage;
import org.entente.assess.derivation.VoteTables;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.entente.domain.NoEvidence;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.StoreFailure;
import org.entente.evidence.StoreFiles;
import org.entente.source.Checksum;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.entente.source.RawFile;
import org.entente.source.Reader;

/** Builds the store from raw files: read everything, derive everything, move into place. */
final class Build {
  private final StoreFiles files;
  private final Datasets datasets;
  private final List<Path> folders;

  /**
   * @param folders where raw files may lie, the first that has a file wins
   */
  Build(StoreFiles files, Datasets datasets, List<Path> folders) {
    this.files = files;
    this.datasets = datasets;
    this.folders = folders;
  }

  /** What came of one edition; {@code issues} in full. */
  record Line(String dataset, String edition, String state, long records, List<DataIssue> issues) {}

  /**
   * What came of a build.
   *
   * @param lines one per edition
   * @param hasVotes whether votes of the General Assembly are among what was read
   * @param seconds wall time
   */
  record Result(List<Line> lines, boolean hasVotes, double seconds) {
    long refused() {
      return lines.stream().filter(line -> line.state().equals("refused")).count();
    }
  }

  private record Input(Dataset dataset, Dataset.Edition edition, Path path) {}

  /**
   * @throws NoEvidence if no raw file is found
   * @throws StoreFailure if the store cannot be written; the old one stays
   */
  Result run(Progress progress) {
    long started = System.nanoTime();
    List<Input> inputs = inputs();
    List<Line> lines = new ArrayList<>();
    boolean hasVotes;
    try (StoreBuilder store = StoreBuilder.begin(files)) {
      Map<String, Reader> readers = Wiring.readers();
      for (Input input : inputs) {
        progress.step("reading " + input.dataset().id() + " " + input.edition().id());
        lines.add(read(store, input, readers));
      }
      datasets.all().forEach(store::describe);
      if (lines.stream().noneMatch(line -> line.state().equals("read"))) {
        throw new NoEvidence(
            "None of the %d editions found could be read; the store is as it was."
                .formatted(lines.size()),
            "Maybe the files are damaged: " + lines.get(0).issues().get(0).message());
      }
      progress.step("settling roll calls");
      store.settleRollCalls(Wiring.VOTE_PRECEDENCE, Wiring.TEXTS);
      progress.step("ideal points");
      MainCleavage cleavage = IdealPointTable.derive(store);
      progress.step("tables of joint votes");
      VoteTables.derive(store, cleavage);
      new Derivation(store, Actors.standard()).run(progress::step);
      progress.step("putting the store in place");
      store.meta("as_of", store.evidence().latestDay().toString());
      hasVotes = store.evidence().hasVotes();
      store.finish();
    }
    return new Result(lines, hasVotes, (System.nanoTime() - started) / 1e9);
  }

  /** Steps that a progress bar should expect. */
  int steps() {
    return inputs().size() + 5 + Derivation.STEPS;
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (Dataset dataset : datasets.all()) {
      for (Dataset.Edition edition : dataset.editions()) {
        find(edition).ifPresent(path -> inputs.add(new Input(dataset, edition, path)));
      }
    }
    if (inputs.isEmpty()) {
      throw new NoEvidence(
          "No raw data found in " + folders + ".",
          "Maybe point to a mirror: entente build --mirror DIR, or get the data: entente fetch");
    }
    return inputs;
  }

  private Optional<Path> find(Dataset.Edition edition) {
    return folders.stream()
        .map(folder -> folder.resolve(edition.file()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Line read(StoreBuilder store, Input input, Map<String, Reader> readers) {
    Dataset dataset = input.dataset();
    Dataset.Edition edition = input.edition();
    Optional<DataIssue> damaged = verify(input);
    if (damaged.isPresent()) {
      store.refuse(dataset, edition, damaged.get());
      return new Line(dataset.id(), edition.id(), "refused", 0, List.of(damaged.get()));
    }
    Reader reader = readers.get(edition.format());
    if (reader == null) {
      throw new IllegalStateException("no reader for the format " + edition.format());
    }
    RawFile file = new RawFile(input.path(), Charset.forName(edition.encoding()));
    StoreBuilder.Loaded loaded = store.load(dataset, edition, file, reader, Actors.standard());
    String state = loaded.accepted() ? "read" : "refused";
    return new Line(dataset.id(), edition.id(), state, loaded.records(), loaded.issues());
  }

  private static Optional<DataIssue> verify(Input input) {
    String expected = input.edition().sha256();
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    try {
      String actual = Checksum.sha256(input.path());
      return actual.equals(expected)
          ? Optional.empty()
          : Optional.of(
              DataIssue.error(
                  input.dataset().id(),
                  "wrong-checksum",
                  0,
                  "%s has sha256 %s, expected %s: the file is left out"
                      .formatted(input.edition().file(), actual, expected)));
    } catch (IOException e) {
      return Optional.of(
          DataIssue.error(
              input.dataset().id(), "unreadable-file", 0, "cannot read " + input.edition().file()));
    }
  }
}
