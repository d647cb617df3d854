package org.entente;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the mirror of raw data for the tests that need it; without it they are skipped aloud. */
public final class Mirror {
  private Mirror() {}

  /** The mirror folder, wherever it is, or where it would be. */
  public static Path folder() {
    String named = System.getenv("ENTENTE_MIRROR");
    return named != null ? Path.of(named) : projectRoot().resolveSibling("shared/mirror");
  }

  /** A file of the mirror; skips the calling test, with the reason, when it is not there. */
  public static Path file(String path) {
    Path file = folder().resolve(path);
    assumeTrue(
        Files.exists(file),
        () -> "SKIPPED: no raw data at " + path + "; set ENTENTE_MIRROR to a mirror folder");
    return file;
  }

  /** A file of golden values beside the mirror; skips the calling test when it is not there. */
  public static Path golden(String name) {
    Path file = folder().resolveSibling("reference").resolve(name);
    assumeTrue(Files.exists(file), () -> "SKIPPED: no golden values " + name);
    return file;
  }

  /** The folder that holds the parent POM. */
  public static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("datasets")) ? here : here.getParent();
  }
}
