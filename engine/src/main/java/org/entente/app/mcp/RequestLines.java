package org.entente.app.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.entente.domain.OneLine;

/**
 * The two streams of a client, line by line. A line that is no message is answered with an error
 * and goes no further, for it would end the session; and the end of the input is passed on only
 * when every request before it is answered, or has had its time.
 */
final class RequestLines {
  /** A question is a few hundred bytes; what has no end must not fill the memory. */
  private static final int LONGEST = 1 << 20;

  private static final long LAST_ANSWERS_MS = 60_000;

  private static final String UNREADABLE =
      "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":%d,\"message\":\"%s\"}}\n";

  private final InputStream in;
  private final OutputStream out;
  private final ObjectMapper json;
  private final CountDownLatch ended = new CountDownLatch(1);
  private int open;

  RequestLines(InputStream in, OutputStream out, ObjectMapper json) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.json = json;
  }

  InputStream input() {
    return new Messages();
  }

  OutputStream output() {
    return new Answered();
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private synchronized void opened() {
    open++;
  }

  private synchronized void answered() {
    open--;
    notifyAll();
  }

  private synchronized void awaitAnswers() {
    long until = System.nanoTime() + LAST_ANSWERS_MS * 1_000_000;
    try {
      while (open > 0 && System.nanoTime() < until) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refuse(int code, String message) throws IOException {
    synchronized (out) {
      out.write(UNREADABLE.formatted(code, message).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  /** The next message with its line end; empty at the end of the input. */
  private byte[] next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int read = readLine(line);
      if (line.size() == 0 && read < 0) {
        return new byte[0];
      }
      if (isMessage(line)) {
        line.write('\n');
        return line.toByteArray();
      }
    }
  }

  /** Keeps one byte more than may be, so that too long a line is known by its size. */
  private int readLine(ByteArrayOutputStream line) throws IOException {
    int read = in.read();
    while (read >= 0 && read != '\n') {
      if (line.size() <= LONGEST) {
        line.write(read);
      }
      read = in.read();
    }
    return read;
  }

  private boolean isMessage(ByteArrayOutputStream line) throws IOException {
    if (line.toString(StandardCharsets.UTF_8).isBlank()) {
      return false;
    }
    if (line.size() > LONGEST) {
      refuse(-32600, "A message of more than %d bytes is not read.".formatted(LONGEST));
      return false;
    }
    try {
      return isMessage(json.readTree(line.toByteArray()));
    } catch (JsonProcessingException e) {
      System.err.println("Not JSON: " + OneLine.of(line.toString(StandardCharsets.UTF_8), 80));
      refuse(-32700, "Not JSON.");
      return false;
    }
  }

  private boolean isMessage(JsonNode message) throws IOException {
    boolean isCall = message.path("method").isTextual();
    boolean isReply = message.has("result") || message.has("error");
    JsonNode id = message.path("id");
    boolean idFits = id.isMissingNode() || id.isTextual() || id.isIntegralNumber();
    if (!message.path("jsonrpc").asText().equals("2.0") || !idFits || !(isCall || isReply)) {
      refuse(-32600, "No message of JSON-RPC 2.0.");
      return false;
    }
    if (isCall && message.has("id")) {
      opened();
    }
    return true;
  }

  private final class Messages extends InputStream {
    private byte[] message = new byte[0];
    private int at;
    private boolean over;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (!over && at == message.length) {
        refill();
      }
      if (over) {
        return -1;
      }
      int count = Math.min(length, message.length - at);
      System.arraycopy(message, at, bytes, from, count);
      at += count;
      return count;
    }

    private void refill() throws IOException {
      message = next();
      at = 0;
      if (message.length == 0) {
        over = true;
        awaitAnswers();
        ended.countDown();
      }
    }

    /** The reader behind it asks before it reads on; more than a message is never there. */
    @Override
    public int available() {
      return message.length - at;
    }
  }

  /** The server starts no talk of its own, so every line it writes is the answer to a request. */
  private final class Answered extends OutputStream {
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      synchronized (out) {
        out.write(bytes, from, length);
      }
      if (length > 0 && bytes[from + length - 1] == '\n') {
        out.flush();
        answered();
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }
}
