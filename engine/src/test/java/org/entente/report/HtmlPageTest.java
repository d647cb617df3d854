package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.entente.assess.Assessment;
import org.entente.domain.Period;
import org.entente.domain.Turnover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlPageTest {
  static Stream<Assessment> assessments() {
    return Stream.of(
        MadeAssessment.of(2),
        MadeAssessment.of(4),
        MadeAssessment.of(30),
        MadeAssessment.withoutEvidence(4),
        MadeAssessment.hostile());
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void thePageIsWellFormedAndHoldsNoScript(Assessment assessment) throws Exception {
    Document page = parse(HtmlPage.render(assessment, List.of()));
    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "img")).isEmpty();
    assertThat(attributes(page)).noneMatch(name -> name.startsWith("on"));
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void thePageAsksNothingOfTheNetwork(Assessment assessment) throws Exception {
    String html = HtmlPage.render(assessment, List.of());
    Document page = parse(html);
    assertThat(attributes(page)).doesNotContain("src", "srcset", "data", "action");
    assertThat(elements(page, "link")).isEmpty();
    assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
    for (Element link : elements(page, "a")) {
      assertThat(link.getAttribute("href")).matches("(#|https?://).*");
    }
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void everyIdIsUniqueAndEveryDrawingIsDescribed(Assessment assessment) throws Exception {
    Document page = parse(HtmlPage.render(assessment, List.of()));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page, "*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
    }
    for (Element svg : elements(page, "svg")) {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(ids).contains(svg.getAttribute("aria-labelledby").split(" "));
    }
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void headingsGoDownOneStepAtATime(Assessment assessment) throws Exception {
    int last = 0;
    for (Element element : elements(parse(HtmlPage.render(assessment, List.of())), "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        assertThat(level).isLessThanOrEqualTo(last + 1);
        last = level;
      }
    }
    assertThat(last).isPositive();
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void theSameAssessmentGivesTheSameBytes(Assessment assessment) {
    assertThat(HtmlPage.render(assessment, List.of()))
        .isEqualTo(HtmlPage.render(assessment, List.of()));
  }

  @Test
  void theAnswerStandsInWords() {
    String html = HtmlPage.render(MadeAssessment.of(4), List.of());
    assertThat(html)
        .contains("<strong>ad hoc ties</strong>")
        .contains("Ruritania, Graustark, Zubrowka and Borduria")
        .contains("2001\u20132024")
        .contains("64% of draws")
        .contains("Random seed 42");
  }

  @Test
  void rangesAreNotCalledIntervals() {
    String html = HtmlPage.render(MadeAssessment.of(4), List.of());
    assertThat(html)
        .contains("44% of ties, range 32% to 56%")
        .contains("0.31 index 0-1, range 0.26 to 0.36")
        .contains("0.61 kappa, 95% interval 0.55 to 0.67")
        .contains("<dt>Range</dt>");
  }

  @Test
  void namedGroupsSayWhoCameAndWent() {
    Turnover turnover =
        new Turnover(
            "pact",
            Period.ofYears(2001, 2024),
            List.of("QAA", "QAB"),
            List.of(new Turnover.Change("QAB", 2010)),
            List.of(),
            List.of("QAC"));
    assertThat(HtmlPage.render(MadeAssessment.of(4), List.of(turnover)))
        .contains("pact 2001-2024: 2 members for at least half of the time;")
        .contains("joined: Graustark 2010; left: none; not counted: ");
    assertThat(Terminal.render(MadeAssessment.of(4), List.of(turnover)))
        .contains("joined: QAB")
        .contains("Range 32 % to 56 %, no 95 % interval: made for a test; range over cases.");
  }

  @Test
  void missingEvidenceIsHatchedAndNeverANumber() throws Exception {
    Document page = parse(HtmlPage.render(MadeAssessment.withoutEvidence(4), List.of()));
    List<Element> cells =
        elements(page, "g").stream().filter(g -> g.getAttribute("class").equals("cell")).toList();
    assertThat(cells).hasSize(2 * 6 * 8);
    for (Element cell : cells) {
      assertThat(cell.getElementsByTagName("text").getLength()).isZero();
      assertThat(cell.getTextContent()).contains("no evidence");
    }
    assertThat(page.getDocumentElement().getTextContent())
        .doesNotContainPattern("(?<![0-9.,])0\\.00|0 \\(0 to 0\\)|n[ \\u00a0]=[ \\u00a0]0[^,.0-9]");
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws Exception {
    String html = HtmlPage.render(MadeAssessment.hostile(), List.of());
    assertThat(html).doesNotContain("<script", "<img", "\u202E", "\u0007");
    assertThat(html).contains("&lt;script&gt;");
    assertThat(parse(html).getDocumentElement().getTextContent())
        .contains("<script>alert('1')</script>");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    String html = HtmlPage.render(MadeAssessment.of(2), List.of());
    assertThat(html)
        .contains("href=\"https://example.org/votes?a=1&amp;b=2\"")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void aLargeGroupIsCutAndTheCutIsNamed() throws Exception {
    Document page = parse(HtmlPage.render(MadeAssessment.of(30), List.of()));
    assertThat(classes(page, "panel-title")).isEqualTo(12);
    assertThat(classes(page, "row")).isEqualTo(2 * 30);
    assertThat(page.getDocumentElement().getTextContent())
        .contains("of 435 pairs the 15 least and the 15 most alike are shown")
        .contains("405 pairs between these are not shown")
        .contains("The 12 least alike of 435 pairs")
        .contains("The 15 closest of 16 outsiders");
  }

  @Test
  void aPairHasOnePanelAndOneRow() throws Exception {
    Document page = parse(HtmlPage.render(MadeAssessment.of(2), List.of()));
    assertThat(classes(page, "panel-title")).isEqualTo(1);
    assertThat(classes(page, "row")).isEqualTo(2);
  }

  /** Writes the made pages where a person can open them. */
  @Test
  void madePagesCanBeLookedAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    for (int size : new int[] {2, 4, 30}) {
      Files.writeString(
          folder.resolve("made-" + size + ".html"),
          HtmlPage.render(MadeAssessment.of(size), List.of()));
    }
    Files.writeString(
        folder.resolve("hostile.html"), HtmlPage.render(MadeAssessment.hostile(), List.of()));
    Path empty = folder.resolve("no-evidence.html");
    Files.writeString(empty, HtmlPage.render(MadeAssessment.withoutEvidence(4), List.of()));
    assertThat(empty).isNotEmptyFile();
  }

  private static long classes(Document page, String css) {
    return elements(page, "g").stream().filter(g -> g.getAttribute("class").equals(css)).count();
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Set<String> attributes(Document page) {
    Set<String> names = new HashSet<>();
    for (Element element : elements(page, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  private static Document parse(String html)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }
}
