package org.entente.app;

import java.nio.file.Files;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;

/** The evidence at hand: the store if one was built, else the pack in the jar. */
final class Installed {
  private Installed() {}

  static Evidence evidence() {
    StoreFiles files = StoreFiles.standard();
    return hasStore() ? Evidence.openStore(files) : Evidence.openPack(files);
  }

  static boolean hasStore() {
    return Files.exists(StoreFiles.standard().store());
  }
}
