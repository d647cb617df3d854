package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {
  @Test
  void eachSystemHasItsOwnWay() {
    assertThat(Browser.command("Linux", "http://a/")).containsExactly("xdg-open", "http://a/");
    assertThat(Browser.command("Mac OS X", "http://a/")).containsExactly("open", "http://a/");
    assertThat(Browser.command("Windows 11", "http://a/"))
        .containsExactly("rundll32", "url.dll,FileProtocolHandler", "http://a/");
  }
}
