package org.entente.app;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.assess.Measure;
import org.entente.assess.RingRow;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.NoEvidence;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.AssessmentJson;
import org.entente.report.RingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente ring}: how close every outsider stands to a group. */
@Command(
    name = "ring",
    description = "How close every outsider stands to a group, and who moves in or out.",
    footer = {
      "",
      "The ring value is the outsider's weakest tie to any member. \"To the group\" compares it",
      "with the group's own weakest pair: above 0 the outsider stands closer than that pair.",
      "",
      "Examples:",
      "  entente ring crink --from 2022",
      "  entente ring nato --area treaty --from 1991 --to 2018 --json"
    })
final class RingCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--area",
      paramLabel = "AREA",
      defaultValue = "diplomatic",
      description =
          "diplomatic, treaty, institutional, military or economic"
              + " (default: ${DEFAULT-VALUE}).")
  private String area = "diplomatic";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows shown in the table (default: ${DEFAULT-VALUE}); --json has all.")
  private int top = 20;

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    if (top < 1) {
      throw new UserError("--top " + top + " is no number of rows.", "Maybe 20?");
    }
    Measure measure = measure();
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request = group.request(reading, Pole.DEFAULT);
    try (Evidence evidence = Installed.evidence(group.years())) {
      List<RingRow> rows = new Assessor(evidence, actors).ring(request, measure);
      if (rows.isEmpty()) {
        throw new NoEvidence(
            "No outsider has a known tie to every member in this area and period.",
            "Maybe see what is covered: entente sources");
      }
      List<String> blind = blind(rows, request, actors);
      String result =
          json.isWanted()
              ? AssessmentJson.renderRing(
                  request, rows, blind, reading.named(), Installed.asOf(evidence), Version.NUMBER)
              : RingTable.render(rows, blind, reading.named(), top, actors);
      System.out.print(Installed.stated(result, evidence));
    }
    return 0;
  }

  /** States outside the group of which the evidence does not know every tie. */
  private static List<String> blind(List<RingRow> rows, AssessRequest request, Actors actors) {
    Set<String> known = new HashSet<>(request.members());
    rows.forEach(row -> known.add(row.state()));
    return actors.statesDuring(request.period()).stream()
        .map(Actor::code)
        .filter(code -> !known.contains(code))
        .toList();
  }

  private Measure measure() {
    return switch (area.toLowerCase(Locale.ROOT)) {
      case "diplomatic" -> Measure.KAPPA;
      case "treaty" -> Measure.OBLIGATION;
      case "institutional" -> Measure.INSTITUTIONS;
      case "military" -> Measure.ARMS_FLOW;
      case "economic" -> Measure.TRADE_DEPENDENCE;
      default ->
          throw new UserError(
              "There is no ring for the area \"" + area + "\".",
              "Maybe one of: diplomatic, treaty, institutional, military, economic");
    };
  }
}
