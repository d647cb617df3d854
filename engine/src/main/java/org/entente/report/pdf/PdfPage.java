package org.entente.report.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.entente.domain.OneLine;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page of HTML as a PDF. Whatever the page names, no file and no address is opened: fonts come
 * from the program, charts are in the page. The same page gives the same bytes.
 */
public final class PdfPage {
  /** The one family there is. */
  static final String FAMILY = "IBM Plex Sans";

  private static final String DOCTYPE = "<!DOCTYPE html>";
  private static final String FONTS = "/fonts/ibm-plex-sans/";

  private PdfPage() {}

  /**
   * What a PDF says of itself.
   *
   * @param program that made it, with its version
   * @param day that stands as its date: never that of the clock
   */
  public record About(String title, String program, LocalDate day) {}

  /**
   * The PDF. Cost: about as much again as an assessment, most of it for fonts.
   *
   * @param html well-formed, as XML too, with charts as {@code svg}
   * @param chartCss the style sheet of the charts
   * @throws IllegalArgumentException if the page is not well-formed
   */
  public static byte[] render(String html, String chartCss, About about) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    refuseAllFromOutside(builder);
    useFonts(builder);
    builder
        .useFastMode()
        .useSVGDrawer(new ChartDrawer(ChartStyle.of(chartCss)))
        .useReplacementText("?")
        .withProducer(about.program())
        .withW3cDocument(parse(printable(html)), "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (PDDocument pdf = renderer.createPDFKeepOpen()) {
        date(pdf, about, html);
        pdf.save(out);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the PDF", e);
    }
  }

  private static void refuseAllFromOutside(PdfRendererBuilder builder) {
    builder
        .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
  }

  private static void useFonts(PdfRendererBuilder builder) {
    builder
        .useFont(font("Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
        .useFont(font("Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
        .useFont(font("Italic.ttf"), FAMILY, 400, FontStyle.ITALIC, true);
  }

  private static FSSupplier<InputStream> font(String name) {
    return () ->
        Objects.requireNonNull(PdfPage.class.getResourceAsStream(FONTS + name), "no font " + name);
  }

  /** Without what no font here has: a mark for rows left out, and signs for the direction. */
  static String printable(String text) {
    return text.replace('\u22ee', '\u2026').replaceAll("[\u2066-\u2069\u200e\u200f]", "");
  }

  private static Document parse(String html) {
    String page = html.startsWith(DOCTYPE) ? html.substring(DOCTYPE.length()) : html;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // Throws, and prints nothing.
      return parser.parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException("The page is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The identity of a document would otherwise be made from the time of day. */
  private static void date(PDDocument pdf, About about, String html) {
    PDDocumentInformation information = new PDDocumentInformation();
    GregorianCalendar day = GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC));
    information.setTitle(OneLine.of(about.title()));
    information.setCreator(about.program());
    information.setProducer(about.program());
    information.setCreationDate(day);
    information.setModificationDate(day);
    pdf.setDocumentInformation(information);
    CRC32 sum = new CRC32();
    sum.update(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    pdf.setDocumentId(sum.getValue());
  }
}
