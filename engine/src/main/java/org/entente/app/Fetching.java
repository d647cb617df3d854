package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.domain.UserError;
import org.entente.evidence.DiskTrouble;
import org.entente.evidence.StoreFailure;
import org.entente.evidence.StoreFiles;
import org.entente.source.Checksum;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.entente.source.fetch.Download;
import org.entente.source.fetch.FetchFailure;
import org.entente.source.fetch.Fetcher;
import org.entente.source.fetch.Limits;
import org.entente.source.fetch.Outcome;
import org.entente.source.fetch.Plan;
import org.jspecify.annotations.Nullable;

/** Chooses editions by the names a person gives and brings them, one after the other. */
final class Fetching {
  private final KnownDatasets datasets;
  private final Fetcher fetcher;
  private final Path raw;

  Fetching(List<Dataset> datasets, Fetcher fetcher, Path raw) {
    this.datasets = new KnownDatasets(datasets);
    this.fetcher = fetcher;
    this.raw = raw;
  }

  static Fetching standard(StoreFiles files, Datasets datasets, List<Path> mirrors, Limits limits) {
    Download download = Download.standard(datasets.all(), limits);
    return new Fetching(
        datasets.all(), new Fetcher(files.raw(), mirrors, download, limits), files.raw());
  }

  /** One file to bring. */
  record Choice(Dataset dataset, Dataset.Edition edition) {}

  /**
   * The editions meant.
   *
   * @param ids of datasets; none for all
   * @param edition one of a single dataset, or null for all
   * @throws UserError if a name is unknown
   */
  List<Choice> choose(List<String> ids, @Nullable String edition) {
    List<Choice> choices = new ArrayList<>();
    for (Dataset dataset : datasets.named(ids)) {
      for (Dataset.Edition each : dataset.editions()) {
        if (edition == null || each.id().equals(edition)) {
          choices.add(new Choice(dataset, each));
        }
      }
    }
    if (choices.isEmpty() && edition != null) {
      throw new UserError(
          "%s has no edition \"%s\".".formatted(ids.get(0), edition),
          "Maybe one of: " + editionIds(datasets.get(ids.get(0))));
    }
    return choices;
  }

  private static String editionIds(Dataset dataset) {
    return String.join(", ", dataset.editions().stream().map(Dataset.Edition::id).toList());
  }

  /** What would be done. */
  List<Plan> plans(List<Choice> choices) {
    return choices.stream().map(this::plan).toList();
  }

  private Plan plan(Choice choice) {
    return writing(() -> fetcher.plan(choice.dataset(), choice.edition()));
  }

  /**
   * Brings everything chosen; what fails does not keep the rest from coming.
   *
   * @throws StoreFailure if the folder of raw files cannot be written
   */
  List<Outcome> fetch(List<Choice> choices, Progress progress) {
    clean();
    List<Outcome> outcomes = new ArrayList<>();
    for (Choice choice : choices) {
      progress.step(choice.dataset().id() + " " + choice.edition().id());
      Plan plan = plan(choice);
      outcomes.add(writing(() -> fetcher.carryOut(plan, progress::bytes)));
    }
    return outcomes;
  }

  /**
   * Takes a file given by hand. Where a dataset has several, its sum tells which it is.
   *
   * @throws UserError if the file is not there or not the right one
   */
  Outcome take(List<Choice> choices, Path file, Progress progress) {
    if (!Files.isRegularFile(file)) {
      throw new UserError("There is no file " + file + ".", "Maybe the path is misspelt.");
    }
    clean();
    Choice choice = whichOf(choices, file);
    progress.step(choice.dataset().id() + " " + choice.edition().id());
    return writing(
        () -> {
          try {
            return fetcher.take(choice.dataset(), choice.edition(), file, progress::bytes);
          } catch (FetchFailure e) {
            throw new UserError(String.valueOf(e.getMessage()), wrongFileHint(choice));
          }
        });
  }

  private static String wrongFileHint(Choice choice) {
    return choice.edition().sha256().isEmpty()
        ? "Maybe see: " + choice.dataset().source().url()
        : "Maybe another edition, or not the very bytes of " + choice.edition().file() + ".";
  }

  private Choice whichOf(List<Choice> choices, Path file) {
    if (choices.isEmpty()) {
      throw new UserError("This dataset ships with Entente and has no files to fetch.");
    }
    if (choices.size() == 1) {
      return choices.get(0);
    }
    String sum = writing(() -> Checksum.sha256(file));
    Optional<Choice> same =
        choices.stream().filter(choice -> choice.edition().sha256().equals(sum)).findFirst();
    return same.orElseThrow(
        () ->
            new UserError(
                "%s has sha256 %s, which is none of this dataset's files.".formatted(file, sum),
                "Maybe name the edition: --edition " + editionIds(choices.get(0).dataset())));
  }

  private void clean() {
    writing(
        () -> {
          fetcher.removeRemains();
          return raw;
        });
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T writing(Work<T> work) {
    try {
      return work.run();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new StoreFailure(
          "Cannot write to %s: %s. What was there before is still there."
              .formatted(raw, DiskTrouble.inWords(e)),
          e);
    }
  }
}
