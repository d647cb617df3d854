package org.entente.evidence;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where things lie below {@code $ENTENTE_HOME} (default {@code ~/.entente}): the store, files
 * fetched, the unpacked pack. Everything is written beside its place and moved into it, so that a
 * killed process leaves what was there before.
 *
 * @param home the folder
 */
public record StoreFiles(Path home) {

  /** From the environment. */
  public static StoreFiles standard() {
    String named = System.getenv("ENTENTE_HOME");
    return new StoreFiles(
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".entente")
            : Path.of(named));
  }

  public Path store() {
    return home.resolve("store.duckdb");
  }

  /** Raw files, laid out as in a mirror. */
  public Path raw() {
    return home.resolve("raw");
  }

  public Path packs() {
    return home.resolve("pack");
  }

  /** A name beside the target that no other process uses. */
  public static Path beside(Path target) {
    return target.resolveSibling(target.getFileName() + ".part-" + ProcessHandle.current().pid());
  }

  /** Puts a finished file into its place in one step. */
  public static void moveIntoPlace(Path finished, Path target) throws IOException {
    try {
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
