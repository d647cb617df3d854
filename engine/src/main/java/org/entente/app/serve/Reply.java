package org.entente.app.serve;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param json the body
 * @param remark for a person, such as how a misspelt name was read; empty if there is none
 */
public record Reply(int status, String json, String remark) {
  static final int OK = 200;

  /** Whether it is an answer and no failure. */
  public boolean isAnswer() {
    return status == OK;
  }
}
