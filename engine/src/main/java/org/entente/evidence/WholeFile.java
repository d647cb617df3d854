package org.entente.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return place;
  }

  private static Path real(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      return path;
    }
  }

  /**
   * Writes a text file.
   *
   * @throws UserError as {@link #place}
   * @throws IOException if writing fails; what was there before is still there
   */
  public static void write(Path target, Content content) throws IOException {
    Path place = place(target);
    Path part = StoreFiles.beside(place);
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        content.write(out);
      }
      IntoPlace.move(part, place);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
