package org.entente.app.serve;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** How a page goes out: packed if the client takes that, not at all if it has it already. */
final class Sending {
  private Sending() {}

  /** A tag for a text that names a page and its version. */
  static String tag(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      // Weak, as the packed and the plain body share it.
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the client says it has the page of this tag. */
  static boolean isKnown(Request request, String tag) {
    HttpField field = request.getHeaders().getField(HttpHeader.IF_NONE_MATCH);
    if (field == null) {
      return false;
    }
    String bare = tag.replaceFirst("^W/", "");
    return Arrays.stream(field.getValue().split(","))
        .map(each -> each.strip().replaceFirst("^W/", ""))
        .anyMatch(each -> each.equals(bare));
  }

  /** The client's own copy is still good. */
  static void unchanged(Response response, Callback callback, String tag, String caching) {
    head(response, tag, caching);
    response.setStatus(HttpStatus.NOT_MODIFIED_304);
    callback.succeeded();
  }

  static void head(Response response, String tag, String caching) {
    response.getHeaders().put(HttpHeader.ETAG, tag);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, caching);
  }

  static void send(Request request, Response response, Callback callback, Page page) {
    Reply reply = page.reply();
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
    response.getHeaders().put(HttpHeader.VARY, "Accept, Accept-Encoding");
    if (!reply.remark().isEmpty()) {
      response
          .getHeaders()
          .put("Entente-Remark", URLEncoder.encode(reply.remark(), StandardCharsets.UTF_8));
    }
    boolean isPacked = page.packed().length > 0 && takesGzip(request);
    byte[] body = isPacked ? page.packed() : reply.body();
    if (isPacked) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static boolean takesGzip(Request request) {
    return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream()
        .anyMatch(each -> each.equals("gzip") || each.equals("*"));
  }
}
