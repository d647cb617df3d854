package org.entente.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.assess.Measure;
import org.entente.assess.Ring;
import org.entente.assess.RingFinder;
import org.entente.assess.RingRow;
import org.entente.assess.RingScale;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.NoEvidence;
import org.entente.domain.Turnover;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.AssessmentJson;
import org.entente.report.RingCsv;
import org.entente.report.RingJson;
import org.entente.report.RingOverview;
import org.entente.report.RingTable;
import org.jspecify.annotations.Nullable;
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
      "--area all reads every area that can see outsiders: votes, treaties, organisations, arms,",
      "trade, sanctions, regime and conflict. Without an area --movers reads votes, treaties, arms",
      "and trade, and --spoilers votes, arms and trade; --csv writes all.",
      "",
      "Examples:",
      "  entente ring crink --from 2022",
      "  entente ring crink --area all --csv ring.csv",
      "  entente ring crink --movers --from 2005 --to 2018",
      "  entente ring nato --area treaty --from 1991 --to 2018 --json"
    })
final class RingCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description =
          "diplomatic, treaty, institutional, military, economic, sanctions, regime, conflict or"
              + " all (default: diplomatic).")
  private @Nullable String area;

  @Option(names = "--movers", description = "Who surely moves in or out, area by area.")
  private boolean movers;

  @Option(
      names = "--spoilers",
      description = "Who stands close to one member and far from another, area by area.")
  private boolean spoilers;

  @Mixin private RowsShown rows = new RowsShown();

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private ResultOptions result = new ResultOptions("Write every outsider to this file.");

  @Override
  public Integer call() throws IOException {
    rows.count();
    check();
    List<RingScale> scales = scales();
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request = group.request(reading, Pole.DEFAULT);
    try (Evidence evidence = Installed.evidence(group.years())) {
      Measure simple = simple(scales);
      if (simple == null) {
        several(RingFinder.of(evidence, actors, request, scales), reading, evidence, actors);
      } else {
        one(simple, request, reading, evidence, actors);
      }
    }
    return 0;
  }

  private void check() {
    if (movers && spoilers) {
      throw new UserError(
          "--movers and --spoilers are two tables.", "Maybe one of them, or --csv?");
    }
    result.check();
  }

  /**
   * Without an area: movers and spoilers of what passes between states, since "close" in the others
   * is often no more than alike, or the absence of something.
   */
  private List<RingScale> scales() {
    if (area != null) {
      return RingScale.ofArea(area);
    }
    if (movers) {
      return List.of(RingScale.VOTES, RingScale.TREATIES, RingScale.ARMS, RingScale.TRADE);
    }
    if (spoilers) {
      return List.of(RingScale.VOTES, RingScale.ARMS, RingScale.TRADE);
    }
    return RingScale.ofArea(result.isFile() ? "all" : "diplomatic");
  }

  /** The one measure of the plain table; null where more is asked for. */
  private @Nullable Measure simple(List<RingScale> scales) {
    RingScale only = scales.get(0);
    boolean plain = !movers && !spoilers && !result.isFile();
    boolean closeness = scales.size() == 1 && only.sense() == RingScale.Sense.CLOSER;
    return plain && closeness ? only.measure() : null;
  }

  private void one(
      Measure measure,
      AssessRequest request,
      Groups.Reading reading,
      Evidence evidence,
      Actors actors) {
    List<RingRow> ring = new Assessor(evidence, actors).ring(request, measure);
    if (ring.isEmpty()) {
      throw noEvidence();
    }
    List<String> blind = blind(ring, request, actors);
    List<Turnover> named = reading.named();
    Function<LocalDate, String> inJson =
        asOf -> AssessmentJson.renderRing(request, ring, blind, named, asOf, Version.NUMBER);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofRing(request.members(), request.period(), measure),
        inJson,
        () ->
            result.print(
                evidence,
                inJson,
                () -> RingTable.render(ring, blind, named, rows.count(), actors)));
  }

  private void several(Ring ring, Groups.Reading reading, Evidence evidence, Actors actors)
      throws IOException {
    if (ring.isEmpty()) {
      throw noEvidence();
    }
    result.write("", file -> RingCsv.write(ring, file));
    Function<LocalDate, String> inJson =
        asOf -> RingJson.render(ring, reading.named(), asOf, Version.NUMBER);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofGroup(ring.request().members(), ring.request().period()),
        inJson,
        () -> table(ring, reading.named(), inJson, evidence, actors));
  }

  private void table(
      Ring ring,
      List<Turnover> named,
      Function<LocalDate, String> inJson,
      Evidence evidence,
      Actors actors) {
    if (movers || spoilers) {
      result.printAlways(evidence, inJson, () -> marked(ring, named, actors));
    } else {
      result.print(evidence, inJson, () -> RingOverview.render(ring, named, rows.count(), actors));
    }
  }

  /** The movers or the spoilers, which a file has among all outsiders. */
  private String marked(Ring ring, List<Turnover> named, Actors actors) {
    return movers
        ? RingOverview.movers(ring, named, rows.count(), actors)
        : RingOverview.spoilers(ring, named, rows.count(), actors);
  }

  private static NoEvidence noEvidence() {
    return new NoEvidence(
        "No outsider has a known tie to every member in this area and period.",
        "Maybe see what is covered: entente sources");
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
}
