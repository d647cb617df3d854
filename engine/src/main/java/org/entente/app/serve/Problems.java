package org.entente.app.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.entente.report.Json;

/** Failures as RFC 9457 has them, without a word about the inside. */
final class Problems extends ErrorHandler {
  static final String BUSY = "Too many questions wait for their answer; ask again in a moment.";

  private static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS_429;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Guard.secure(response.getHeaders()); // Jetty clears them when it fails.
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
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, problem(status, message), callback);
  }

  /** The body of such a failure. */
  static String problem(int status, String message) {
    return Json.document(
        json ->
            json.field("title", HttpStatus.getMessage(status))
                .field("status", status)
                .field("detail", message));
  }
}
