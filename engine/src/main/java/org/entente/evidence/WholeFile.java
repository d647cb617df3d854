package org.entente.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import org.entente.domain.UserError;
import org.entente.source.IntoPlace;

/**
 * A file that the caller named for a result. It is written beside its place and moved there when
 * whole, so that there is never half of one; what cannot work is said before the work begins.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the content as UTF-8. */
  public interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * The place to write to: absolute, behind any link.
   *
   * @throws UserError if there is no such folder, if it or the file cannot be written, or if the
   *     name is that of a folder or a device (which moving into place would replace)
   */
  public static Path place(Path target) {
    if (target.toString().isBlank()) {
      throw new UserError(
          "The name of the file to write is empty.", "Maybe a name is missing behind the option.");
    }
    Path place = real(target.toAbsolutePath());
    Path folder = place.getParent();
    if (Files.isDirectory(place)) {
      throw new UserError(
          target + " is a folder, not a file.", "Maybe name a file in it: " + target + "/...");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError(
          "There is no folder to write " + target + " into.", "Maybe make the folder first.");
    }
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      throw new UserError(
          target + " is no ordinary file.", "Maybe print the result and pipe it there.");
    }
    if (!Files.isWritable(folder) || (Files.exists(place) && !Files.isWritable(place))) {
      throw new UserError("No permission to write " + target + ".", "Maybe name another place.");
    }
    try {
      probe(place, folder);
    } catch (IOException e) {
      throw new UserError(
          "Cannot write %s: %s.".formatted(target, reason(e, folder)), "Maybe name another place.");
    }
    return place;
  }

  /** Whether two places are one file, also by links or on a disk that ignores case. */
  public static boolean isSame(Path place, Path other) {
    try {
      return place.equals(other)
          || (Files.exists(place) && Files.exists(other) && Files.isSameFile(place, other));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path real(Path path) {
    try {
      Path folder = path.getParent();
      if (Files.exists(path)) {
        return path.toRealPath();
      }
      return folder != null && Files.isDirectory(folder)
          ? folder.toRealPath().resolve(path.getFileName())
          : path;
    } catch (IOException e) {
      return path;
    }
  }

  /** Some names are too long, and some folders take no files though all may write there. */
  private static void probe(Path place, Path folder) throws IOException {
    if (!Files.exists(place)) {
      try {
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        // As it should be: the name could be that of a file.
      }
    }
    Path part = part(folder);
    Files.createFile(part);
    Files.delete(part);
  }

  /** Of its own making, so that it is never longer than the disk allows. */
  private static Path part(Path folder) {
    return folder.resolve(
        ".entente-%d-%x.part".formatted(ProcessHandle.current().pid(), System.nanoTime()));
  }

  private static String reason(IOException e, Path folder) {
    String reason = e instanceof FileSystemException file ? file.getReason() : null;
    return reason == null || e instanceof NoSuchFileException
        ? "no file can be made in " + folder
        : reason.toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a text file.
   *
   * @throws UserError as {@link #place}
   * @throws IOException if writing fails; what was there before is still there
   */
  public static void write(Path target, Content content) throws IOException {
    into(
        target,
        part -> {
          try (Writer out = Files.newBufferedWriter(part)) {
            content.write(out);
          }
        });
  }

  /** The same of a file that is no text. */
  public static void write(Path target, byte[] content) throws IOException {
    into(target, part -> Files.write(part, content));
  }

  private interface Part {
    void write(Path part) throws IOException;
  }

  private static void into(Path target, Part content) throws IOException {
    Path place = place(target);
    Path part = part(Objects.requireNonNull(place.getParent()));
    try {
      content.write(part);
      IntoPlace.move(part, place);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
