package org.entente.app.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.entente.report.Json;

/**
 * The steps of one answer as server-sent events: {@code progress} with {@code step}, {@code of} and
 * {@code what}; at the end {@code ready}, or {@code problem}. A beat every second finds out whether
 * anybody still listens; if not, the work ends at its next step.
 */
final class Events implements AutoCloseable, Watcher {
  private static final long BEAT = 1000;

  /** One thread for the beats of all. */
  private static final Timer BEATS = new Timer("serve-beats", true);

  private final Callback callback;
  private final OutputStream out;
  private boolean isGone;

  Events(Response response, Callback callback) {
    this.callback = callback;
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Questions.EVENTS);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    this.out = Content.Sink.asOutputStream(response);
  }

  /** What is told about. */
  interface Making {
    Optional<Page> make(Watcher watcher) throws InterruptedException;
  }

  /** Makes an answer and tells its steps. */
  void told(Making making) throws InterruptedException {
    TimerTask beat =
        new TimerTask() {
          @Override
          public void run() {
            send(": beat\n\n");
          }
        };
    BEATS.schedule(beat, BEAT, BEAT);
    try {
      Optional<Page> page = making.make(this);
      beat.cancel();
      end(page);
    } catch (Cancelled e) {
      beat.cancel(); // Nobody is there to be told.
    } finally {
      beat.cancel();
    }
  }

  private void end(Optional<Page> page) {
    if (page.isEmpty()) {
      event("problem", Problems.problem(HttpStatus.TOO_MANY_REQUESTS_429, Problems.BUSY));
    } else if (page.get().reply().isAnswer()) {
      event("ready", "{}");
    } else {
      event("problem", page.get().reply().text());
    }
  }

  @Override
  public void step(int done, int of, String what) {
    event(
        "progress",
        Json.document(json -> json.field("step", done).field("of", of).field("what", what)));
    awaited();
  }

  @Override
  public void awaited() {
    if (isGone()) {
      throw new Cancelled();
    }
  }

  private synchronized boolean isGone() {
    return isGone;
  }

  private void event(String name, String json) {
    send("event: " + name + "\ndata: " + json.strip().replaceAll("\\s*\n\\s*", " ") + "\n\n");
  }

  private synchronized void send(String text) {
    if (isGone) {
      return;
    }
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      isGone = true;
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      callback.succeeded();
    } catch (IOException e) {
      callback.failed(e);
    }
  }
}
