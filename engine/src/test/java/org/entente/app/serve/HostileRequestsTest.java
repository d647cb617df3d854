package org.entente.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too long, too many, too slow, or none. */
class HostileRequestsTest {
  private static final Limits SMALL =
      new Limits(
          1, 1, Duration.ofMillis(200), 20_000, 200, Duration.ofSeconds(2), Duration.ofSeconds(2));

  private final MadeAnswers answers = new MadeAnswers();
  private final WebServer server = WebServer.start("127.0.0.1", 0, null, answers, SMALL);
  private final Wire wire = new Wire(server.port());

  @AfterEach
  void stop() {
    answers.held.countDown();
    server.close();
  }

  private void stillAnswers() throws IOException {
    assertThat(wire.get("/api/v1/a")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aTargetThatIsTooLongIsRefused() throws Exception {
    assertThat(wire.get("/api/v1/a?x=" + "y".repeat(20_000))).startsWith("HTTP/1.1 414");
    stillAnswers();
  }

  @Test
  void headersThatAreTooLongAreRefused() throws Exception {
    assertThat(wire.get("/api/v1/a", "X: " + "y".repeat(20_000))).startsWith("HTTP/1.1 431");
    stillAnswers();
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws Exception {
    assertThat(wire.get("/api/v1/a", "Content-Length: 99999999")).startsWith("HTTP/1.1 413");
    stillAnswers();
  }

  @Test
  void whoCannotWaitInLineIsToldToComeBack() throws Exception {
    Thread first = asked("/api/v1/held");
    answers.begun.await();
    String refused = wire.get("/api/v1/b");
    assertThat(refused).startsWith("HTTP/1.1 429").contains("Retry-After: 2");
    assertThat(wire.get("/api/v1/health")).startsWith("HTTP/1.1 200");
    answers.held.countDown();
    first.join();
    assertThat(wire.get("/api/v1/b")).startsWith("HTTP/1.1 200");
  }

  @Test
  void alsoTheSameQuestionIsNotWaitedForByAll() throws Exception {
    Thread first = asked("/api/v1/held");
    answers.begun.await();
    Thread second = asked("/api/v1/held");
    while (second.getState() == Thread.State.NEW || waiting() < 2) {
      Thread.sleep(20);
    }
    assertThat(wire.get("/api/v1/held")).startsWith("HTTP/1.1 429");
    answers.held.countDown();
    first.join();
    second.join();
    assertThat(wire.get("/api/v1/held")).startsWith("HTTP/1.1 200");
  }

  /** Threads of the server that hold a question. */
  private static long waiting() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                java.util.Arrays.stream(stack)
                    .anyMatch(frame -> frame.getClassName().equals(Shelf.class.getName())))
        .count();
  }

  @Test
  void whoGoesAwayLeavesTheLine() throws Exception {
    Turnstile line = new Turnstile(1, 1, Duration.ofMinutes(5));
    java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
    java.util.concurrent.CountDownLatch inside = new java.util.concurrent.CountDownLatch(1);
    Thread first =
        new Thread(
            () -> {
              try {
                line.pass(
                    Watcher.NOBODY,
                    () -> {
                      inside.countDown();
                      try {
                        return done.await(5, java.util.concurrent.TimeUnit.MINUTES);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    });
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    first.start();
    inside.await();
    Watcher gone =
        new Watcher() {
          @Override
          public void step(int stepsDone, int of, String what) {}

          @Override
          public void awaited() {
            throw new Cancelled();
          }
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> line.pass(gone, () -> "made"))
        .isInstanceOf(Cancelled.class);
    done.countDown();
    first.join();
    assertThat(line.pass(Watcher.NOBODY, () -> "made")).contains("made");
  }

  private Thread asked(String target) {
    Thread thread =
        new Thread(
            () -> {
              try {
                wire.get(target);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void slowClientsHoldUpNobodyAndAreCutOff() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = wire.open();
      socket
          .getOutputStream()
          .write("GET /api/v1/a HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
      slow.add(socket);
    }
    stillAnswers();
    for (Socket socket : slow) {
      socket.getInputStream().readAllBytes(); // Ends when the server closes.
      socket.close();
    }
    stillAnswers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /api/v1/a HTTP/1.1\r\n\r\n",
        "GET /api/v1/a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /api/v1/a?%zz=%u HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/a?x=%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/v1/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET /api/v1/a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/v1/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "\u0000\u0001\u0002\u0003",
        "GET http://evil.example/api/v1/a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"
      })
  void whatIsNoRequestDoesNoHarm(String bytes) throws Exception {
    String reply = wire.send(bytes);
    assertThat(reply).doesNotContain("HTTP/1.1 500").doesNotContain("at org.");
    stillAnswers();
  }

  @Test
  void thousandRandomRequestsDoNoHarm() throws Exception {
    SplitMix random = new SplitMix(20240805);
    String letters = "GET /api/v1/a?x=1&%25 HTTP/1.1\r\n:Host localhost\u0000\u00ff\t;*{}";
    for (int i = 0; i < 200; i++) {
      StringBuilder request = new StringBuilder(i % 2 == 0 ? "GET /api/v1/a" : "");
      for (int j = 0; j < 60; j++) {
        request.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(wire.send(request + "\r\n\r\n")).doesNotContain("HTTP/1.1 500");
    }
    stillAnswers();
  }

  @Test
  void whatIsKeptStaysBounded() throws Exception {
    for (int i = 0; i < 20; i++) {
      wire.get("/api/v1/long?i=" + i);
    }
    Shelf shelf = new Shelf(20_000);
    for (int i = 0; i < 20; i++) {
      Page page = Page.of(Reply.json("a".repeat(9_000) + i));
      shelf.get("question " + i, Watcher.NOBODY, () -> java.util.Optional.of(page));
      assertThat(shelf.bytes()).isLessThanOrEqualTo(20_000);
    }
    Page whole = Page.of(Reply.json("a".repeat(30_000)));
    assertThat(shelf.get("too long to keep", Watcher.NOBODY, () -> java.util.Optional.of(whole)))
        .contains(whole);
    assertThat(shelf.bytes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../META-INF/MANIFEST.MF",
        "/assets/..%2f..%2fpack/votes.parquet",
        "/..%2fdatasets",
        "/assets/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
        "/assets//etc/passwd",
        "/assets/..;/..;/META-INF",
        "/assets/..\\..\\META-INF",
        "/META-INF/MANIFEST.MF",
        "/web/index.html",
        "/org/entente/app/Main.class",
        "/assets/",
        "/.git/config"
      })
  void noPathLeadsOutOfTheClientsFiles(String target) throws Exception {
    String reply = wire.get(target);
    assertThat(reply).startsWith("HTTP/1.1 4");
    assertThat(reply).doesNotContain("Manifest-Version").doesNotContain("<html");
  }

  @Test
  void noAddressSendsABrowserElsewhere() throws Exception {
    for (String target :
        List.of("//evil.example", "/\\evil.example", "/?url=https://evil.example")) {
      assertThat(wire.get(target)).doesNotContain("Location:");
    }
  }
}
