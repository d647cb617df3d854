package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.entente.source.Checksum;

/**
 * What upstream said about a living file when it was fetched, kept beside it so that the next fetch
 * can ask whether it has changed (RFC 9110, section 13).
 *
 * @param url where it came from
 * @param etag upstream's mark of the edition, empty if none
 * @param lastModified as upstream wrote it, empty if none
 * @param sha256 of the file as fetched
 */
record Receipt(String url, String etag, String lastModified, String sha256) {

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".receipt");
  }

  /** That of a file, if it is still the one that was fetched from there. */
  static Optional<Receipt> find(Path file, String url) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isRegularFile(beside(file))) {
      return Optional.empty();
    }
    Properties saved = new Properties();
    try (InputStream in = Files.newInputStream(beside(file))) {
      saved.load(in);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Receipt receipt =
        new Receipt(
            saved.getProperty("url", ""),
            saved.getProperty("etag", ""),
            saved.getProperty("lastModified", ""),
            saved.getProperty("sha256", ""));
    return Optional.of(receipt)
        .filter(it -> it.url().equals(url) && it.isUseful())
        .filter(it -> it.sha256().equals(sum(file)));
  }

  private static String sum(Path file) {
    try {
      return Checksum.sha256(file);
    } catch (IOException e) {
      return "unreadable";
    }
  }

  /** Without either mark nothing can be asked. */
  private boolean isUseful() {
    return !etag.isEmpty() || !lastModified.isEmpty();
  }

  void save(Path file) throws IOException {
    Properties saved = new Properties();
    saved.setProperty("url", url);
    saved.setProperty("etag", etag);
    saved.setProperty("lastModified", lastModified);
    saved.setProperty("sha256", sha256);
    try (PartFile part = PartFile.beside(beside(file))) {
      OutputStream out = part.out();
      saved.store(out, null);
      part.moveIntoPlace();
    }
  }
}
