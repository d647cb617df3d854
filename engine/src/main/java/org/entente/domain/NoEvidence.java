package org.entente.domain;

/**
 * Nothing that is installed covers the question: exit code 3 on the command line, status 404 over
 * HTTP. Not an error of the caller and never a zero.
 */
public final class NoEvidence extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param remedy what would get the evidence, with the command to type; may be empty
   */
  public NoEvidence(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** What would get the evidence, with the command to type; may be empty. */
  public String remedy() {
    return remedy;
  }
}
