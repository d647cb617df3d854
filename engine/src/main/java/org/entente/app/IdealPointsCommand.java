package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assess.AssessRequest;
import org.entente.assess.IdealPointScores;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actors;
import org.entente.domain.Issue;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFile;
import org.entente.report.IdealPointExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente ideal-points}: where states stand on the cleavages of the Assembly's votes. */
@Command(
    name = "ideal-points",
    description = "Where states stand in each session of the General Assembly, with intervals.",
    footer = {
      "",
      "Points have mean 0 and standard deviation 1 over all states and sessions; the USA is",
      "positive. A row's year is the one in which its session opened. Scores on one issue and in",
      "two dimensions are fitted on the spot, from the votes in the full store.",
      "",
      "Examples:",
      "  entente ideal-points --states RUS,CHN,IRN,PRK,USA --from 2015",
      "  entente ideal-points --issue human-rights --states CHN,USA --from 1990 --csv rights.csv",
      "  entente ideal-points --dims 2 --from 2024 --json"
    })
final class IdealPointsCommand implements Callable<Integer> {
  @Option(
      names = "--issue",
      paramLabel = "ISSUE",
      description =
          "nuclear, disarmament, human-rights, middle-east, colonialism or development;"
              + " all issues by default.")
  private @Nullable String issue;

  @Option(
      names = "--dims",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "1 or 2 (default: ${DEFAULT-VALUE}); 2 also tests whether the second is needed.")
  private int dimensions = 1;

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "STATE",
      description = "Only these states or groups; all states by default.")
  private List<String> states = new ArrayList<>();

  @Mixin private Years years = new Years();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the votes hidden by --dims 2.")
  private long seed = AssessRequest.SEED;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write CSV to this file.")
  private @Nullable Path csv;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    if (dimensions < 1 || dimensions > 2) {
      throw new UserError("--dims " + dimensions + " is neither 1 nor 2.", "Maybe 1?");
    }
    if (csv != null) {
      WholeFile.place(csv);
    }
    Issue wanted = issue == null ? null : Issue.byId(issue);
    Period period = years.period();
    Set<String> codes = StateNames.codes(states, period, Actors.standard());
    try (Evidence evidence = Installed.fitted(years)) {
      IdealPointScores scores = new IdealPointScores(evidence, period);
      print(
          wanted == null && dimensions == 1 ? scores.stored(codes) : fit(scores, wanted, codes),
          evidence);
    }
    return 0;
  }

  private IdealPointScores.Result fit(
      IdealPointScores scores, @Nullable Issue wanted, @Nullable Set<String> codes) {
    try (Progress progress = json.isWanted() ? Progress.quiet(1) : Progress.of(1)) {
      progress.step(
          "fitting all sessions" + (dimensions == 2 ? ", and again on hidden votes" : ""));
      return scores.fit(wanted, dimensions, codes, seed);
    }
  }

  private void print(IdealPointScores.Result result, Evidence evidence) throws IOException {
    if (csv != null) {
      IdealPointExport.csv(result, csv);
      Console.current().err().printf("Wrote %,d rows to %s%n", result.scores().size(), csv);
    }
    Function<LocalDate, String> inJson =
        asOf -> IdealPointExport.json(result, asOf, seed, Version.NUMBER);
    explain.print(
        json.isWanted(),
        evidence,
        RowsBehind.ofGroup(List.of(), years.period()),
        inJson,
        () -> print(result, inJson, evidence));
  }

  private void print(
      IdealPointScores.Result result, Function<LocalDate, String> inJson, Evidence evidence) {
    if (json.isWanted()) {
      String text = inJson.apply(Installed.asOf(evidence));
      Console.current().out().print(Installed.stated(text, evidence));
      return;
    }
    if (csv == null) {
      Console.current().out().print(IdealPointExport.csv(result));
    }
    Console.current().err().print(IdealPointExport.inWords(result));
  }
}
