package org.entente.app.serve;

import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param type of the body, as HTTP names it
 * @param body as it is sent; not to be changed
 * @param remark for a person, such as how a misspelt name was read; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Replies are handed on, never compared.
public record Reply(int status, String type, byte[] body, String remark) {
  static final int OK = 200;
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** An answer in JSON. */
  public static Reply json(String json) {
    return new Reply(OK, JSON, json.getBytes(StandardCharsets.UTF_8), "");
  }

  /**
   * A failure as RFC 9457 has it.
   *
   * @param json with {@code title}, {@code status} and {@code detail}
   */
  public static Reply problem(int status, String json) {
    return new Reply(status, PROBLEM, json.getBytes(StandardCharsets.UTF_8), "");
  }

  /** The body of a reply that is text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether it is an answer and no failure. */
  public boolean isAnswer() {
    return status == OK;
  }
}
