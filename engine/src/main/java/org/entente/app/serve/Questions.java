package org.entente.app.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * What lies under {@value #ROOT}: questions by GET, answered once for each version of evidence. Who
 * accepts {@value #EVENTS} is told the steps instead, and may then ask for the answer, which is
 * ready.
 */
final class Questions extends Handler.Abstract {
  static final String ROOT = "/api/v1/";
  static final String EVENTS = "text/event-stream";

  /** An answer may be kept, and is to be asked for again: a rebuilt store gives another. */
  private static final String CACHING = "private, no-cache";

  private final Answers answers;
  private final Shelf shelf;
  private final Turnstile turns;
  private final Semaphore places;

  /**
   * @param places for questions whose answer is not there yet, the same ones counted each: every
   *     one holds a thread
   */
  Questions(Answers answers, Shelf shelf, Turnstile turns, int places) {
    this.answers = answers;
    this.shelf = shelf;
    this.turns = turns;
    this.places = new Semaphore(places);
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
      case "health" -> plain(request, response, callback, answers.health());
      case "openapi.json" -> plain(request, response, callback, answers.description());
      default -> ask(question, request, response, callback);
    }
    return true;
  }

  private static void plain(Request request, Response response, Callback callback, String json) {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, CACHING);
    Sending.send(request, response, callback, Page.of(Reply.json(json)));
  }

  private void ask(String question, Request request, Response response, Callback callback)
      throws InterruptedException {
    Map<String, List<String>> parameters = parameters(request);
    String canonical = answers.version() + '\n' + canonical(question, parameters);
    if (request.getHeaders().contains(HttpHeader.ACCEPT, EVENTS)) {
      try (Events events = new Events(response, callback)) {
        events.told(watcher -> page(canonical, question, parameters, watcher));
      }
      return;
    }
    String tag = Sending.tag(canonical);
    if (Sending.isKnown(request, tag)) {
      Sending.unchanged(response, callback, tag, CACHING);
      return;
    }
    Optional<Page> page = page(canonical, question, parameters, Watcher.NOBODY);
    if (page.isEmpty()) {
      Problems.write(response, callback, HttpStatus.TOO_MANY_REQUESTS_429, Problems.BUSY);
      return;
    }
    if (page.get().reply().isAnswer()) {
      Sending.head(response, tag, CACHING);
      if (question.contains(".")) { // A file: to keep, not to show under this site's rules.
        response
            .getHeaders()
            .put("Content-Disposition", "attachment; filename=\"" + question + "\"");
      }
    }
    Sending.send(request, response, callback, page.get());
  }

  private Optional<Page> page(
      String canonical, String question, Map<String, List<String>> parameters, Watcher watcher)
      throws InterruptedException {
    Optional<Page> ready = shelf.find(canonical);
    if (ready.isPresent() || !places.tryAcquire()) {
      return ready;
    }
    try {
      return shelf.get(
          canonical,
          watcher,
          () -> turns.pass(watcher, () -> Page.of(answers.answer(question, parameters, watcher))));
    } finally {
      places.release();
    }
  }

  private static Map<String, List<String>> parameters(Request request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    try {
      for (Fields.Field field : Request.extractQueryParameters(request)) {
        parameters.put(field.getName(), new ArrayList<>(field.getValues()));
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadMessageException("The query cannot be read.", e);
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
}
