package org.entente.evidence;

import java.nio.file.Path;

/**
 * The store could not be written or read for a reason outside the data: disk full, damaged file, no
 * permission. The message is one line for the user; nothing that was there before is lost.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreFailure damaged(Path store, Exception cause) {
    return new StoreFailure(
        "The store %s is damaged or of another version. Maybe rebuild it: entente build"
            .formatted(store),
        cause);
  }
}
