package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.assess.explain.RowsBehind;
import org.entente.assess.theses.Expectation;
import org.entente.assess.theses.OwnTheses;
import org.entente.assess.theses.ReferenceGroup;
import org.entente.assess.theses.ReferenceGroups;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.Thesis;
import org.entente.assess.theses.ThesisFile;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.ReplayNote;
import org.entente.report.ThesesCsv;
import org.entente.report.ThesesJson;
import org.entente.report.ThesesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente theses}: rival views of what a group is, weighed on its tests. */
@Command(
    name = "theses",
    description = "Rival views of what a group is, each weighed on the same tests.",
    footer = {
      "",
      "A thesis says in advance what it expects of each test. Its weight of evidence is how much",
      "likelier the figures are if it holds than if its rivals do, in decibans: 10 is ten to one.",
      "Groups with a known label and groups drawn at random show which figures are usual.",
      "",
      "Examples:",
      "  entente theses RUS CHN IRN PRK",
      "  entente theses crink --from 2022 --to 2025 --thesis mine.yml",
      "  entente theses nato --from 1991 --to 2018 --json"
    })
final class ThesesCommand implements Callable<Integer> {
  private static final int MOST_FILES = 8;
  static final int SMALLEST = 3;

  private static final String OF_TODAY =
      "The theses and the figures of reference groups that they are weighed with";

  /** Tests of an assessment; what the reference groups have beside them is taken too. */
  private static final List<String> TESTS =
      List.of(
          "cohesion",
          "togetherness",
          "balance",
          Expectation.HUB,
          "exclusivity",
          "formality",
          "purpose",
          "means");

  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--thesis",
      paramLabel = "FILE",
      description = "Add your own thesis, a YAML file; may be given up to 8 times.")
  private List<Path> files = new ArrayList<>();

  @Mixin private ExplainOption explain = new ExplainOption();

  @Mixin private ResultOptions result = new ResultOptions("Write the weights to this file.");

  @Override
  public Integer call() throws IOException {
    result.check();
    List<ReferenceGroup> reference = ReferenceGroups.shipped();
    List<Thesis> shipped = ThesisFile.shipped();
    List<Thesis> own = own(shipped, reference);
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request = request(reading);
    requireAbout(own, request.members());
    try (Evidence evidence = Installed.fitted(group.years())) {
      ThesesFinding finding =
          Weighing.of(
              new Assessor(evidence, actors).findings(request),
              shipped,
              own,
              reference,
              code -> actors.getByCode(code).nameIn(request.period()),
              request.seed());
      print(finding, reading, evidence, actors);
    }
    return 0;
  }

  private List<Thesis> own(List<Thesis> shipped, List<ReferenceGroup> reference) {
    if (files.size() > MOST_FILES) {
      throw new UserError(
          "%d files with --thesis; at most %d are weighed.".formatted(files.size(), MOST_FILES),
          "Maybe weigh the others in a second run: own theses do not change each other.");
    }
    Set<String> tests = new LinkedHashSet<>(TESTS);
    reference.forEach(each -> tests.addAll(each.figures().keySet()));
    return OwnTheses.read(files, shipped, tests, reference);
  }

  private AssessRequest request(Groups.Reading reading) {
    if (reading.members().size() < SMALLEST) {
      throw new UserError(
          "A pair is no more than a pair: %s.".formatted(String.join(", ", reading.members())),
          "Maybe name a third member, or use: entente assess");
    }
    return group.request(reading, Pole.DEFAULT);
  }

  /** A thesis of one's own that is not weighed, or could not be, would look as if it had lost. */
  private void requireAbout(List<Thesis> theses, List<String> members) {
    for (int f = 0; f < files.size(); f++) {
      Thesis own = theses.get(f);
      if (!own.isAbout(members)) {
        throw new UserError(
            "The thesis \"%s\" is about groups that hold %s; this one is %s."
                .formatted(own.id(), String.join(", ", own.applies()), String.join(", ", members)),
            "Maybe leave --thesis out, or change applies in the file.");
      }
      requirePossible(files.get(f), own, members);
    }
  }

  /** Of the hub it depends on the group what can come true and what can fail to. */
  private static void requirePossible(Path file, Thesis own, List<String> members) {
    Set<String> hubs = own.hubs();
    String place = "%s, thesis %s, test hub: ".formatted(file.getFileName(), own.id());
    for (String hub : hubs) {
      if (!members.contains(hub)) {
        throw new UserError(
            place + "%s is no member of %s.".formatted(hub, String.join(", ", members)),
            "Maybe say which groups the thesis is about: applies: [%s]".formatted(hub));
      }
    }
    if (hubs.size() + (own.namesEachMember() ? 1 : 0) >= members.size()) {
      List<String> named = new ArrayList<>(hubs);
      members.stream().filter(each -> !hubs.contains(each)).forEach(named::add);
      throw new UserError(
          place
              + "%s are all members, and one of them is always the busiest."
                  .formatted(String.join(", ", named)),
          "Maybe name fewer: a thesis must be able to lose.");
    }
  }

  private void print(
      ThesesFinding finding, Groups.Reading reading, Evidence evidence, Actors actors)
      throws IOException {
    String ofToday =
        evidence.replay().map(replay -> ReplayNote.ofToday(OF_TODAY, replay)).orElse(null);
    result.write(ThesesCsv.rows(finding), file -> ThesesCsv.write(finding, file));
    Function<LocalDate, String> inJson =
        asOf -> ThesesJson.render(finding, reading.named(), asOf, Version.NUMBER, ofToday);
    explain.print(
        result.isJson(),
        evidence,
        RowsBehind.ofGroup(reading.members(), group.period()),
        inJson,
        () ->
            result.print(
                evidence,
                inJson,
                () -> ThesesTable.render(finding, reading.named(), actors, ofToday)));
  }
}
