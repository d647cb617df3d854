package org.entente.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.domain.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what, and what a browser may do with it. */
class GuardTest {
  private final MadeAnswers answers = new MadeAnswers();
  private WebServer server = WebServer.start("127.0.0.1", 0, null, answers);
  private final Wire wire = new Wire(server.port());

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.nip.io"})
  void anotherNameForThisMachineIsNotAnswered(String host) throws Exception {
    assertThat(wire.get("/api/v1/a", "Host: " + host)).startsWith("HTTP/1.1 421");
    assertThat(wire.get("/", "Host: " + host)).startsWith("HTTP/1.1 421");
    assertThat(answers.made).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void itsOwnNamesAreAnswered(String host) throws Exception {
    assertThat(wire.get("/api/v1/a", "Host: " + host + ":" + server.port()))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void pagesOfOtherSitesMakeNoWork() throws Exception {
    assertThat(wire.get("/api/v1/a", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
    assertThat(answers.made).hasValue(0);
    assertThat(wire.get("/api/v1/a", "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 200");
  }

  @Test
  void noOtherSiteMayReadAnAnswer() throws Exception {
    assertThat(wire.get("/api/v1/a", "Origin: https://evil.example"))
        .doesNotContain("Access-Control-Allow-Origin")
        .contains("Cross-Origin-Resource-Policy: same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/a", "/api/v1/wrong", "/nowhere/at/all", "/icon.svg"})
  void everyReplyTellsTheBrowserWhatItMayNotDo(String target) throws Exception {
    assertThat(wire.get(target))
        .contains("script-src 'self'; style-src 'self'")
        .contains("frame-ancestors 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Referrer-Policy: no-referrer")
        .doesNotContain("unsafe")
        .doesNotContain("Jetty");
  }

  @Test
  void othersReachItOnlyWithAToken() {
    assertThatThrownBy(() -> WebServer.start("0.0.0.0", 0, null, answers))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no token");
  }

  @Test
  void everyQuestionNeedsTheTokenAndThePagesDoNot() throws Exception {
    server.close();
    server = WebServer.start("0.0.0.0", 0, "secret", answers);
    Wire wire = new Wire(server.port());
    for (String target : new String[] {"/api/v1/a", "/api/v1/health", "/api/v1/openapi.json"}) {
      assertThat(wire.get(target)).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
      assertThat(wire.get(target, "Authorization: Bearer secreT")).startsWith("HTTP/1.1 401");
      assertThat(wire.get(target, "Authorization: Basic secret")).startsWith("HTTP/1.1 401");
      assertThat(wire.get(target, "Authorization: Bearer secret")).startsWith("HTTP/1.1 200");
    }
    assertThat(wire.get("/", "Host: observatory.example")).startsWith("HTTP/1.1 200");
    assertThat(wire.get("/api/v1/a?token=secret")).startsWith("HTTP/1.1 401");
  }
}
