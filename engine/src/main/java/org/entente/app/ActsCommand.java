package org.entente.app;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assess.AssessRequest;
import org.entente.assess.acts.ActsFinding;
import org.entente.assess.acts.ActsOfGroup;
import org.entente.assess.acts.ActsRequest;
import org.entente.assess.acts.CollectedActs;
import org.entente.assess.acts.JointAct;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Misspelling;
import org.entente.domain.NoEvidence;
import org.entente.domain.OneLine;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.measure.acts.Effort;
import org.entente.report.ActsCsv;
import org.entente.report.ActsJson;
import org.entente.report.ActsTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente acts}: what a group did as one. */
@Command(
    name = "acts",
    description = "Summits, exercises, statements, agreements that all members took part in.",
    footer = {
      "",
      "The acts by all members (or at least N of them), the gaps between them, and whether there",
      "are more than the sizes of acts and the activity of each state explain. Acts are collected",
      "by hand, from 2010: what is missing is not zero.",
      "",
      "Examples:",
      "  entente acts RUS CHN IRN PRK --from 2010",
      "  entente acts crink --least 3 --kind exercise --since 2024-01-01",
      "  entente acts AUS IND JPN USA --csv quad.csv"
    })
final class ActsCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Members that an act must have; by default all.")
  private @Nullable Integer least;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description =
          "Only these: agreement, deployment, exercise, statement, summit, visit; by default all.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "List acts from this day on; the test is of the whole period.")
  private @Nullable String since;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + AssessRequest.SEED,
      description = "Of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = AssessRequest.SEED;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private ResultOptions result = new ResultOptions("Write the list to this file.");

  @Override
  public Integer call() throws IOException {
    result.check();
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    LocalDate day = since();
    try (Evidence evidence = Installed.evidence(group.years())) {
      ActsRequest request = request(reading, kinds(CollectedActs.kinds(evidence, actors)));
      ActsFinding finding = ActsOfGroup.of(evidence, actors, request);
      requireSomething(finding);
      print(finding, day, reading, evidence, actors);
    }
    return 0;
  }

  private ActsRequest request(Groups.Reading reading, Set<String> wanted) {
    int size = reading.members().size();
    int members = least == null ? size : least;
    if (members < 2 || members > size) {
      throw new UserError(
          "--least %d is outside 2 to %d, the number of members.".formatted(members, size),
          size > 2 ? "Maybe --least %d?".formatted(size - 1) : "Maybe leave --least out?");
    }
    return new ActsRequest(
        reading.members(), group.period(), members, wanted, Effort.STANDARD, seed);
  }

  private Set<String> kinds(Set<String> known) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String kind : kinds) {
      String name = kind.strip().toLowerCase(Locale.ROOT);
      wanted.add(known.contains(name) ? name : refuse(kind, name, known));
    }
    return wanted;
  }

  private static String refuse(String kind, String name, Set<String> known) {
    if (name.startsWith("vote") || name.startsWith("veto")) {
      throw new UserError(
          "Votes and vetoes are no acts here.", "Maybe use: entente together, for votes");
    }
    Optional<String> near =
        known.stream()
            .filter(each -> Misspelling.distance(name, each, 2) <= 2)
            .min(Comparator.comparing((String each) -> Misspelling.distance(name, each, 2)));
    throw new UserError(
        "No act is of the kind \"%s\".".formatted(OneLine.of(kind, OneLine.ECHO)),
        near.map(each -> "Maybe " + each + "?")
            .orElse("Maybe one of: " + String.join(", ", known)));
  }

  private @Nullable LocalDate since() {
    if (since == null) {
      return null;
    }
    LocalDate day = day(since);
    Period period = group.period();
    if (!period.contains(day)) {
      throw new UserError(
          "--since %s is outside %s.".formatted(day, period),
          "Maybe give the period as well: --from %d".formatted(day.getYear()));
    }
    return day;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new UserError(
          "--since \"%s\" is no date.".formatted(OneLine.of(text, OneLine.ECHO)),
          "Maybe year-month-day, as 2024-06-19?");
    }
  }

  /** A list without a test is something; neither is missing evidence. */
  private static void requireSomething(ActsFinding finding) {
    if (finding.figures() == null && finding.acts().isEmpty()) {
      throw new NoEvidence(
          "Acts of %s in %s: %s."
              .formatted(String.join(", ", finding.members()), finding.period(), finding.reason()),
          "Maybe another period, from 2010, or all kinds; the rows are in curated/acts.csv and"
              + " agreements.csv");
    }
  }

  private void print(
      ActsFinding finding,
      @Nullable LocalDate day,
      Groups.Reading reading,
      Evidence evidence,
      Actors actors)
      throws IOException {
    List<JointAct> listed =
        finding.acts().stream().filter(act -> day == null || !act.day().isBefore(day)).toList();
    result.write(listed.size(), file -> ActsCsv.write(listed, file));
    Function<LocalDate, String> inJson =
        asOf -> ActsJson.render(finding, listed, reading.named(), asOf, Version.NUMBER);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofGroup(finding.members(), finding.period()),
        inJson,
        () ->
            result.print(
                evidence, inJson, () -> ActsTable.render(finding, day, reading.named(), actors)));
  }
}
