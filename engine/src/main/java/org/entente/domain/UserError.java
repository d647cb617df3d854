package org.entente.domain;

/**
 * The caller's mistake: exit code 2 on the command line, status 400 over HTTP. The message is one
 * line with the value that was wrong; the hint, if any, starts with "Maybe".
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  public UserError(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public UserError(String message) {
    this(message, "");
  }

  /** A line that starts with "Maybe", or the empty string. */
  public String hint() {
    return hint;
  }
}
