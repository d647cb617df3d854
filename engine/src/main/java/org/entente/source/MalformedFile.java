package org.entente.source;

import java.io.IOException;

/** The file is not what its dataset says it is: wrong header, truncated, wrong encoding. */
public final class MalformedFile extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedFile(String message) {
    super(message);
  }

  public MalformedFile(String message, Throwable cause) {
    super(message, cause);
  }
}
