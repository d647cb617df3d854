package org.entente.app;

import java.nio.file.Files;
import java.time.LocalDate;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;

/** The evidence at hand: the store if one was built, else the pack in the jar. */
final class Installed {
  private Installed() {}

  static Evidence evidence() {
    StoreFiles files = StoreFiles.standard();
    return hasStore() ? Evidence.openStore(files) : Evidence.openPack(files);
  }

  /** The latest day the evidence is from; every result says it. */
  static LocalDate asOf(Evidence evidence) {
    return LocalDate.parse(evidence.meta("as_of").orElse("1970-01-01"));
  }

  static boolean hasStore() {
    return Files.exists(StoreFiles.standard().store());
  }
}
