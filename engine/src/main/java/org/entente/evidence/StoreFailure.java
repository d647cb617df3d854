package org.entente.evidence;

/**
 * The store could not be written or read for a reason outside the data: disk full, damaged file, no
 * permission. The message is one line for the user; nothing that was there before is lost.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
