package org.entente.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.domain.Group;
import org.entente.domain.Groups;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.Pack;
import org.entente.evidence.StoreFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente pack}: the built-in pack from the store. */
@Command(
    name = "pack",
    description = "Write the pack that ships inside the jar, from the store.",
    footer = {
      "",
      "Holds figures that Entente computed and facts it curates, no row of a source. The same",
      "store gives the same bytes. Arms figures are limited to the pairs of the reference groups.",
      "",
      "Example:",
      "  entente build --mirror /data/mirror && entente pack -o pack"
    })
final class PackCommand implements Callable<Integer> {
  /** A pack larger than this does not belong into a jar. */
  private static final double LIMIT_MB = 15;

  @Option(names = "-o", paramLabel = "DIR", defaultValue = "pack", description = "Where to.")
  private Path target = Path.of("pack");

  @Override
  public Integer call() {
    if (!Installed.hasStore()) {
      throw new NoEvidence("There is no store to pack.", "Maybe build one: entente build");
    }
    refuseWithoutVotes();
    long bytes =
        Pack.write(
            StoreFiles.standard(),
            target.toAbsolutePath(),
            referenceGroups(),
            ShippedTogether.findings());
    System.out.printf(
        Locale.ROOT, "%.1f MB in %s (limit %.0f MB)%n", bytes / 1e6, target, LIMIT_MB);
    return bytes / 1e6 > LIMIT_MB ? 1 : 0;
  }

  /** Such a pack would answer less than the one in the jar; a store that is damaged shows here. */
  private static void refuseWithoutVotes() {
    try (Evidence store = Evidence.openStore(StoreFiles.standard())) {
      if (!store.hasVotes()) {
        throw new NoEvidence(
            "The store holds no votes of the General Assembly; a pack of it would not either.",
            "Maybe get them first: entente fetch unga-rollcalls, then entente build");
      }
    }
  }

  private static List<Set<String>> referenceGroups() {
    Period ever = Period.ofYears(Years.FIRST, Years.LAST);
    return Groups.standard().all().stream()
        .filter(group -> group.id().startsWith("ref-") || group.id().equals("crink"))
        .map((Group group) -> Set.copyOf(group.membersDuring(ever)))
        .distinct()
        .toList();
  }
}
