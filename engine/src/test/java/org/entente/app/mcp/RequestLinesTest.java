package org.entente.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void messagesPassAsTheyCameAndBlankLinesDoNot() throws IOException {
    String note = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";
    assertThat(passed("\n" + note + "\r\n  \n" + note.strip())).isEqualTo(note + note);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{",
        "[]",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
        "null",
        "1",
        "{}",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
        "\u0000",
      })
  void whatIsNoMessageIsAnsweredAndGoesNoFurther(String line) throws IOException {
    assertThat(passed(line + "\n")).isEmpty();
    assertThat(
            new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .at("/error/code")
                .asInt())
        .isIn(-32700, -32600);
  }

  @Test
  void aLineWithoutEndIsNotKept() throws IOException {
    assertThat(passed("x".repeat(5_000_000))).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("-32600");
  }

  @Test
  void theEndWaitsForTheAnswerToTheLastRequest() throws Exception {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";
    RequestLines lines = lines(ping);
    byte[] buffer = new byte[ping.length()];
    assertThat(lines.input().readNBytes(buffer, 0, buffer.length)).isEqualTo(ping.length());
    var input = lines.input();
    Thread end = new Thread(() -> assertEnded(input));
    end.start();
    end.join(300);
    assertThat(end.isAlive()).isTrue();
    lines.output().write("{}\n".getBytes(StandardCharsets.UTF_8));
    end.join(30_000);
    assertThat(end.isAlive()).isFalse();
    lines.awaitEnd();
  }

  private static void assertEnded(java.io.InputStream input) {
    try {
      assertThat(input.read()).isEqualTo(-1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String passed(String text) throws IOException {
    return new String(lines(text).input().readAllBytes(), StandardCharsets.UTF_8);
  }

  private RequestLines lines(String text) {
    return new RequestLines(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out, new ObjectMapper());
  }
}
