package org.entente.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPageTest {
  private static final PdfPage.About ABOUT =
      new PdfPage.About("Made", "Entente 0.0", LocalDate.of(2026, 1, 31));

  private static final String HEAD =
      "<!DOCTYPE html><html><head><title>t</title>"
          + "<style>body { font-family: 'IBM Plex Sans'; }</style></head><body>";

  private static byte[] pdf(String body) {
    return PdfPage.render(HEAD + body + "</body></html>", ".dot { fill: #112233; }", ABOUT);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).strip();
    }
  }

  @Test
  void lettersAndSignsOfABriefAreReadable() throws IOException {
    String words =
        "T\u00fcrkiye, \u03ba \u22120.12 \u2013 \u201crung\u201d \u2192 S\u00e3o Tom\u00e9 \u0218";
    assertThat(text(pdf("<p>" + words + "</p>"))).isEqualTo(words);
  }

  @Test
  void textOfChartsIsTextOfThePaper() throws IOException {
    String chart =
        "<svg viewBox=\"0 0 100 40\"><g><title>hidden</title>"
            + "<text class=\"x\" x=\"5\" y=\"20\">kappa</text></g>"
            + "<circle class=\"dot\" cx=\"10\" cy=\"10\" r=\"3\"/></svg>";
    assertThat(text(pdf(chart))).isEqualTo("kappa");
  }

  @Test
  void everyFontIsInTheFile() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("<p>a <b>b</b> <i>c</i></p>"))) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isEqualTo(3);
    }
  }

  @Test
  void nothingIsReadFromOutside(@TempDir Path folder) throws IOException {
    Path image = folder.resolve("dot.png");
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        image.toFile());
    Path style = Files.writeString(folder.resolve("s.css"), "p { display: none }");
    byte[] pdf =
        PdfPage.render(
            "<html><head><link rel=\"stylesheet\" href=\"%2$s\"/><style>@import '%2$s';</style></head><body><img src=\"%1$s\"/><p>seen</p></body></html>"
                .formatted(image.toUri(), style.toUri()),
            "",
            ABOUT);
    assertThat(text(pdf)).isEqualTo("seen");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void declarationsOfEntitiesAreRefused() {
    String page =
        "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><html><body>&e;</body></html>";
    assertThatThrownBy(() -> PdfPage.render(page, "", ABOUT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void laterRulesOfTheChartsGoBeforeEarlierOnes() {
    ChartStyle style =
        ChartStyle.of(
            "/* one */ svg .a, .b { fill: #000001; stroke: none }\nline.b.c{fill:#000002}");
    assertThat(style.of("line", "b c")).isEqualTo(Map.of("fill", "#000002", "stroke", "none"));
    assertThat(style.of("rect", "b c")).containsEntry("fill", "#000001");
    assertThat(style.of("rect", "")).isEmpty();
  }

  @Test
  void pathsOfChartsHaveTheirShape() {
    assertThat(PathShape.of("M1 2L3 4h5v-1Z").getBounds2D())
        .isEqualTo(new java.awt.geom.Rectangle2D.Double(1, 2, 7, 2));
    assertThat(PathShape.of("M16 2A14 14 0 0 0 16 30Z").getBounds2D().getMinX()).isEqualTo(2);
    assertThat(PathShape.of("M16 2A14 14 0 0 0 16 30Z").getBounds2D().getMaxX()).isEqualTo(16);
    assertThat(PathShape.of("M1 2h0").getBounds2D().getWidth()).isPositive();
    assertThatThrownBy(() -> PathShape.of("M1 2Q3 4 5 6"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
