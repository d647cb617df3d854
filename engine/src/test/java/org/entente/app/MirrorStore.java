package org.entente.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.source.Datasets;
import org.jspecify.annotations.Nullable;

/**
 * A store built from the mirror in a temporary folder, once for all tests of a run (about a
 * minute). Without the mirror the calling test is skipped, aloud.
 */
public final class MirrorStore {
  private static @Nullable StoreFiles files;
  private static @Nullable List<Edition> editions;

  private MirrorStore() {}

  /** What the build read of one edition. */
  public record Edition(String dataset, String id, String state, long records) {}

  public static Evidence open() {
    build();
    return Evidence.openStore(java.util.Objects.requireNonNull(files));
  }

  /** The folder that stands for {@code $ENTENTE_HOME}. */
  public static StoreFiles files() {
    build();
    return java.util.Objects.requireNonNull(files);
  }

  /** Every edition that the build found, in its order. */
  public static List<Edition> editions() {
    build();
    return java.util.Objects.requireNonNull(editions);
  }

  private static synchronized void build() {
    assumeTrue(
        Files.isDirectory(Mirror.folder().resolve("votes")),
        "SKIPPED: no mirror to build a store from; set ENTENTE_MIRROR to a mirror folder");
    if (files == null) {
      try {
        Path home = Files.createTempDirectory("entente-mirror-store");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        StoreFiles place = new StoreFiles(home);
        Build build = new Build(place, Datasets.shipped(), List.of(Mirror.folder()));
        editions = build.run(Progress.quiet(1)).lines().stream().map(MirrorStore::edition).toList();
        files = place;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Edition edition(Build.Line line) {
    return new Edition(line.dataset(), line.edition(), line.state(), line.records());
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(MirrorStore::deleteOne);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
