package org.entente.app.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** What lies under {@value #ROOT}: questions by GET, answered once for each version of evidence. */
final class Questions extends Handler.Abstract {
  static final String ROOT = "/api/v1/";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final Answers answers;
  private final Shelf shelf;
  private final Turnstile turns;

  Questions(Answers answers, Shelf shelf, Turnstile turns) {
    this.answers = answers;
    this.shelf = shelf;
    this.turns = turns;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(ROOT)) {
      return false;
    }
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      Problems.write(
          response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Only GET is answered.");
      return true;
    }
    String question = path.substring(ROOT.length());
    switch (question) {
      case "health" -> write(response, callback, new Reply(Reply.OK, answers.health(), ""));
      case "openapi.json" ->
          write(response, callback, new Reply(Reply.OK, answers.description(), ""));
      default -> ask(question, request, response, callback);
    }
    return true;
  }

  private void ask(String question, Request request, Response response, Callback callback)
      throws InterruptedException {
    Map<String, List<String>> parameters = parameters(request);
    String canonical = canonical(question, parameters);
    String tag = tag(canonical);
    if (tag.equals(ifNoneMatch(request))) {
      head(response, tag);
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      callback.succeeded();
      return;
    }
    Optional<Reply> reply =
        shelf.get(canonical, () -> turns.pass(() -> answers.answer(question, parameters)));
    if (reply.isEmpty()) {
      Problems.write(
          response, callback, HttpStatus.TOO_MANY_REQUESTS_429, "Too many questions wait already.");
      return;
    }
    if (reply.get().isAnswer()) {
      head(response, tag);
    }
    write(response, callback, reply.get());
  }

  /** An answer may be kept, and is to be asked for again: a rebuilt store gives another. */
  private static void head(Response response, String tag) {
    response.getHeaders().put(HttpHeader.ETAG, tag);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "private, no-cache");
  }

  private static @Nullable String ifNoneMatch(Request request) {
    HttpField field = request.getHeaders().getField(HttpHeader.IF_NONE_MATCH);
    return field == null ? null : field.getValue();
  }

  private static Map<String, List<String>> parameters(Request request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      parameters.put(field.getName(), new ArrayList<>(field.getValues()));
    }
    return parameters;
  }

  /** The same whatever the order of names; values keep theirs, which may mean something. */
  private static String canonical(String question, Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream().map(value -> coded(entry.getKey()) + "=" + coded(value)))
        .collect(Collectors.joining("&", question + "?", ""));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String tag(String canonical) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((answers.version() + "\n" + canonical).getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Response response, Callback callback, Reply reply) {
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.isAnswer() ? JSON : PROBLEM);
    if (!reply.remark().isEmpty()) {
      response.getHeaders().put("Entente-Remark", coded(reply.remark()));
    }
    Content.Sink.write(response, true, reply.json(), callback);
  }
}
