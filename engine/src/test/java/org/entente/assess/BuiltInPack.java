package org.entente.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;

/** The pack of the jar, unpacked once for all tests of a run, and what the tests ask of it. */
final class BuiltInPack {
  private static final StoreFiles FILES = new StoreFiles(folder());

  private BuiltInPack() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("entente-pack-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Evidence open() {
    return Evidence.openPack(FILES);
  }

  static Assessment assess(Evidence evidence, List<String> members, int from, int to, int draws) {
    Period period = Period.ofYears(from, to);
    return new Assessor(evidence, Actors.standard())
        .assess(new AssessRequest(members, period, "USA", draws, AssessRequest.SEED));
  }

  /** The label that {@link #assess} gives, without all else that stands in an assessment. */
  static String label(Evidence evidence, List<String> members, int from, int to, int draws) {
    GroupCase group =
        new GroupCase(
            evidence,
            Actors.standard(),
            new AssessRequest(members, Period.ofYears(from, to), "USA", draws, AssessRequest.SEED));
    return LabelDraws.of(
            LabelRules.shipped(), GroupTests.quantities(group), group.weakest(), group.random())
        .label();
  }

  /** Dyad-year rows among the states. */
  static List<ProfileRow> dyads(
      Evidence evidence, Measure measure, int from, int to, String... states) {
    return new DyadTable(
            evidence,
            Actors.standard(),
            List.of(measure),
            Period.ofYears(from, to),
            0,
            AssessRequest.SEED,
            1,
            "USA")
        .rows(Set.of(states));
  }
}
