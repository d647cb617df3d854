package org.entente.source.fetch;

import java.io.IOException;

/**
 * A file could not be had for a reason that lies outside this machine or in the file itself: no
 * network, a refused address, a wrong checksum. Nothing that was there before is lost. The message
 * is one line for the user. (Trouble with the own disk stays a plain {@link IOException}.)
 */
public final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;

  public FetchFailure(String message) {
    super(message);
  }

  public FetchFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
