package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.entente.source.Dataset;

/**
 * Gets one file over https.
 *
 * <p>Redirects are followed by hand, at most five; each address is checked like the first: https, a
 * host on the list, and every address of that host a public one.
 *
 * <p>What this does not do: the JDK's client finds the host a second time when it connects, so a
 * name server that changes its answer in between could still lead the connection elsewhere. Two
 * things stand against that. The JDK keeps an answer for 30 seconds by default, so the client
 * nearly always gets the one that was checked. And the connection is TLS with the name checked
 * against the certificate: a machine in the own network cannot show a valid certificate of the
 * listed host, so the handshake ends before any request is sent and nothing is read. A connection
 * may be opened there, and no more. Proxies are not used, since with one neither check would hold.
 */
public final class Download {
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final UrlRule urls;
  private final HostRule hosts;
  private final Limits limits;
  private final HttpClient client;

  /** With rules of one's own: for tests against a local server. */
  Download(UrlRule urls, HostRule hosts, Limits limits) {
    this.urls = urls;
    this.hosts = hosts;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(limits.connect())
            .build();
  }

  /** From the hosts of these datasets only, over https, from public addresses. */
  public static Download standard(Collection<Dataset> datasets, Limits limits) {
    return new Download(
        new HttpsUrls(FetchHosts.of(datasets)),
        HostRule.publicOnly(InetAddress::getAllByName),
        limits);
  }

  /**
   * What came.
   *
   * @param copy bytes and sum
   * @param etag upstream's mark of the edition, empty if none
   * @param lastModified as upstream wrote it, empty if none
   */
  record Answer(CheckedCopy copy, String etag, String lastModified) {}

  /**
   * Gets a file.
   *
   * @param known what is there already; empty to get the file whatever it is
   * @return empty if upstream still has what is known
   * @throws FetchFailure for all that goes wrong on the way
   * @throws IOException if {@code out} cannot be written
   */
  Optional<Answer> get(String url, Optional<Receipt> known, OutputStream out, ByteCount count)
      throws IOException {
    Deadline deadline = Deadline.in(limits.total());
    URI at = parse(url);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = ask(at, known, deadline);
      try (InputStream body = response.body()) {
        if (!REDIRECTS.contains(response.statusCode())) {
          return receive(response, body, known.isPresent(), out, count, deadline);
        }
      }
      at = next(at, response);
    }
    throw new FetchFailure(
        "%s leads through more than %d redirects.".formatted(url, MOST_REDIRECTS));
  }

  private HttpResponse<InputStream> ask(URI at, Optional<Receipt> known, Deadline deadline)
      throws FetchFailure {
    urls.check(at);
    hosts.check(at.getHost());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(deadline.left())
            .header("User-Agent", "entente")
            .header("Accept-Encoding", "identity");
    known
        .filter(it -> !it.etag().isEmpty())
        .ifPresent(it -> request.header("If-None-Match", it.etag()));
    known
        .filter(it -> !it.lastModified().isEmpty())
        .ifPresent(it -> request.header("If-Modified-Since", it.lastModified()));
    return send(request.build(), at.getHost());
  }

  private HttpResponse<InputStream> send(HttpRequest request, String host) throws FetchFailure {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchFailure("Interrupted.", e);
    } catch (IOException e) {
      throw new FetchFailure(explain(e, host), e);
    }
  }

  private String explain(IOException e, String host) {
    if (e instanceof HttpConnectTimeoutException) {
      return "%s cannot be reached within %s.".formatted(host, shown(limits.connect()));
    }
    if (e instanceof HttpTimeoutException) {
      return "%s did not answer within %s.".formatted(host, shown(limits.total()));
    }
    if (e instanceof ConnectException) {
      return "Cannot connect to %s: is there a network?".formatted(host);
    }
    return e instanceof SSLException
        ? "No safe connection to %s: %s".formatted(host, e.getMessage())
        : "%s does not answer properly: %s".formatted(host, e.getMessage());
  }

  private static String shown(Duration time) {
    return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toMillis() / 1000.0 + " s";
  }

  private Optional<Answer> receive(
      HttpResponse<InputStream> response,
      InputStream body,
      boolean conditional,
      OutputStream out,
      ByteCount count,
      Deadline deadline)
      throws IOException {
    if (conditional && response.statusCode() == NOT_MODIFIED) {
      return Optional.empty();
    }
    checkHead(response);
    long announced = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    try (Deadline.Watch watch = deadline.closing(body)) {
      CheckedCopy copy = CheckedCopy.of(body, out, limits.bytes(), announced, count);
      return Optional.of(
          new Answer(copy, header(response, "ETag"), header(response, "Last-Modified")));
    } catch (FetchFailure e) {
      throw deadline.isOver()
          ? new FetchFailure("Not finished within %s.".formatted(shown(limits.total())), e)
          : e;
    }
  }

  private static void checkHead(HttpResponse<InputStream> response) throws FetchFailure {
    String host = response.uri().getHost();
    if (response.statusCode() != OK) {
      throw new FetchFailure("%s answers with status %d.".formatted(host, response.statusCode()));
    }
    if (header(response, "Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html")) {
      throw new FetchFailure(host + " answers with a web page, not with the file.");
    }
    String encoding = header(response, "Content-Encoding");
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      throw new FetchFailure(host + " sends the file encoded as " + encoding + ", unasked.");
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static URI next(URI at, HttpResponse<?> response) throws FetchFailure {
    String location = header(response, "Location");
    if (location.isEmpty()) {
      throw new FetchFailure(at.getHost() + " redirects without saying where to.");
    }
    return at.resolve(parse(location));
  }

  private static URI parse(String url) throws FetchFailure {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new FetchFailure("Refused an address that is none: " + e.getMessage(), e);
    }
  }
}
