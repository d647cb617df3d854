package org.entente.app.serve;

import java.io.IOException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/** The server, with bounds on all that a client can use up: threads, connections, time, bytes. */
public final class WebServer implements AutoCloseable {
  private static final long BODY_BYTES = 1 << 20;
  private static final int HEADER_BYTES = 8 << 10;

  /** Bytes a second below which a client that sends a body is cut off. */
  private static final long SLOWEST = 64;

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts.
   *
   * @param port 0 for one that is free
   * @param token required of every request; may be null on loopback only
   * @throws UserError if the port is taken, or elsewhere than on loopback no token is given
   */
  public static WebServer start(String host, int port, @Nullable String token, Answers answers) {
    return start(host, port, token, answers, Limits.standard());
  }

  static WebServer start(
      String host, int port, @Nullable String token, Answers answers, Limits limits) {
    if (token == null && !Guard.isLoopback(host)) {
      throw new UserError(
          "Other machines would reach the server at " + host + ", and no token is set.",
          "Maybe set ENTENTE_TOKEN, or leave out --host.");
    }
    QueuedThreadPool threads = new QueuedThreadPool(Limits.THREADS, 4);
    threads.setName("serve");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, host, port, limits);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setErrorHandler(new Problems());
    server.setHandler(handlers(answers, token, limits));
    server.setStopTimeout(limits.stopping().toMillis());
    try {
      server.start();
    } catch (Exception e) {
      throw refused(host, port, e);
    }
    return new WebServer(server, connector);
  }

  private static ServerConnector connector(Server server, String host, int port, Limits limits) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setMinRequestDataRate(SLOWEST);
    http.addCustomizer(WebServer::requirePath);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(limits.idle().toMillis());
    return connector;
  }

  /** "OPTIONS *" is of HTTP, but asks for nothing that is here. */
  private static Request requirePath(Request request, HttpFields.Mutable headers) {
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !path.startsWith("/")) {
      throw new BadMessageException("No page is asked for.");
    }
    return request;
  }

  private static Handler handlers(Answers answers, @Nullable String token, Limits limits) {
    Turnstile turns = new Turnstile(limits.atOnce(), limits.waiting(), limits.patience());
    Handler questions =
        new Questions(answers, new Shelf(limits.cachedBytes()), turns, limits.places());
    Handler pages = new Pages(answers.version());
    SizeLimitHandler sized = new SizeLimitHandler(BODY_BYTES, -1);
    sized.setHandler(new Handler.Sequence(questions, pages, new DefaultHandler(false, false)));
    return new GracefulHandler(new Guard(sized, token));
  }

  private static RuntimeException refused(String host, int port, Exception e) {
    return e instanceof IOException
        ? new UserError(
            "The server cannot start at %s, port %d: %s.".formatted(host, port, e.getMessage()),
            "Maybe the port is taken: --port 0 takes one that is free.")
        : new IllegalStateException(e);
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Takes no more questions, gives those asked a few seconds, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Work went on for longer than it was given.
      System.err.println("Stopped before every question was answered.");
    }
  }
}
