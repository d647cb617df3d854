package org.entente.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.entente.domain.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server itself; what it answers is made. */
class WebServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final MadeAnswers answers = new MadeAnswers();
  private WebServer server;

  @BeforeEach
  void start() {
    server = WebServer.start("127.0.0.1", 0, null, answers);
  }

  @AfterEach
  void stop() {
    answers.held.countDown();
    server.close();
  }

  private HttpRequest.Builder to(String target) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + target))
        .timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> get(String target, String... headers) throws Exception {
    HttpRequest.Builder request = to(target);
    return client.send(
        headers.length == 0 ? request.build() : request.headers(headers).build(),
        BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aQuestionIsAnsweredWithItsParameters() throws Exception {
    HttpResponse<String> response = get("/api/v1/dyads?state=RUS&state=CHN&from=2000");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(response.body()).contains("dyads {from=[2000], state=[RUS, CHN]}");
  }

  @Test
  void healthAndDescriptionAreThere() throws Exception {
    assertThat(get("/api/v1/health").body()).contains("ok");
    assertThat(get("/api/v1/openapi.json").body()).contains("3.1.0");
  }

  @Test
  void anAnswerIsMadeOnce() throws Exception {
    get("/api/v1/a?x=1&y=2");
    get("/api/v1/a?y=2&x=1");
    assertThat(answers.made).hasValue(1);
    get("/api/v1/a?x=2&y=2");
    assertThat(answers.made).hasValue(2);
  }

  @Test
  void whoAsksForWhatIsBeingMadeWaitsForIt() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> asked =
        java.util.stream.Stream.generate(
                () -> client.sendAsync(to("/api/v1/held").build(), BodyHandlers.ofString()))
            .limit(5)
            .toList();
    answers.begun.await();
    answers.held.countDown();
    for (CompletableFuture<HttpResponse<String>> each : asked) {
      assertThat(each.get().statusCode()).isEqualTo(200);
    }
    assertThat(answers.made).hasValue(1);
  }

  @Test
  void failuresAreNotKept() throws Exception {
    assertThat(get("/api/v1/wrong").statusCode()).isEqualTo(400);
    HttpResponse<String> again = get("/api/v1/wrong");
    assertThat(header(again, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(again, "ETag")).isEmpty();
    assertThat(answers.made).hasValue(2);
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
    String tag = header(get("/api/v1/a"), "ETag");
    assertThat(tag).startsWith("W/\"");
    HttpResponse<String> again = get("/api/v1/a", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/api/v1/b", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void otherEvidenceHasOtherTags() throws Exception {
    String before = header(get("/api/v1/a"), "ETag");
    answers.version = "2";
    assertThat(get("/api/v1/a", "If-None-Match", before).statusCode()).isEqualTo(200);
  }

  @Test
  void longAnswersArePackedForThoseWhoTakeThat() throws Exception {
    String plain = get("/api/v1/long").body();
    HttpResponse<byte[]> packed =
        client.send(
            to("/api/v1/long").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.body().length).isLessThan(plain.length() / 10);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(plain);
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
  void nothingButReadingIsAnswered(String method) throws Exception {
    HttpRequest request =
        to("/api/v1/a").method(method, HttpRequest.BodyPublishers.ofString("x")).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isIn(405, 400, 501);
    assertThat(answers.made).hasValue(0);
  }

  @Test
  void aHeadIsAnAnswerWithoutBody() throws Exception {
    HttpRequest request =
        to("/api/v1/long").method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void stepsAreToldAndTheAnswerIsThenReady() throws Exception {
    String events = get("/api/v1/a", "Accept", "text/event-stream").body();
    assertThat(events)
        .isEqualTo(
            """
            event: progress
            data: { "step" : 0, "of" : 2, "what" : "first" }

            event: ready
            data: {}

            """);
    get("/api/v1/a");
    assertThat(answers.made).hasValue(1);
  }

  @Test
  void aFailureIsToldAsAnEvent() throws Exception {
    String events = get("/api/v1/wrong", "Accept", "text/event-stream").body();
    assertThat(events).contains("event: problem").contains("\"detail\": \"wrong\"");
  }

  @Test
  void workThatNobodyWaitsForEnds() throws Exception {
    try (var socket = new Wire(server.port()).open()) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/endless HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      answers.begun.await();
      assertThat(answers.cancelled.getCount()).isEqualTo(1);
    }
    assertThat(answers.cancelled.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void questionsAskedBeforeAStopAreAnswered() throws Exception {
    Wire wire = new Wire(server.port());
    var asked = client.sendAsync(to("/api/v1/held").build(), BodyHandlers.ofString());
    answers.begun.await();
    Thread stopping = new Thread(server::close);
    stopping.start();
    answers.held.countDown();
    assertThat(asked.get().statusCode()).isEqualTo(200);
    stopping.join();
    assertThatThrownBy(() -> wire.get("/api/v1/health")).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void aTakenPortIsSaid() {
    assertThatThrownBy(() -> WebServer.start("127.0.0.1", server.port(), null, answers))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("port " + server.port());
  }
}
