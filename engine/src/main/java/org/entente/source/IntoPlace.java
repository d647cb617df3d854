package org.entente.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts what was written beside its place into it, so that nobody ever finds half of it there. */
public final class IntoPlace {
  private IntoPlace() {}

  /**
   * Replaces the target in one step, or in two on a file system that knows no such step.
   *
   * @throws IOException if it cannot be moved
   */
  public static void move(Path finished, Path target) throws IOException {
    try {
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
