package org.entente.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assess.AssessRequest;
import org.entente.assess.TestResult;
import org.entente.assess.TogetherFinding;
import org.entente.assess.Togetherness;
import org.entente.assess.acts.ActsOfGroup;
import org.entente.assess.acts.ActsRequest;
import org.entente.assess.acts.ActsVerdict;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Act;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Turnover;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.TogetherJson;
import org.entente.report.TogetherTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente together}: what a group does as one beyond its pairs. */
@Command(
    name = "together",
    description = "What a group of three or more does as one, beyond what its pairs explain.",
    footer = {
      "",
      "Votes: how much of the members' voting alike pairs explain, and how much each higher order",
      "adds; beside what positions on the main cleavage let expect, and beside groups that agree",
      "as much pair by pair. Acts: those that include all members. From the votes in the store;",
      "without a store, findings for named groups and some periods ship with the pack.",
      "",
      "Examples:",
      "  entente together RUS CHN IRN PRK",
      "  entente together crink --from 2022 --to 2025 --json"
    })
final class TogetherCommand implements Callable<Integer> {
  private static final int STEPS = 2;

  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + AssessRequest.SEED,
      description = "Of all random draws (default: ${DEFAULT-VALUE}); not for shipped findings.")
  private long seed = AssessRequest.SEED;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request = request(reading);
    try (Evidence evidence = Installed.fitted(group.years())) {
      TogetherFinding finding = finding(evidence, request);
      TestResult test = Togetherness.test(finding);
      List<Act> acts = acts(evidence, request);
      ActsVerdict asOne = asOne(evidence, actors, request);
      List<Turnover> named = reading.named();
      Function<LocalDate, String> inJson =
          asOf -> TogetherJson.render(finding, test, acts, asOne, named, asOf, Version.NUMBER);
      explain.print(
          json.isWanted(),
          evidence,
          RowsBehind.ofGroup(request.members(), request.period()),
          inJson,
          () ->
              json.print(
                  evidence,
                  inJson,
                  () -> TogetherTable.render(finding, test, acts, asOne, named, actors)));
    }
    return 0;
  }

  private AssessRequest request(Groups.Reading reading) {
    if (reading.members().size() < 3) {
      throw new UserError(
          "A pair is no more than a pair: %s.".formatted(String.join(", ", reading.members())),
          "Maybe name a third member, or use: entente assess");
    }
    return new AssessRequest(
        reading.members(), group.period(), Pole.DEFAULT, AssessRequest.DRAWS, seed);
  }

  private TogetherFinding finding(Evidence evidence, AssessRequest request) {
    boolean slow = evidence.kind() == Evidence.Kind.STORE && !json.isWanted();
    try (Progress progress = slow ? Progress.of(STEPS) : Progress.quiet(STEPS)) {
      return Togetherness.of(evidence, request, progress::step);
    }
  }

  /** Whether they act as one more than chance; votes and acts are judged apart. */
  private static ActsVerdict asOne(Evidence evidence, Actors actors, AssessRequest request) {
    return new ActsVerdict(
        ActsOfGroup.of(
            evidence,
            actors,
            ActsRequest.ofAll(request.members(), request.period(), request.seed())));
  }

  /** Acts that include all members. */
  private static List<Act> acts(Evidence evidence, AssessRequest request) {
    return evidence.acts(request.period(), Set.copyOf(request.members())).stream()
        .filter(act -> act.joins(request.members()))
        .toList();
  }
}
