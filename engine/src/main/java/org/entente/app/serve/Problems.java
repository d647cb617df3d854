package org.entente.app.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Failures as RFC 9457 has them, without a word about the inside. */
final class Problems extends ErrorHandler {
  private static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS_429;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    write(response, callback, status, HttpStatus.getMessage(status));
    return true;
  }

  /** Writes a failure that the server itself finds. */
  static void write(Response response, Callback callback, int status, String message) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    if (status == TOO_MANY) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "2");
    }
    Content.Sink.write(response, true, problem(status, message), callback);
  }

  private static String problem(int status, String message) {
    return "{\"title\": \"%s\", \"status\": %d, \"detail\": \"%s\"}\n"
        .formatted(HttpStatus.getMessage(status), status, message);
  }
}
