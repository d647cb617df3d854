package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.assess.theses.ReferenceFigures;
import org.entente.assess.theses.ReferenceGroup;
import org.entente.domain.Actors;
import org.entente.domain.NoEvidence;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFile;
import org.entente.report.ReferenceCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entente reference-figures}: what {@code theses} compares groups with, made anew. */
@Command(
    name = "reference-figures",
    hidden = true,
    description = "Measure the reference groups and random ones from the store, for theses.",
    footer = {
      "",
      "For who changes a test: the file ships as reference-figures.csv. Takes several minutes.",
      "",
      "Example:",
      "  entente reference-figures reference-figures.csv"
    })
final class ReferenceFiguresCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Where to write the figures, as CSV.")
  private Path file = Path.of("reference-figures.csv");

  @Override
  public Integer call() throws IOException {
    WholeFile.place(file);
    try (Evidence store = Installed.evidence()) {
      if (store.kind() == Evidence.Kind.PACK) {
        throw new NoEvidence(
            "The figures of reference groups take the votes themselves, which the pack has not.",
            "Maybe get the store: entente fetch, then entente build.");
      }
      ReferenceFigures figures = new ReferenceFigures(store, Actors.standard());
      List<ReferenceGroup> groups;
      try (Progress progress = Progress.of(figures.count())) {
        groups = figures.measure(progress::step);
      }
      ReferenceCsv.write(groups, file);
      System.out.printf("Wrote the figures of %d groups to %s%n", groups.size(), file);
    }
    return 0;
  }
}
