package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.source.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine, with rules that allow it. */
@Timeout(30)
class DownloadTest {
  private static final UrlRule ANY_URL = url -> {};
  private static final HostRule ANY_HOST = host -> {};
  private static final Limits LIMITS =
      new Limits(1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(10));

  @TempDir private Path raw;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    serve("/file.csv", exchange -> answer(exchange, 200, Made.TEXT));
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aFileIsSavedAsItCame() throws Exception {
    Optional<Download.Answer> answer = get("/file.csv");

    assertThat(out).hasToString(Made.TEXT);
    assertThat(answer.orElseThrow().copy().sha256()).isEqualTo(Made.sum(Made.TEXT));
  }

  @Test
  void fiveRedirectsAreFollowedAndASixthIsNot() throws Exception {
    redirect("/1", 301, "/2");
    redirect("/2", 302, "/3");
    redirect("/3", 303, url("/4"));
    redirect("/4", 307, "5");
    redirect("/5", 308, "/file.csv");
    redirect("/0", 302, "/1");

    get("/1");

    assertThat(out).hasToString(Made.TEXT);
    assertThatThrownBy(() -> get("/0")).hasMessageContaining("more than 5 redirects");
  }

  @Test
  void aRingOfRedirectsEnds() {
    redirect("/ring", 302, "/ring");

    assertThatThrownBy(() -> get("/ring")).isInstanceOf(FetchFailure.class);
    assertThat(asked).hasSize(6);
  }

  @Test
  void everyRedirectIsCheckedBeforeItIsAsked() {
    redirect("/away", 302, "/inside");
    serve("/inside", exchange -> answer(exchange, 200, "secret"));
    UrlRule rule =
        url -> {
          if (url.getPath().equals("/inside")) {
            throw new FetchFailure("refused by the rule");
          }
        };

    assertThatThrownBy(() -> get(new Download(rule, ANY_HOST, LIMITS), "/away"))
        .hasMessage("refused by the rule");
    assertThat(asked).containsExactly("/away");
  }

  @Test
  void theHostIsCheckedBeforeAnythingIsAsked() {
    HostRule inward = HostRule.publicOnly(InetAddress::getAllByName);

    assertThatThrownBy(() -> get(new Download(ANY_URL, inward, LIMITS), "/file.csv"))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("is no public address (loopback)");
    assertThat(asked).isEmpty();
  }

  @Test
  void theRealRulesRefuseToFollowAwayFromHttps() throws Exception {
    HttpsUrls strict = new HttpsUrls(java.util.Set.of("127.0.0.1"));
    UrlRule firstFree =
        url -> {
          if (!asked.isEmpty()) strict.check(url);
        };
    redirect("/down", 302, "http://127.0.0.1/plain");

    assertThatThrownBy(() -> get(new Download(firstFree, ANY_HOST, LIMITS), "/down"))
        .hasMessageContaining("only https");
  }

  @Test
  void aRedirectToNowhereIsAnError() {
    serve("/lost", exchange -> answer(exchange, 302, ""));
    redirect("/odd", 302, "http://[broken");

    assertThatThrownBy(() -> get("/lost")).hasMessageContaining("without saying where");
    assertThatThrownBy(() -> get("/odd"))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("address that is none");
  }

  @Test
  void anAnnouncedSizeOverTheLimitIsRefused() {
    serve("/big", exchange -> exchange.sendResponseHeaders(200, 2_000_000));

    assertThatThrownBy(() -> get("/big")).hasMessageContaining("Larger than 1 MB");
    assertThat(out.size()).isZero();
  }

  @Test
  void anEndlessAnswerIsBrokenOffAtTheLimit() {
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[10_000];
          while (end.getCount() > 0) {
            exchange.getResponseBody().write(chunk);
          }
        });

    assertThatThrownBy(() -> get("/endless")).hasMessageContaining("Larger than 1 MB");
    assertThat(out.size()).isLessThanOrEqualTo(1_000_000);
  }

  @Test
  void aServerThatStopsSendingIsLeftWhenTimeIsUp() {
    serve(
        "/stalled",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          await();
        });
    Limits hurried = new Limits(1_000_000, Duration.ofSeconds(5), Duration.ofMillis(600));

    assertThatThrownBy(() -> get(new Download(ANY_URL, ANY_HOST, hurried), "/stalled"))
        .isInstanceOf(FetchFailure.class)
        .hasMessage("Not finished within 0.6 s.");
  }

  @Test
  void aServerThatNeverAnswersIsLeftWhenTimeIsUp() {
    serve("/silent", exchange -> await());
    Limits hurried = new Limits(1_000_000, Duration.ofSeconds(5), Duration.ofMillis(600));

    assertThatThrownBy(() -> get(new Download(ANY_URL, ANY_HOST, hurried), "/silent"))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("did not answer within 0.6 s");
  }

  @Test
  void anAnswerThatIsCutShortIsAnError() {
    serve(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          exchange.close();
        });

    assertThatThrownBy(() -> get("/cut")).isInstanceOf(FetchFailure.class);
  }

  @Test
  void aStatusOtherThanOkIsAnErrorThatNamesIt() {
    serve("/forbidden", exchange -> answer(exchange, 403, "no"));

    assertThatThrownBy(() -> get("/forbidden"))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("status 403");
  }

  @Test
  void aWebPageInsteadOfTheFileIsAnError() {
    serve(
        "/page",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          answer(exchange, 200, "<html>Please sign in");
        });

    assertThatThrownBy(() -> get("/page")).hasMessageContaining("a web page, not");
  }

  @Test
  void aClosedPortAsksForTheNetwork() {
    String gone = url("/file.csv");
    server.stop(0);

    assertThatThrownBy(
            () ->
                new Download(ANY_URL, ANY_HOST, LIMITS)
                    .get(gone, Optional.empty(), out, ByteCount.IGNORED))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("is there a network?");
  }

  @Test
  void aWrongSumFromUpstreamKeepsNothing() throws Exception {
    Outcome outcome = bring(Made.dataset(url("/file.csv"), Made.sum("other")));

    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.message()).contains(Made.sum(Made.TEXT), "expected " + Made.sum("other"));
    assertThat(raw.resolve(Made.FILE)).doesNotExist();
    assertThat(raw.resolve(Made.FILE).getParent()).isEmptyDirectory();
  }

  @Test
  void aLivingFileIsOnlySentAgainWhenItHasChanged() throws Exception {
    serve(
        "/living",
        exchange -> {
          boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          if (same) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            answer(exchange, 200, Made.TEXT);
          }
          exchange.close();
        });
    Dataset living = Made.dataset(url("/living"), "");

    assertThat(bring(living).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(bring(living).state()).isEqualTo(Outcome.State.UNCHANGED);
    Files.writeString(raw.resolve(Made.FILE), "changed by hand");
    assertThat(bring(living).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(raw.resolve(Made.FILE)).hasContent(Made.TEXT);
  }

  private Outcome bring(Dataset dataset) throws IOException {
    Fetcher fetcher = new Fetcher(raw, List.of(), new Download(ANY_URL, ANY_HOST, LIMITS), LIMITS);
    return fetcher.carryOut(fetcher.plan(dataset, dataset.editions().get(0)), ByteCount.IGNORED);
  }

  private Optional<Download.Answer> get(String path) throws IOException {
    return get(new Download(ANY_URL, ANY_HOST, LIMITS), path);
  }

  private Optional<Download.Answer> get(Download download, String path) throws IOException {
    return download.get(url(path), Optional.empty(), out, ByteCount.IGNORED);
  }

  private String url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).resolve(path).toString();
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          handler.handle(exchange);
        });
  }

  private void redirect(String path, int status, String to) {
    serve(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          answer(exchange, status, "");
        });
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
