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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.assess.Assessment;
import org.entente.assess.explain.Figures;
import org.entente.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BriefPageTest {
  static Stream<Assessment> assessments() {
    return Stream.of(
        MadeAssessment.of(2),
        MadeAssessment.of(4),
        MadeAssessment.of(30),
        MadeAssessment.withoutEvidence(2),
        MadeAssessment.withoutEvidence(4),
        MadeAssessment.hostile());
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void theBriefIsWellFormedHoldsNoScriptAndAsksNothingOfTheNetwork(Assessment assessment)
      throws Exception {
    Document brief = parse(MadeBrief.of(assessment).html());
    for (String tag : List.of("script", "img", "link", "iframe", "object", "form")) {
      assertThat(elements(brief, tag)).as(tag).isEmpty();
    }
    assertThat(attributes(brief)).doesNotContain("src", "srcset", "data", "action");
    assertThat(attributes(brief)).noneMatch(name -> name.startsWith("on"));
    assertThat(elements(brief, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void everyMarkHasANoteAndEveryNoteItsMarks(Assessment assessment) throws Exception {
    Document brief = parse(MadeBrief.of(assessment).html());
    Set<String> ids = new HashSet<>();
    for (Element element : elements(brief, "*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("twice: " + id).isTrue();
    }
    Set<String> targets = new HashSet<>();
    for (Element link : elements(brief, "a")) {
      String to = link.getAttribute("href");
      assertThat(to).matches("(#|https?://).*");
      targets.add(to.substring(1));
      assertThat(!to.startsWith("#") || ids.contains(to.substring(1))).as(to).isTrue();
    }
    assertThat(ids).anyMatch(id -> id.startsWith("note-"));
    assertThat(ids.stream().filter(id -> id.matches("(note|ref|source)-.*")))
        .allMatch(targets::contains);
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void everyNoteNamesAFigureThatIsThereOrACommand(Assessment assessment) throws Exception {
    Figures figures = Figures.of(assessment);
    List<String> names =
        rows(parse(MadeBrief.of(assessment).html()), "note-").stream()
            .map(row -> classed(row, "id").get(0).getTextContent())
            .toList();
    assertThat(names).isNotEmpty();
    for (String name : names) {
      assertThat(name.startsWith("entente ") ? name : figures.find(name).id()).isEqualTo(name);
    }
    assertThat(names).contains("test:cohesion", "test:means");
  }

  @Test
  void everyNoteOfAFigureHasItsRowsAndItsPublisher() throws Exception {
    for (Element row : rows(parse(MadeBrief.of(MadeAssessment.of(4)).html()), "note-")) {
      String text = row.getTextContent();
      if (!text.contains("entente ") && !text.contains("no evidence: ")) {
        assertThat(text)
            .contains("Rows: 3 (made rows)")
            .containsPattern("Institute of Invention|Office of Void");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void sectionsComeInTheirOrderAndParagraphsAreNumberedThrough(Assessment assessment)
      throws Exception {
    Document brief = parse(MadeBrief.of(assessment).html());
    assertThat(elements(brief, "h2").stream().map(Element::getTextContent))
        .containsExactly(
            "Key points",
            "The question and the answer",
            "What each test says",
            "Pair by pair",
            "What they give each other",
            "Over time",
            "Who stands near",
            "Rival readings",
            "What we cannot see",
            "Method",
            "Notes",
            "Sources");
    List<String> numbers =
        elements(brief, "p").stream()
            .filter(p -> p.getAttribute("class").equals("para"))
            .map(p -> classed(p, "n").get(0).getTextContent())
            .toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).mapToObj(n -> n + ".").toList());
    assertThat(
            elements(brief, "div").stream()
                .filter(div -> div.getAttribute("class").equals("points"))
                .flatMap(div -> list(div.getElementsByTagName("li")).stream()))
        .hasSizeBetween(4, 6);
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void nothingIsSaidTwiceUnderOneNumberAndAnother(Assessment assessment) throws Exception {
    assertThat(
            elements(parse(MadeBrief.of(assessment).html()), "p").stream()
                .filter(p -> p.getAttribute("class").equals("para"))
                .map(p -> p.getTextContent().replaceFirst("^[0-9]+\\.", "")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void verdictsAreHedgedAsTheyAre(Verdict verdict) throws Exception {
    Assessment assessment = new ChangedAssessment(4).every(verdict).build();
    Document brief = parse(MadeBrief.of(assessment).html());
    List<String> tests =
        elements(brief, "p").stream()
            .filter(p -> p.getAttribute("class").equals("para"))
            .map(Element::getTextContent)
            .filter(
                text ->
                    assessment.tests().stream().anyMatch(test -> text.contains(test.question())))
            .toList();
    assertThat(tests).hasSize(7);
    String yes = "The evidence at hand meets the test.";
    String no = "The evidence at hand does not meet the test.";
    String unsure = "Undecided: the evidence was looked at, and says neither yes nor no.";
    String nothing = "Nothing can be said, for or against: nobody looked, or the evidence at hand";
    String said =
        switch (verdict) {
          case MET -> yes;
          case NOT_MET -> no;
          case UNSURE -> unsure;
          case NO_EVIDENCE -> nothing;
        };
    for (String test : tests) {
      assertThat(test).contains(said);
      Stream.of(yes, no, unsure, nothing)
          .filter(other -> !other.equals(said))
          .forEach(other -> assertThat(test).doesNotContain(other));
    }
    String points = key(brief);
    assertThat(points.contains("the evidence meets 7")).isEqualTo(verdict == Verdict.MET);
    assertThat(points.contains("the evidence does not meet 7"))
        .isEqualTo(verdict == Verdict.NOT_MET);
    assertThat(points.contains("neither a yes nor a no")).isEqualTo(verdict == Verdict.UNSURE);
    assertThat(points.contains("nothing is said for or against"))
        .isEqualTo(verdict == Verdict.NO_EVIDENCE);
  }

  @Test
  void aLabelThatOthersContestSaysSoInItsSentence() throws Exception {
    Document brief = parse(MadeBrief.of(MadeAssessment.of(4)).html());
    List<String> stating =
        Stream.of(brief.getDocumentElement().getTextContent().split("(?<=[a-z0-9])\\.[\\s0-9]"))
            .filter(sentence -> sentence.contains("is \u201cad hoc ties\u201d"))
            .toList();
    assertThat(stating).hasSize(2);
    assertThat(stating).allMatch(s -> s.contains("of 500 ") && s.contains("a bloc in "));
    assertThat(stating).allMatch(s -> s.contains("keeps it in 64\u00a0% of draws"));
  }

  @Test
  void whatIsUndeterminedIsCalledNoGroupAndNoKindOfGroup() throws Exception {
    String points = key(parse(MadeBrief.of(MadeAssessment.withoutEvidence(4)).html()));
    assertThat(points)
        .contains("is not determined by the evidence at hand under the default rules")
        .doesNotContain("is \u201c");
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws Exception {
    String html = MadeBrief.of(MadeAssessment.hostile()).html();
    assertThat(html).doesNotContain("<script", "<img", "\u202E", "\u0007", "href=\"javascript");
    assertThat(parse(html).getDocumentElement().getTextContent())
        .contains("<script>alert('1')</script>");
  }

  @Test
  void nothingReadsAsACause() {
    String html = MadeBrief.of(MadeAssessment.of(4)).html();
    assertThat(html)
        .doesNotContainPattern("(?i)because of|leads to|led to|due to|results in|as a result");
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void theSameAssessmentGivesTheSameBytesAlsoOnPaper(Assessment assessment) throws Exception {
    BriefPage one = MadeBrief.of(assessment);
    BriefPage other = MadeBrief.of(assessment);
    assertThat(one.html()).isEqualTo(other.html());
    byte[] pdf = one.pdf();
    assertThat(pdf).isEqualTo(other.pdf());
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(paper.getNumberOfPages()).isGreaterThan(2);
    }
  }

  @Test
  void paperHoldsTheKeySentenceTheNumbersOfItsSheetsAndTheDay() throws Exception {
    BriefPage brief = MadeBrief.of(MadeAssessment.of(4));
    try (PDDocument paper = Loader.loadPDF(brief.pdf())) {
      String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Under the default rules the label of Ruritania, Graustark, Zubrowka and")
          .contains("1 / " + paper.getNumberOfPages())
          .contains("Ruritania, Graustark, Zubrowka and Borduria, 2001\u20132024. As of 2026-01-31")
          .contains("percentile of cohesion");
      assertThat(paper.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-01-31T00:00:00Z");
    }
  }

  /** Writes the made briefs where a person can open them. */
  @Test
  void madeBriefsCanBeLookedAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve("brief-4.html"), MadeBrief.of(MadeAssessment.of(4)).html());
    Path hostile = folder.resolve("brief-hostile.pdf");
    Files.write(hostile, MadeBrief.of(MadeAssessment.hostile()).pdf());
    assertThat(hostile).isNotEmptyFile();
  }

  private static String key(Document brief) {
    return elements(brief, "div").stream()
        .filter(div -> div.getAttribute("class").equals("points"))
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> rows(Document brief, String prefix) {
    return elements(brief, "tr").stream()
        .filter(row -> row.getAttribute("id").startsWith(prefix))
        .toList();
  }

  private static List<Element> classed(Element parent, String css) {
    return list(parent.getElementsByTagName("*")).stream()
        .filter(each -> each.getAttribute("class").equals(css))
        .toList();
  }

  private static List<Element> elements(Document page, String tag) {
    return list(page.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList nodes) {
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

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }
}
