package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assess.AssessRequest;
import org.entente.assess.Measure;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFolder;
import org.entente.report.export.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente export}: tables for a notebook, with a dictionary and what to cite. */
@Command(
    name = "export",
    description = "Write tables for a notebook: CSV and Parquet, data dictionary, citations.",
    footer = {
      "",
      "Tables: dyads (a row a year), ideal_points, states, acts, ledger, and of a group ring.",
      "datapackage.json and DICTIONARY.md say what every column means, CITATIONS.bib what to cite.",
      "The folder appears when it is whole; an earlier export in its place is replaced.",
      "Without members: all states, votes (kappa) alone unless --measure names others.",
      "",
      "Examples:",
      "  entente export crink-data crink",
      "  entente export nordic DNK FIN ISL NOR SWE --from 1990 --format csv",
      "  entente export everyone --measure kappa,tradeDependence --from 2010"
    })
final class ExportCommand implements Callable<Integer> {
  /** In which forms tables are written. */
  enum Format {
    BOTH,
    CSV,
    PARQUET;

    boolean holds(Format form) {
      return this == BOTH || this == form;
    }
  }

  /** Of these no large part may be passed on: only the figures of a group. */
  private static final Set<Measure> ARMS = Set.of(Measure.ARMS_FLOW, Measure.ARMS_DEPENDENCE);

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder to write.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "MEMBER",
      description = "Codes, names or a named group; all states without any.")
  private List<String> members = new ArrayList<>();

  @Mixin private Years years = new Years();

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "NAME",
      description = "Measures of dyads (default: all of a group; kappa of all states).")
  private List<String> measures = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "BOTH",
      description = "csv, parquet or both (default: both).")
  private Format format = Format.BOTH;

  @Override
  public Integer call() throws IOException {
    Period period = years.period();
    List<Measure> wanted = measures();
    WholeFolder.place(folder, ExportFiles::ofEarlier);
    Actors actors = Actors.standard();
    List<String> group = group(actors);
    try (Evidence evidence = Installed.fitted(years)) {
      AssessRequest request =
          new AssessRequest(group, period, Pole.DEFAULT, AssessRequest.DRAWS, AssessRequest.SEED);
      Export export = new ExportTables(evidence, actors, request, wanted).all();
      List<String> files = ExportFiles.write(export, folder, format);
      Console.current()
          .err()
          .printf("Wrote %,d rows in %d files to %s%n", export.rows(), files.size(), folder);
      export.leftOut().forEach(each -> Console.current().err().println("Not here: " + each));
    }
    return 0;
  }

  private List<String> group(Actors actors) {
    if (members.isEmpty()) {
      return List.of();
    }
    Groups.Reading reading = Groups.standard().reading(members, years.known(), actors);
    Guesses.say(reading.guesses(), actors);
    if (reading.members().size() > GroupArguments.MOST) {
      throw new UserError(
          "Those are %d states; a group has at most %d."
              .formatted(reading.members().size(), GroupArguments.MOST),
          "Maybe name those that matter, or none for all states.");
    }
    return reading.members();
  }

  private List<Measure> measures() {
    List<Measure> named =
        measures.stream().map(name -> Measure.byId(name.strip())).distinct().toList();
    if (!members.isEmpty()) {
      return named.isEmpty() ? List.of(Measure.values()) : named;
    }
    if (named.stream().anyMatch(ARMS::contains)) {
      throw new UserError(
          "Arms of all states are most of a register that may not be passed on.",
          "Maybe name the members, or leave out: "
              + Stream.of(Measure.values())
                  .filter(ARMS::contains)
                  .map(Measure::id)
                  .collect(Collectors.joining(", ")));
    }
    return named.isEmpty() ? List.of(Measure.KAPPA) : named;
  }
}
