package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a person must know who fetches a file with a browser, and the mistake that is easy to make.
 */
final class ByHand {
  /** Enough for a byte-order mark, blank lines and the first tag. */
  private static final int HEAD = 512;

  private ByHand() {}

  /**
   * From which page, and where to put it: one line. Where a sum is declared it is said too, because
   * what a publisher offers today is often packed in another way or a later edition.
   */
  static String instruction(Plan plan) {
    String id = plan.dataset().id();
    String page = plan.dataset().source().url();
    String edition =
        plan.dataset().editions().size() > 1 ? " --edition " + plan.edition().id() : "";
    return "%s %s has to be fetched by hand from %s%s; then: entente fetch %s%s --from FILE, or put it at %s"
        .formatted(
            id,
            plan.edition().id(),
            page.isEmpty() ? "its publisher (no page is known)" : page,
            condition(plan.edition().sha256()),
            id,
            edition,
            plan.target());
  }

  private static String condition(String sha256) {
    return sha256.isEmpty()
        ? ""
        : " or a mirror (only the file with sha256 %s counts)".formatted(sha256);
  }

  /** True if a browser saved the page about the file instead of the file. */
  static boolean isWebPage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head =
          new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
              .replace("\u00ef\u00bb\u00bf", "")
              .stripLeading()
              .toLowerCase(Locale.ROOT);
      return head.startsWith("<!doctype html") || head.startsWith("<html");
    }
  }
}
