package org.entente.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

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
  static Path beside(Path target) {
    return target.resolveSibling(target.getFileName() + ".part-" + ProcessHandle.current().pid());
  }

  /** Whether the process of this id is another one that is still at work. */
  static boolean isWorking(String pid) {
    return pid.matches("[0-9]{1,18}")
        && Long.parseLong(pid) != ProcessHandle.current().pid()
        && ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Deletes a file, or a folder with what is in it; nothing if it is not there. */
  static void deleteAll(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> inside = Files.list(path)) {
        for (Path each : inside.toList()) {
          deleteAll(each);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
