package org.entente.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, for what no honest client would send. */
final class Wire {
  private final int port;

  Wire(int port) {
    this.port = port;
  }

  Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** Sends what is given and reads until the server closes. */
  String send(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  /** What comes until the end, or until the connection is cut. */
  private static String read(InputStream in) {
    StringBuilder text = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        text.append((char) next);
      }
    } catch (IOException e) {
      text.append("(cut)");
    }
    return text.toString();
  }

  /** A whole request with one header line and the connection closed after it. */
  String get(String target, String... headers) throws IOException {
    String host = String.join("\r\n", headers).contains("Host:") ? "" : "Host: localhost\r\n";
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send("GET " + target + " HTTP/1.1\r\n" + host + more + "Connection: close\r\n\r\n");
  }
}
