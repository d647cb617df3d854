package org.entente.source.fetch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.domain.Source;
import org.entente.source.Checksum;
import org.entente.source.Dataset;

/** Invented datasets of one small file. */
final class Made {
  static final String FILE = "part/made.csv";
  static final String TEXT = "state,year,value\nAAA,2000,1\n";

  private Made() {}

  /** The sum of a text. */
  static String sum(String text) {
    return Checksum.hex(digestOf(text));
  }

  private static java.security.MessageDigest digestOf(String text) {
    java.security.MessageDigest digest = Checksum.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return digest;
  }

  static Dataset dataset(String url, String sha256) {
    return new Dataset(
        new Source("made", "Made", "Nobody", "None", "none", "https://made.example.org/page"),
        "none",
        0,
        new Dataset.Span(2000, 2001, List.of(), List.of(), ""),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(new Dataset.Edition("1", "made", FILE, url, sha256, "UTF-8", "2000", 1, 0, 0)));
  }

  static Path write(Path folder, String text) throws java.io.IOException {
    Path file = folder.resolve(FILE);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
