package org.entente.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.theses.ThesesFinding;
import org.entente.domain.Actors;
import org.entente.report.page.PageView;
import org.entente.report.page.brief.BriefCase;
import org.entente.report.page.brief.BriefView;
import org.entente.report.pdf.PdfPage;
import org.jspecify.annotations.Nullable;

/**
 * A brief as one file: HTML that asks nothing of the network and needs no script, and the same as a
 * PDF. The same evidence gives the same bytes.
 *
 * @param html a whole document, well-formed as XML too; write it as UTF-8
 * @param day that the evidence is from
 * @param program that wrote it, with its version
 */
public record BriefPage(String html, String title, LocalDate day, String program) {
  private static final String CHARTS = "brief/chart.css";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), PageView.class.getPackageName());

  /**
   * Writes a brief.
   *
   * @param theses rival readings; null for a group that has none
   */
  public static BriefPage of(
      BriefCase facts, Ledger ledger, @Nullable ThesesFinding theses, Actors actors) {
    BriefView view =
        BriefView.of(
            facts,
            draft -> new BriefLedger(facts, ledger, actors, draft).section(),
            draft -> new BriefTheses(facts, theses, actors, draft).section(),
            ledger.missing());
    StringOutput output = new StringOutput(128 * 1024);
    String style = resource("brief/brief.css") + resource(CHARTS);
    TEMPLATES.render("brief/brief.jte", Map.of("view", view, "style", style), output);
    return new BriefPage(
        HtmlPage.withoutControls(output.toString()),
        view.title(),
        facts.assessment().asOf(),
        "Entente " + facts.version());
  }

  /** The same on paper. Cost: a second or two. */
  public byte[] pdf() {
    return PdfPage.render(html, resource(CHARTS), new PdfPage.About(title, program, day));
  }

  private static String resource(String name) {
    try (InputStream in = BriefPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + name + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
