package org.entente.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.domain.UserError;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.entente.source.fetch.Limits;
import org.entente.source.fetch.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente fetch}: raw files, from a mirror, from upstream or from a browser's download. */
@Command(
    name = "fetch",
    description =
        "Bring raw files of datasets into $ENTENTE_HOME/raw; all datasets if none is named.",
    footer = {
      "",
      "A file is taken from --mirror or $ENTENTE_MIRROR if it is there, else from",
      "its publisher over https, straight and never through a proxy. Its sha256 is",
      "checked where one is declared; a file that fails is not kept and the one",
      "before it stays. Files whose publisher has no lasting address are listed",
      "with the page to get them from: download those in a browser and hand them",
      "over with --from. Publishers often pack a file anew; where a sum is",
      "declared only the very same bytes count.",
      "",
      "Examples:",
      "  entente fetch",
      "  entente fetch sipri-arms atop --mirror /data/mirror",
      "  entente fetch undl-ga-voting --from ~/Downloads/2026_2_3_ga_voting.csv",
      "",
      "Exit codes: 0 done, 1 the folder cannot be written, 2 the caller's mistake,",
      "3 a file is missing."
    })
final class FetchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Datasets, as entente sources lists.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--mirror", paramLabel = "DIR", description = "A folder laid out as a mirror.")
  private @Nullable Path mirror;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A file downloaded by hand, for the one dataset named.")
  private @Nullable Path from;

  @Option(
      names = "--edition",
      paramLabel = "ED",
      description = "Only this edition of the dataset named.")
  private @Nullable String edition;

  @Option(
      names = "--max-mb",
      paramLabel = "N",
      defaultValue = "" + Limits.DEFAULT_MEGABYTES,
      description = "The largest file that is taken, in MB (default: ${DEFAULT-VALUE}).")
  private int maxMegabytes = Limits.DEFAULT_MEGABYTES;

  @Option(names = "--dry-run", description = "Only say what would be fetched from where.")
  private boolean dryRun;

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    checkOptions();
    StoreFiles files = StoreFiles.standard();
    Fetching fetching =
        Fetching.standard(
            files, Datasets.shipped(), mirrors(files), Limits.megabytes(maxMegabytes));
    return run(fetching, files, System.out);
  }

  /** The command with its surroundings given. */
  private int run(Fetching fetching, StoreFiles files, PrintStream out) {
    List<Fetching.Choice> choices = fetching.choose(ids, edition);
    FetchReport report = new FetchReport(out, files, json.isWanted());
    if (dryRun) {
      report.plans(fetching.plans(choices));
      return 0;
    }
    List<Outcome> outcomes;
    try (Progress progress =
        json.isWanted() ? Progress.quiet(choices.size()) : Progress.of(choices.size())) {
      outcomes =
          from == null
              ? fetching.fetch(choices, progress)
              : List.of(fetching.take(choices, from, progress));
    }
    report.outcomes(outcomes);
    FetchReport.demand(outcomes, !ids.isEmpty());
    return 0;
  }

  private void checkOptions() {
    if (from != null && (ids.size() != 1 || dryRun || mirror != null)) {
      throw new UserError(
          "--from needs exactly one dataset, and neither --mirror nor --dry-run.",
          "Maybe: entente fetch ID --from " + from);
    }
    if (edition != null && ids.size() != 1) {
      throw new UserError(
          "--edition needs exactly one dataset.", "Maybe: entente fetch ID --edition");
    }
    if (maxMegabytes < 1) {
      throw new UserError(
          "--max-mb " + maxMegabytes + " is no size.", "Maybe " + Limits.DEFAULT_MEGABYTES);
    }
  }

  private List<Path> mirrors(StoreFiles files) {
    return BuildCommand.RawFolders.of(mirror, files).stream()
        .filter(folder -> !folder.equals(files.raw()))
        .toList();
  }
}
