package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.assess.watch.Snapshot;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.evidence.WholeFile;
import org.entente.report.watch.SnapshotJson;
import org.entente.report.watch.WatchReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente watch}: what is new of some groups since the last time. */
@Command(
    name = "watch",
    description = "What is new of some groups since the last watch.",
    footer = {
      "",
      "A snapshot of the groups is kept beside the store; the next watch compares with it and",
      "replaces it, if it is not of a later day. Exit code 0: nothing new, or the first watch;",
      "10: something is new.",
      "Without groups: those of the last watch, at first crink.",
      "",
      "Examples:",
      "  entente watch crink sco RUS,BLR,KAZ",
      "  entente watch --json",
      "  entente watch crink --since before.json"
    })
final class WatchCommand implements Callable<Integer> {
  /** Exit code for schedulers. */
  static final int NEWS = 10;

  private static final String DEFAULT = "crink";
  private static final int MOST_GROUPS = 40;

  @Parameters(
      arity = "0..*",
      paramLabel = "GROUP",
      description = "Named groups, or members with commas (RUS,CHN,IRN); each is watched.")
  private List<String> groups = new ArrayList<>();

  @Mixin private Years years = new Years();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "Compare with this snapshot instead of the last one; it is left as it is.")
  private @Nullable Path since;

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "Where the snapshot is kept (default: watch.json beside the store).")
  private @Nullable Path place;

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    Path file = file();
    Snapshot before = before(file);
    Actors actors = Actors.standard();
    List<String> watched = watched(before);
    List<AssessRequest> requests = watched.stream().map(name -> request(name, actors)).toList();
    Snapshot now;
    WatchReport report;
    try (Evidence evidence = Installed.fitted(years)) {
      requireForward(before, file, Installed.asOf(evidence));
      now = snapshot(new Assessor(evidence, actors), evidence, watched, requests);
      report = new WatchReport(before, now, actors);
      String result = json.isWanted() ? report.json(Version.NUMBER) : report.text();
      WholeFile.write(file, out -> out.write(SnapshotJson.write(now)));
      System.out.print(Installed.stated(result, evidence));
    }
    return report.hasNews() ? NEWS : 0;
  }

  private Path file() throws IOException {
    if (place != null) {
      return WholeFile.place(place);
    }
    Path home = StoreFiles.standard().home();
    Files.createDirectories(home);
    return WholeFile.place(home.resolve("watch.json"));
  }

  /** Null on the first run. */
  private @Nullable Snapshot before(Path file) throws IOException {
    if (since != null && !Files.isRegularFile(since)) {
      throw new UserError("There is no snapshot %s.".formatted(since), "Maybe leave --since out?");
    }
    Path from = since != null ? since : file;
    return Files.exists(from) ? read(from) : null;
  }

  private static Snapshot read(Path file) throws IOException {
    try {
      return SnapshotJson.read(Files.readString(file));
    } catch (SnapshotJson.Damaged | java.nio.charset.CharacterCodingException e) {
      throw new UserError(
          "The snapshot %s is damaged or of another version (%s); it is left as it is."
              .formatted(file, String.valueOf(e.getMessage())),
          "Maybe move it away: the next watch then is a first one.");
    }
  }

  /** What came later is no news of an earlier day, and a later snapshot is not to be lost. */
  private void requireForward(@Nullable Snapshot before, Path file, LocalDate asOf) {
    if (before != null && LocalDate.parse(before.asOf()).isAfter(asOf)) {
      throw new UserError(
          "The snapshot %s is of %s, a later day than this watch's %s; it is left as it is."
              .formatted(since != null ? since : file, before.asOf(), asOf),
          since != null
              ? "Maybe name an earlier one: --since FILE"
              : "Maybe keep watches of earlier days in another file: --snapshot FILE");
    }
  }

  private List<String> watched(@Nullable Snapshot before) {
    if (groups.size() > MOST_GROUPS) {
      throw new UserError(
          "Those are %d groups; a watch takes %d.".formatted(groups.size(), MOST_GROUPS),
          "Maybe keep two watches: --snapshot FILE");
    }
    if (!groups.isEmpty()) {
      return groups.stream().distinct().toList();
    }
    return before == null
        ? List.of(DEFAULT)
        : before.groups().stream().map(Snapshot.Group::name).toList();
  }

  private static Snapshot snapshot(
      Assessor assessor, Evidence evidence, List<String> watched, List<AssessRequest> requests) {
    List<Snapshot.Group> all = new ArrayList<>();
    try (Progress progress = Progress.of(watched.size())) {
      for (int g = 0; g < watched.size(); g++) {
        progress.step(watched.get(g));
        all.add(Snapshot.Group.of(watched.get(g), assessor.assess(requests.get(g))));
      }
    }
    Snapshot snapshot =
        new Snapshot(
            Snapshot.VERSION,
            Installed.asOf(evidence).toString(),
            evidence.kind() == Evidence.Kind.STORE ? "store" : "pack",
            evidence.editions(),
            all);
    return asWritten(snapshot);
  }

  /** With the digits that a file keeps, so that a snapshot compared with itself has no news. */
  private static Snapshot asWritten(Snapshot snapshot) {
    try {
      return SnapshotJson.read(SnapshotJson.write(snapshot));
    } catch (SnapshotJson.Damaged e) {
      throw new IllegalStateException(e);
    }
  }

  private AssessRequest request(String name, Actors actors) {
    List<String> parts = List.of(name.split(",", -1));
    if (parts.size() > 1
        && parts.stream().anyMatch(part -> Groups.standard().find(part).isPresent())) {
      throw new UserError(
          "\"%s\" would be one group of all their members.".formatted(name),
          "Maybe with blanks, each watched for itself: " + String.join(" ", parts));
    }
    Groups.Reading reading = Groups.standard().reading(List.of(name), years.known(), actors);
    Guesses.say(reading.guesses(), actors);
    if (reading.members().size() > GroupArguments.MOST) {
      throw new UserError(
          "%s has %d members; a watched group has at most %d."
              .formatted(name, reading.members().size(), GroupArguments.MOST),
          "Maybe name those that matter: RUS,CHN,IRN");
    }
    String pole = Pole.of(null, reading.members(), years.period(), actors);
    return new AssessRequest(
        reading.members(), years.period(), pole, AssessRequest.DRAWS, AssessRequest.SEED);
  }
}
