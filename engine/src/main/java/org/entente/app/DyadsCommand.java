package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.assess.DyadTable;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFile;
import org.entente.report.DyadExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente dyads}: a dyad-year table with intervals. */
@Command(
    name = "dyads",
    description = "A dyad-year table of one or more measures, with intervals.",
    footer = {
      "",
      "Rows are ordered by measure, year and pair, a before b; directed measures name source and",
      "target in columns of their own. The same input gives the same bytes on any thread count.",
      "With a store, intervals of vote measures are bootstrapped over clusters of roll calls;",
      "from the built-in pack they come from each pair's table of votes and its design effect.",
      "",
      "Examples:",
      "  entente dyads --measure kappa --from 1946 --to 2025 --parquet kappa.parquet",
      "  entente dyads --measure kappa,tradeDependence --states RUS,CHN,IRN --from 2010 --csv t.csv"
    })
final class DyadsCommand implements Callable<Integer> {
  @Option(
      names = "--measure",
      split = ",",
      defaultValue = "kappa",
      paramLabel = "NAME",
      description = "One or more of the measures (default: ${DEFAULT-VALUE}); see --list.")
  private List<String> measures = new ArrayList<>();

  @Option(names = "--list", description = "List the measures and stop.")
  private boolean list;

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "STATE",
      description = "Only pairs among these states or groups; all states by default.")
  private List<String> states = new ArrayList<>();

  @Mixin private Years years = new Years();

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Bootstrap draws, at least 100 (default: ${DEFAULT-VALUE}); 0 for no intervals of votes.")
  private int draws = 1_000;

  /** The 2.5 % points of fewer draws are their ends, which say nothing. */
  private static final int FEWEST_DRAWS = 100;

  private static final int MOST_DRAWS = 100_000;

  @Option(
      names = "--pole",
      paramLabel = "STATE",
      description = "The pole of againstPole and withoutPole (default: USA).")
  private @Nullable String pole;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws.")
  private long seed = org.entente.assess.AssessRequest.SEED;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; all processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--csv", paramLabel = "FILE", description = "Write CSV to this file.")
  private @Nullable Path csv;

  @Option(names = "--parquet", paramLabel = "FILE", description = "Write Parquet to this file.")
  private @Nullable Path parquet;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    if (list) {
      Arrays.stream(Measure.values())
          .forEach(each -> Console.current().out().printf("%-20s %s%n", each.id(), each.method()));
      return 0;
    }
    check();
    List<Measure> wanted =
        measures.stream().map(name -> Measure.byId(name.strip())).distinct().toList();
    Period period = years.period();
    Actors actors = Actors.standard();
    try (Evidence evidence = Installed.fitted(years)) {
      DyadTable table =
          new DyadTable(
              evidence,
              actors,
              wanted,
              period,
              draws,
              seed,
              threads,
              Pole.of(pole, List.of(), period, actors));
      write(asked(table.rows(StateNames.ofPairs(states, period, actors))), evidence);
    }
    return 0;
  }

  private void check() {
    checkFiles(csv, parquet);
    checkDraws();
    if (threads < 1 || threads > 256) {
      throw new UserError("--threads " + threads + " is outside 1 to 256.");
    }
  }

  private static void checkFiles(@Nullable Path csv, @Nullable Path parquet) {
    List<Path> places =
        Stream.of(csv, parquet).filter(Objects::nonNull).map(WholeFile::place).toList();
    if (places.size() == 2 && WholeFile.isSame(places.get(0), places.get(1))) {
      throw new UserError(
          "--csv %s and --parquet %s are one file.".formatted(csv, parquet),
          "Maybe give the two results different names.");
    }
  }

  private void checkDraws() {
    if (draws < 0 || draws > MOST_DRAWS) {
      throw new UserError(
          "--draws %d is outside 0 to %d.".formatted(draws, MOST_DRAWS),
          "Maybe 1000, or 0 for no intervals.");
    }
    if (draws > 0 && draws < FEWEST_DRAWS) {
      throw new UserError(
          "--draws %d are too few for an interval of 95 %%; at least %d are needed."
              .formatted(draws, FEWEST_DRAWS),
          "Maybe 1000, or 0 for no intervals.");
    }
  }

  /** Rows of votes without their ends where no draws were asked for; all others as they are. */
  private List<ProfileRow> asked(List<ProfileRow> rows) {
    return draws > 0 ? rows : rows.stream().map(DyadsCommand::withoutInterval).toList();
  }

  private static ProfileRow withoutInterval(ProfileRow row) {
    Measure measure = Measure.byId(row.measure());
    return measure.pooling() != Measure.Pooling.VOTES
        ? row
        : new ProfileRow(
            row.a(),
            row.b(),
            row.directed(),
            row.area(),
            row.measure(),
            row.from(),
            row.to(),
            row.estimate().withoutInterval(measure.method()),
            row.note());
  }

  private void write(List<ProfileRow> rows, Evidence evidence) throws IOException {
    if (csv != null) {
      DyadExport.csv(rows, csv);
      Console.current().err().printf("Wrote %,d rows to %s%n", rows.size(), csv);
    }
    if (parquet != null) {
      DyadExport.parquet(rows, parquet);
      Console.current().err().printf("Wrote %,d rows to %s%n", rows.size(), parquet);
    }
    Function<LocalDate, String> inJson = asOf -> DyadExport.json(rows, asOf, seed, Version.NUMBER);
    explain.print(
        json.isWanted(),
        evidence,
        new RowsBehind(
            List.of(),
            years.period(),
            Measure.KAPPA,
            Pole.of(pole, List.of(), years.period(), Actors.standard())),
        inJson,
        () -> print(rows, inJson, evidence));
  }

  private void print(List<ProfileRow> rows, Function<LocalDate, String> inJson, Evidence evidence) {
    if (json.isWanted()) {
      String result = inJson.apply(Installed.asOf(evidence));
      Console.current().out().print(Installed.stated(result, evidence));
    } else if (csv == null && parquet == null) {
      Console.current().out().print(DyadExport.csv(rows));
    }
  }
}
