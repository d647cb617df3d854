package org.entente.app.serve;

/** Nobody waits for the answer any more. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Cancelled() {
    super("nobody waits for the answer any more", null, false, false);
  }
}
