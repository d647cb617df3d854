package org.entente.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client's own files. */
class PagesTest {
  private final WebServer server = WebServer.start("127.0.0.1", 0, null, new MadeAnswers());
  private final Wire wire = new Wire(server.port());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyViewIsThePage() throws Exception {
    for (String target : new String[] {"/", "/group", "/world?m=crink", "/theses"}) {
      assertThat(wire.get(target))
          .startsWith("HTTP/1.1 200")
          .contains("Content-Type: text/html;charset=utf-8")
          .contains("Cache-Control: no-cache")
          .contains("<div id=\"app\">");
    }
  }

  @Test
  void thePageHasNoScriptOfItsOwnAndNamesNoOtherSite() throws Exception {
    String page = wire.get("/").split("\r\n\r\n", 2)[1];
    assertThat(page).doesNotContainPattern("<script[^>]*>[^<]").doesNotContain("style=");
    assertThat(page.replaceAll("w3\\.org", "")).doesNotContain("http");
  }

  @Test
  void whatThePageAsksForIsThereForEver() throws Exception {
    Matcher file = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(wire.get("/"));
    int count = 0;
    while (file.find()) {
      count++;
      assertThat(wire.get(file.group(1)))
          .startsWith("HTTP/1.1 200")
          .contains("immutable")
          .contains(file.group(1).endsWith("js") ? "text/javascript" : "text/css");
    }
    assertThat(count).isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(wire.get("/assets/none.js")).startsWith("HTTP/1.1 404");
    assertThat(wire.get("/robots.txt")).startsWith("HTTP/1.1 404");
    assertThat(wire.get("/a/b/c")).startsWith("HTTP/1.1 404").contains("application/problem+json");
  }
}
