package org.entente.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.exchange.LedgerBuilder;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.NoEvidence;
import org.entente.domain.TransferCategory;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.LedgerCsv;
import org.entente.report.LedgerJson;
import org.entente.report.LedgerTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente ledger}: who gave what to whom. */
@Command(
    name = "ledger",
    description = "Who gave what to whom, when, how much, according to whom; and what came back.",
    footer = {
      "",
      "For each pair what was returned, who depends on whom, and when it turned; of two members",
      "also major arms by five years and trade by year. Then the newest reports with their ranges,",
      "and all that another report contradicts.",
      "Members may be non-state actors: HOUTHIS, HEZBOLLAH.",
      "",
      "Examples:",
      "  entente ledger RUS PRK",
      "  entente ledger RUS IRN --from 1990",
      "  entente ledger IRN HOUTHIS HEZBOLLAH --category missiles,drones --csv transfers.csv"
    })
final class LedgerCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "MEMBER",
      description =
          "Codes (RUS, HOUTHIS), names (\"North Korea\") or a named group (crink, nato, brics).")
  private List<String> members = new ArrayList<>();

  @Mixin private Years years = new Years();

  @Option(
      names = "--category",
      split = ",",
      paramLabel = "NAME",
      description = "Only reports of these: ammunition, missiles, drones, fuel, finance, ...")
  private List<String> categories = new ArrayList<>();

  @Mixin private RowsShown rows = new RowsShown();

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private ResultOptions result = new ResultOptions("Write the reports to this file.");

  @Override
  public Integer call() throws IOException {
    rows.count();
    result.check();
    Set<TransferCategory> wanted =
        categories.stream().map(TransferCategory::byName).collect(Collectors.toSet());
    Actors actors = Actors.standard();
    Groups.Reading reading = read(actors);
    Ledger.Request request = new Ledger.Request(reading.members(), years.period(), wanted);
    try (Evidence evidence = Installed.evidence(years)) {
      Ledger ledger = new LedgerBuilder(evidence, actors).build(request);
      requireAnything(ledger);
      print(ledger, reading, evidence, actors);
    }
    return 0;
  }

  private Groups.Reading read(Actors actors) {
    Groups.Reading reading = Groups.standard().actors(members, years.period(), actors);
    Guesses.say(reading.guesses(), actors);
    if (reading.members().size() > GroupArguments.MOST) {
      throw new UserError(
          "Those are %d actors; a ledger has at most %d."
              .formatted(reading.members().size(), GroupArguments.MOST),
          "Maybe name those that matter?");
    }
    return reading;
  }

  private static void requireAnything(Ledger ledger) {
    if (ledger.entries().isEmpty() && ledger.pairs().isEmpty()) {
      throw new NoEvidence(
          "No report, delivery or trade between %s is on record in %s, which is not zero."
              .formatted(String.join(", ", ledger.request().members()), ledger.request().period()),
          "Maybe other years or categories; a full store knows more: entente fetch, entente build");
    }
  }

  private void print(Ledger ledger, Groups.Reading reading, Evidence evidence, Actors actors)
      throws IOException {
    result.write(ledger.entries().size(), file -> LedgerCsv.write(ledger, file));
    Function<LocalDate, String> inJson =
        asOf -> LedgerJson.render(ledger, reading.named(), asOf, Version.NUMBER);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofGroup(ledger.request().members(), ledger.request().period()),
        inJson,
        () ->
            result.print(
                evidence,
                inJson,
                () -> LedgerTable.render(ledger, reading.named(), rows.count(), actors)));
  }
}
