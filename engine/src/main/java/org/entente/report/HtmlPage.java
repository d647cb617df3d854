package org.entente.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.assess.Assessment;
import org.entente.domain.Turnover;
import org.entente.report.page.PageView;

/**
 * An assessment as one file that a browser opens without asking anything of the network: style and
 * drawings are inside it, and it needs no script.
 */
public final class HtmlPage {
  private static final String STYLE = "page.css";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), PageView.class.getPackageName());

  private HtmlPage() {}

  /**
   * The page, well-formed as XML too. The same assessment gives the same text.
   *
   * @param named groups that the caller named
   * @return a whole HTML document; write it as UTF-8
   */
  public static String render(Assessment assessment, List<Turnover> named) {
    StringOutput output = new StringOutput(64 * 1024);
    PageView view = PageView.of(assessment, named);
    TEMPLATES.render("page.jte", Map.of("view", view, "style", style()), output);
    return withoutControls(output.toString());
  }

  /**
   * Leaves out characters that no XML document may hold (controls, halves of surrogate pairs) and
   * those that turn the direction of everything after them.
   */
  static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(HtmlPage::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    boolean space = c == '\t' || c == '\n';
    boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    boolean turning = c >= 0x202A && c <= 0x202E;
    return space || !(control || half || turning);
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + STYLE + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + STYLE, e);
    }
  }
}
