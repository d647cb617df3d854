package org.entente.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this is. */
final class Version {
  /** Printed with every result. */
  static final String NUMBER = "0.1.0";

  private Version() {}

  /** Another for every build, as far as it can be seen from outside. */
  static String build() {
    try {
      Path code =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.getLastModifiedTime(code) + "/" + Files.size(code);
    } catch (IOException | URISyntaxException e) {
      return "unknown";
    }
  }
}
