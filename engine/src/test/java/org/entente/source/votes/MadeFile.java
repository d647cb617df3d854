package org.entente.source.votes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.entente.source.Collected;
import org.entente.source.Reader;

/** Tiny files of invented content. */
final class MadeFile {
  private MadeFile() {}

  /** Writes the lines in UTF-8 and reads them as an edition of the dataset. */
  static Collected read(Path folder, Reader reader, String dataset, String... lines) {
    return Collected.read(reader, dataset, write(folder, StandardCharsets.UTF_8, lines), "UTF-8");
  }

  static Path write(Path folder, Charset charset, String... lines) {
    byte[] bytes = (lines.length == 0 ? "" : String.join("\n", lines) + "\n").getBytes(charset);
    return bytes(folder, bytes);
  }

  static Path bytes(Path folder, byte[] bytes) {
    try {
      return Files.write(Files.createTempFile(folder, "made", ".csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path zipped(Path folder, String... lines) {
    try {
      Path file = Files.createTempFile(folder, "made", ".csv.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
