package org.entente.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.source.IntoPlace;

/**
 * A folder that the caller named for a result. It is filled beside its place and moved there when
 * whole, so that there is never half of one. What was in its place before goes only if it is empty
 * or was written by the same command, and nothing of others lies in it.
 */
public final class WholeFolder implements AutoCloseable {
  private final Path place;
  private final Path part;

  private WholeFolder(Path place, Path part) {
    this.place = place;
    this.part = part;
  }

  /** Which files an earlier result in this folder has; empty if there is none. */
  public interface Earlier {
    Set<String> files(Path folder);
  }

  /**
   * Begins to fill a folder, at {@link #part()}.
   *
   * @throws UserError if there is something in its place that may not go, or nothing can be written
   *     beside it
   */
  public static WholeFolder begin(Path target, Earlier earlier) throws IOException {
    Path place = place(target, earlier);
    Path beside = Objects.requireNonNull(place.getParent());
    // Not a temporary folder of the JDK's, which nobody else may read.
    Path part =
        beside.resolve(
            ".entente-%d-%x".formatted(ProcessHandle.current().pid(), System.nanoTime()));
    return new WholeFolder(place, Files.createDirectory(part));
  }

  /**
   * The place, checked before the work begins.
   *
   * @throws UserError as {@link #begin}
   */
  public static Path place(Path target, Earlier earlier) {
    if (target.toString().isBlank()) {
      throw new UserError("The name of the folder is empty.", "Maybe a name is missing?");
    }
    Path place = target.toAbsolutePath().normalize();
    Path beside = place.getParent();
    String shown = OneLine.of(target.toString(), OneLine.ECHO);
    if (beside == null || !Files.isDirectory(beside)) {
      throw new UserError(
          "There is no folder to make " + shown + " in.", "Maybe make that folder first.");
    }
    if (!Files.isWritable(beside)) {
      throw new UserError("No permission to make " + shown + ".", "Maybe name another place.");
    }
    if (isThere(place, shown)) {
      requireReplaceable(place, shown, earlier);
    }
    return place;
  }

  /** Some names are too long for the disk, which is to be said before the work. */
  private static boolean isThere(Path place, String shown) {
    try {
      Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UserError(shown + " cannot be the name of a folder.", "Maybe a shorter one?");
    }
  }

  private static void requireReplaceable(Path place, String shown, Earlier earlier) {
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new UserError(shown + " is no folder.", "Maybe name another place.");
    }
    List<String> others = others(place, earlier.files(place));
    if (!others.isEmpty()) {
      throw new UserError(
          "%s is not empty: it holds %s, which no earlier export wrote."
              .formatted(shown, OneLine.of(others.get(0), OneLine.ECHO)),
          "Maybe name a new folder.");
    }
  }

  private static List<String> others(Path place, Set<String> known) {
    try (Stream<Path> inside = Files.list(place)) {
      return inside
          .map(each -> String.valueOf(each.getFileName()))
          .filter(name -> !known.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserError("Cannot look into " + place + ".", "Maybe name another place.");
    }
  }

  /** The folder to fill. */
  public Path part() {
    return part;
  }

  /** Puts it in its place; the folder that was there goes last. */
  public void finish() throws IOException {
    Path old = part.resolveSibling(part.getFileName() + ".old");
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    try {
      IntoPlace.move(part, place);
    } catch (IOException e) {
      if (Files.exists(old)) {
        Files.move(old, place);
      }
      throw e;
    }
    StoreFiles.deleteAll(old);
  }

  @Override
  public void close() throws IOException {
    StoreFiles.deleteAll(part);
  }
}
