package org.entente.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.assess.AssessRequest;
import org.entente.assess.ripple.RippleFinding;
import org.entente.assess.ripple.RippleRequest;
import org.entente.assess.ripple.Ripples;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.NoEvidence;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.RippleCsv;
import org.entente.report.RippleJson;
import org.entente.report.RippleTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente ripples}: whether members burst out against a pole together. */
@Command(
    name = "ripples",
    description = "Whether a group's hostility toward a pole bursts out on the same days.",
    footer = {
      "",
      "Daily events of 2018 to February 2024, from the store only. Beside chance (each series'",
      "own rhythm) and beside outsiders, who share the shocks that hit everybody. Events are",
      "undirected: what the pole does to two members on one day counts too.",
      "",
      "Examples:",
      "  entente ripples RUS CHN IRN PRK --from 2018 --to 2024",
      "  entente ripples crink --lag 1 --csv ripples.csv"
    })
final class RipplesCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--pole",
      paramLabel = "STATE",
      description = "Against whom, and its allies by treaty (default: " + Pole.DEFAULT + ").")
  private @Nullable String pole;

  @Option(
      names = "--lag",
      paramLabel = "DAYS",
      defaultValue = "7",
      description =
          "Days within which the verdict takes bursts for one: 1, 3, 7 or 14"
              + " (default: ${DEFAULT-VALUE}); the table has all four.")
  private int lag = 7;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + AssessRequest.SEED,
      description = "Of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = AssessRequest.SEED;

  @Mixin private ResultOptions result = new ResultOptions("Write the pairs to this file.");

  @Override
  public Integer call() throws IOException {
    result.check();
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    RippleRequest request = request(reading, actors);
    try (Evidence evidence = Installed.evidence(group.years())) {
      print(finding(evidence, request), reading, evidence, actors);
    }
    return 0;
  }

  private RippleRequest request(Groups.Reading reading, Actors actors) {
    if (!RippleRequest.LAGS.contains(lag)) {
      throw new UserError("--lag %d is none of 1, 3, 7, 14.".formatted(lag), "Maybe --lag 7?");
    }
    String against = Pole.of(pole, reading.members(), group.period(), actors);
    if (reading.members().contains(against)) {
      throw new UserError(
          "The pole %s is a member of the group.".formatted(against),
          "Maybe name another: --pole CHN");
    }
    return new RippleRequest(reading.members(), group.period(), against, lag, seed);
  }

  private static RippleFinding finding(Evidence evidence, RippleRequest request) {
    RippleFinding finding = Ripples.of(evidence, request);
    if (!finding.reason().isEmpty()) {
      throw new NoEvidence(
          "Ripples of %s in %s: %s."
              .formatted(String.join(", ", request.members()), request.period(), finding.reason()),
          "Maybe see what is covered: entente sources gdelt-dyads");
    }
    return finding;
  }

  private void print(
      RippleFinding finding, Groups.Reading reading, Evidence evidence, Actors actors)
      throws IOException {
    int rows = finding.pairs().size() * RippleRequest.LAGS.size();
    result.write("%d rows to ".formatted(rows), file -> RippleCsv.write(finding, file));
    result.print(
        evidence,
        asOf -> RippleJson.render(finding, reading.named(), asOf, Version.NUMBER),
        () -> RippleTable.render(finding, reading.named(), actors));
  }
}
