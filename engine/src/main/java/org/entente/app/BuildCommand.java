package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.domain.DataIssue;
import org.entente.domain.UserError;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente build}: the store from raw files. */
@Command(
    name = "build",
    description = "Build the store from raw files, replacing the old one when it is whole.",
    footer = {
      "",
      "Raw files are taken from --mirror, $ENTENTE_MIRROR and the folder of fetched files.",
      "An edition that does not match its checksum or cannot be read strictly is left out and",
      "reported; the rest is built. A build that is killed leaves the old store as it was.",
      "",
      "Examples:",
      "  entente build --mirror /data/mirror",
      "  ENTENTE_HOME=/tmp/try entente build"
    })
final class BuildCommand implements Callable<Integer> {
  @Option(names = "--mirror", paramLabel = "DIR", description = "A folder laid out as a mirror.")
  private @Nullable Path mirror;

  @Option(names = "--verbose", description = "List every issue, not only their number.")
  private boolean verbose;

  @Override
  public Integer call() {
    StoreFiles files = StoreFiles.standard();
    Build build = new Build(files, Datasets.shipped(), RawFolders.of(mirror, files));
    Build.Result result;
    try (Progress progress = Progress.of(build.steps())) {
      result = build.run(progress);
    }
    result.lines().forEach(this::print);
    System.out.printf(
        "%d editions, %d refused, %.1f s. Store: %s%n",
        result.lines().size(), result.refused(), result.seconds(), files.store());
    if (!result.hasVotes()) {
      System.out.flush();
      System.err.println("Warning: " + Installed.WITHOUT_VOTES);
    }
    return 0;
  }

  private void print(Build.Line line) {
    long errors = count(line, DataIssue.Severity.ERROR);
    long warnings = count(line, DataIssue.Severity.WARNING);
    System.out.printf(
        "%-28s %-16s %-8s %,11d rows  %d warnings, %d errors%n",
        line.dataset(), line.edition(), line.state(), line.records(), warnings, errors);
    for (DataIssue issue : line.issues()) {
      if (verbose || issue.severity() == DataIssue.Severity.ERROR) {
        System.out.printf(
            "    %s %s line %d: %s%n",
            issue.severity(), issue.kind(), issue.line(), issue.message());
      }
    }
  }

  private static long count(Build.Line line, DataIssue.Severity severity) {
    return line.issues().stream().filter(issue -> issue.severity() == severity).count();
  }

  /** Folders with raw files, in the order in which they are searched. */
  static final class RawFolders {
    private RawFolders() {}

    static List<Path> of(@Nullable Path mirror, StoreFiles files) {
      List<Path> folders = new ArrayList<>();
      if (mirror != null) {
        folders.add(existing(mirror, "Maybe the path is misspelt."));
      }
      String named = System.getenv("ENTENTE_MIRROR");
      if (named != null && !named.isBlank()) {
        folders.add(
            existing(
                Path.of(named), "Maybe the variable ENTENTE_MIRROR, which names it, is wrong."));
      }
      folders.add(files.raw());
      return folders;
    }

    /** A mirror that was named and is not there must not pass for an empty one. */
    private static Path existing(Path mirror, String hint) {
      if (!Files.isDirectory(mirror)) {
        throw new UserError("There is no folder \"" + mirror + "\".", hint);
      }
      return mirror;
    }
  }
}
