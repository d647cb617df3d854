package org.entente.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The browser client, from the jar: {@code /assets/NAME}, {@code /NAME.svg}, and for any other
 * single word the page itself, which knows its views. A path is looked up only if it is made of
 * such names, so none leads outside.
 */
final class Pages extends Handler.Abstract {
  private static final Pattern FILE =
      Pattern.compile("/(assets/)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Pattern VIEW = Pattern.compile("/[a-z-]*");
  private static final String FOLDER = "/web";
  private static final String INDEX = "/index.html";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "txt", "text/plain;charset=utf-8");

  /** Files with a sum of their content in their name never change. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String ASK_AGAIN = "no-cache";

  private final String version;
  private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();

  /**
   * @param version changes when the files may
   */
  Pages(String version) {
    this.version = version;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean reads =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    String path = Request.getPathInContext(request);
    String file = VIEW.matcher(path).matches() ? INDEX : path;
    Optional<Page> page = reads && FILE.matcher(file).matches() ? kept(file) : Optional.empty();
    page.ifPresent(each -> send(request, response, callback, file, each));
    return page.isPresent();
  }

  private void send(Request request, Response response, Callback callback, String file, Page page) {
    String caching = file.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN;
    String tag = Sending.tag(version + file + Arrays.hashCode(page.reply().body()));
    if (Sending.isKnown(request, tag)) {
      Sending.unchanged(response, callback, tag, caching);
    } else {
      Sending.head(response, tag, caching);
      Sending.send(request, response, callback, page);
    }
  }

  /** Only what exists is kept, so that no client can fill the memory with names. */
  private Optional<Page> kept(String file) {
    Optional<Page> page = pages.get(file);
    if (page == null) {
      page = load(file);
      if (page.isPresent()) {
        pages.put(file, page);
      }
    }
    return page;
  }

  private static Optional<Page> load(String file) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(Page.of(new Reply(Reply.OK, type, in.readAllBytes(), "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
