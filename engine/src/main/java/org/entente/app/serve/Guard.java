package org.entente.app.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and what a browser may do with the answer. On loopback only requests for a loopback
 * name are answered, so that no page of another site reaches the server through a name of its own
 * (DNS rebinding); elsewhere a token is required of every question. The client's own files, which
 * hold no answer, need none: with them the browser asks for the token.
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final String BEARER = "Bearer ";

  private final @Nullable String token;

  /**
   * @param token required of every request; null on loopback
   */
  Guard(Handler inner, @Nullable String token) {
    super(inner);
    this.token = token;
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    secure(response.getHeaders());
    if (token == null && !isLoopback(Request.getServerName(request))) {
      Problems.write(
          response,
          callback,
          HttpStatus.MISDIRECTED_REQUEST_421,
          "This server answers to localhost.");
      return true;
    }
    boolean asks = Request.getPathInContext(request).startsWith("/api/");
    if (asks && "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
      Problems.write(response, callback, HttpStatus.FORBIDDEN_403, "A page of another site asked.");
      return true;
    }
    if (asks && token != null && !isAllowed(request, token)) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      Problems.write(
          response,
          callback,
          HttpStatus.UNAUTHORIZED_401,
          "Authorization: Bearer TOKEN is needed.");
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Compared in constant time. */
  private static boolean isAllowed(Request request, String token) {
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return given != null
        && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  /** What a browser may do with any reply. */
  static void secure(HttpFields.Mutable headers) {
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
  }
}
