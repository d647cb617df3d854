package org.entente.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assess.AssessRequest;
import org.entente.assess.GroupScan;
import org.entente.assess.Measure;
import org.entente.assess.Scan;
import org.entente.assess.ScanRequest;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.domain.Region;
import org.entente.domain.Resolution;
import org.entente.domain.Turnover;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.ScanCsv;
import org.entente.report.ScanJson;
import org.entente.report.ScanTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente scan}: every group of a size, ranked. */
@Command(
    name = "scan",
    description = "All groups of a size, ranked by their weakest pair; and where one group stands.",
    footer = {
      "",
      "A group chosen after the fact proves nothing by itself: here it stands among all groups of",
      "its size. States count that voted on at least half of the roll calls of the period. With",
      "--contains or --region, ranks are among the groups that are left.",
      "",
      "Examples:",
      "  entente scan --size 4 --from 2022 --to 2024 --group crink --replace",
      "  entente scan --size 3 --contains RUS --region EUROPE,ASIA --top 50 --csv groups.csv"
    })
final class ScanCommand implements Callable<Integer> {
  private static final int DEFAULT_SIZE = 4;

  /** From this size on a count can take seconds, and there are hundreds of them. */
  private static final int SLOW = 5;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Members per group, 2 to 6; by default those of --group, else 4.")
  private @Nullable Integer size;

  @Option(
      names = "--group",
      arity = "1..*",
      paramLabel = "MEMBER",
      description = "The group to rank: codes, names or a named group.")
  private List<String> group = new ArrayList<>();

  @Option(
      names = "--contains",
      arity = "1..*",
      paramLabel = "STATE",
      description = "Only groups that hold these states.")
  private List<String> contains = new ArrayList<>();

  @Option(
      names = "--region",
      split = ",",
      paramLabel = "NAME",
      description =
          "Only states of these regions: AMERICAS, EUROPE, AFRICA, MIDDLE_EAST, ASIA, OCEANIA.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "kappa",
      description = "kappa, pi, s or agreement (default: ${DEFAULT-VALUE}).")
  private String measure = "kappa";

  @Mixin private Years years = new Years();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Highest groups listed (default: ${DEFAULT-VALUE}).")
  private int top = 20;

  @Option(names = "--replace", description = "Replace each member of --group by every outsider.")
  private boolean replace;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private ResultOptions result = new ResultOptions("Write the list to this file.");

  @Override
  public Integer call() throws IOException {
    check();
    Actors actors = Actors.standard();
    Period period = years.period();
    Groups.Reading reading =
        group.isEmpty() ? null : Groups.standard().reading(group, years.known(), actors);
    ScanRequest request = request(reading, period, actors);
    try (Evidence evidence = Installed.evidence(years)) {
      print(scan(evidence, request), reading, evidence, actors);
    }
    return 0;
  }

  private void check() {
    RowsShown.check(top);
    if (replace && group.isEmpty()) {
      throw new UserError(
          "--replace replaces the members of --group, and none is given.",
          "Maybe --group crink --replace?");
    }
    result.check();
  }

  private ScanRequest request(Groups.@Nullable Reading reading, Period period, Actors actors) {
    List<String> focus = reading == null ? List.of() : reading.members();
    if (reading != null) {
      Guesses.say(reading.guesses(), actors);
    }
    List<String> holding = contains.isEmpty() ? List.of() : states(period, actors);
    int members = size(focus);
    List<String> within = within(actors);
    requireFit(members, focus, holding, within);
    return new ScanRequest(
        members,
        period,
        measure(),
        focus,
        holding,
        within,
        top,
        replace,
        ScanRequest.DRAWS,
        AssessRequest.SEED);
  }

  private int size(List<String> focus) {
    if (size != null && !focus.isEmpty() && size != focus.size()) {
      throw new UserError(
          "--size %d, and the group has %d members.".formatted(size, focus.size()),
          "Maybe leave --size out?");
    }
    int members = size != null ? size : focus.isEmpty() ? DEFAULT_SIZE : focus.size();
    if (members < ScanRequest.SMALLEST || members > ScanRequest.LARGEST) {
      throw new UserError(
          (size == null
                  ? "The group has %d members; a scan takes %d to %d."
                  : "--size %d is outside %d to %d.")
              .formatted(members, ScanRequest.SMALLEST, ScanRequest.LARGEST),
          size == null ? "Maybe name those that matter, or use: entente assess" : "Maybe 4?");
    }
    return members;
  }

  private static void requireFit(
      int size, List<String> focus, List<String> holding, @Nullable List<String> within) {
    if (holding.size() > size) {
      throw new UserError(
          "--contains has %d states, and groups have %d members.".formatted(holding.size(), size),
          "Maybe --size %d?".formatted(Math.min(holding.size(), ScanRequest.LARGEST)));
    }
    if (!focus.isEmpty() && !focus.containsAll(holding)) {
      throw new UserError(
          "The group does not hold %s, which --contains asks for."
              .formatted(without(holding, focus)),
          "Maybe leave --contains out?");
    }
    Set<String> named = new LinkedHashSet<>(focus);
    named.addAll(holding);
    if (within != null && !within.containsAll(named)) {
      throw new UserError(
          "%s is not in the region asked for.".formatted(without(named, within)),
          "Maybe leave --region out, or name several: --region EUROPE,ASIA?");
    }
  }

  private static String without(Collection<String> codes, List<String> others) {
    return codes.stream().filter(code -> !others.contains(code)).collect(Collectors.joining(", "));
  }

  /** Codes of {@code --contains}; a state alone, which is no group, will do. */
  private List<String> states(Period period, Actors actors) {
    Resolution alone = actors.resolve(contains.get(0), null);
    String code = alone.code();
    if (contains.size() == 1 && code != null && actors.getByCode(code).existedDuring(period)) {
      Guesses.say(alone.isGuess() ? List.of(alone) : List.of(), actors);
      return List.of(code);
    }
    Groups.Reading reading = Groups.standard().states(contains, period, actors);
    Guesses.say(reading.guesses(), actors);
    return reading.members();
  }

  private @Nullable List<String> within(Actors actors) {
    List<Region> wanted = regions.stream().map(Region::byName).toList();
    return wanted.isEmpty()
        ? null
        : actors.all().stream()
            .filter(actor -> wanted.stream().anyMatch(region -> region.holds(actor)))
            .map(Actor::code)
            .toList();
  }

  private Measure measure() {
    List<Measure> those =
        Arrays.stream(Measure.values()).filter(each -> each.body().equals("ga")).toList();
    return those.stream()
        .filter(each -> each.id().equalsIgnoreCase(measure.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "There is no scan by \"%s\".".formatted(measure),
                    "Maybe one of: "
                        + those.stream().map(Measure::id).collect(Collectors.joining(", "))));
  }

  private static Scan scan(Evidence evidence, ScanRequest request) {
    int steps = GroupScan.steps(request);
    try (Progress progress = request.size() < SLOW ? Progress.quiet(steps) : Progress.of(steps)) {
      return GroupScan.of(evidence, request, progress::step);
    }
  }

  private void print(Scan scan, Groups.@Nullable Reading reading, Evidence evidence, Actors actors)
      throws IOException {
    result.write(scan.rows().size(), file -> ScanCsv.write(scan, file));
    var named = reading == null ? List.<Turnover>of() : reading.named();
    Function<LocalDate, String> inJson = asOf -> ScanJson.render(scan, named, asOf, Version.NUMBER);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofGroup(List.of(), years.period()),
        inJson,
        () -> result.print(evidence, inJson, () -> ScanTable.render(scan, named, actors)));
  }
}
