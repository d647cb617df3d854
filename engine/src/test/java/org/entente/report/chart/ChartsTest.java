package org.entente.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Coverage SEEN = Coverage.full(Period.ofYears(2001, 2006));

  private static Estimate kappa(double value) {
    return Estimate.of(value, value - 0.1, value + 0.1, 80, "kappa", "made", SEEN, List.of("made"));
  }

  private static Estimate rung(int rung) {
    return Estimate.exact(rung, 1, "rung 0-3", "made", SEEN, List.of("made"));
  }

  private static Estimate missing() {
    return Estimate.missing("not covered", "kappa", "made", SEEN, List.of());
  }

  private static SeriesChart.Panel panel() {
    List<YearPoint> points =
        List.of(
            new YearPoint(2001, kappa(0.4)),
            new YearPoint(2002, kappa(0.5)),
            new YearPoint(2003, missing()),
            new YearPoint(2004, kappa(0.6)),
            new YearPoint(2006, kappa(0.2)));
    List<YearPoint> promises =
        List.of(
            new YearPoint(2001, rung(0)),
            new YearPoint(2002, rung(1)),
            new YearPoint(2003, rung(1)),
            new YearPoint(2005, rung(3)));
    return new SeriesChart.Panel("Florin", "Guilder", 2001, 2006, 0, 1, points, promises);
  }

  /** When a change is meant, put the new drawing in the file and look at it in a browser. */
  @Test
  void oneIsNotManyAndManyAreNotOne() {
    assertThat(NumberText.count(1, "report")).isEqualTo("1 report");
    assertThat(NumberText.count(0, "roll call")).isEqualTo("0 roll calls");
    assertThat(NumberText.count(1204, "entry")).isEqualTo("1,204 entries");
    assertThat(NumberText.count(2, "day")).isEqualTo("2 days");
  }

  @Test
  void aPanelIsDrawnAsItWas() throws IOException {
    assertThat(SeriesChart.draw("panel", 280, panel()).replace("><", ">\n<"))
        .isEqualTo(resource("series.svg"));
  }

  @Test
  void aYearWithoutEvidenceBreaksTheLine() {
    String svg = SeriesChart.draw("panel", 280, panel());
    assertThat(svg.split("class=\"series\"", -1)).hasSize(1 + 1);
    assertThat(svg.split("class=\"band-line\"", -1)).hasSize(1 + 2);
    assertThat(svg).contains("4 of 6 years have evidence").doesNotContain("2003: 0");
    assertThat(svg)
        .contains("2004: no evidence on obligations", "2006: no evidence on obligations");
  }

  @Test
  void onePanelOfOneYearIsStillAPanel() {
    List<YearPoint> one = List.of(new YearPoint(2001, kappa(0.4)));
    SeriesChart.Panel panel =
        new SeriesChart.Panel("Florin", "Guilder", 2001, 2001, 0, 1, one, List.of());
    assertThat(SeriesChart.draw("panel", 280, panel)).contains("2001: 0.40").doesNotContain("NaN");
  }

  @Test
  void aMissingFigureLeavesAHatchedAxis() {
    String svg = TestAxis.draw("axis", 280, "Cohesion", missing(), 0.5);
    assertThat(svg).contains("no evidence").contains("class=\"missing\"").doesNotContain("dot");
  }

  @Test
  void everyTextIsEscaped() {
    String bad = "<script>\"x\" & 'y'";
    MatrixChart.Line line =
        new MatrixChart.Line(bad, bad, bad, List.of(new MatrixChart.Cell(kappa(0.5), bad, bad)));
    List<MatrixChart.Column> columns = List.of(new MatrixChart.Column(bad, false, 1));
    RingChart.Outsider outsider = new RingChart.Outsider(bad, kappa(0.1), kappa(0.3), bad, bad);
    TieGraph.Tie tie = new TieGraph.Tie(0, 1, rung(1), kappa(0.2));
    assertThat(
            MatrixChart.draw(bad, 880, columns, List.of(line), 15, 3)
                + RingChart.draw(bad, 880, List.of(outsider))
                + TieGraph.draw(bad, List.of(bad, bad), List.of(bad, bad), 0, List.of(tie))
                + TestAxis.draw(bad, 280, bad, kappa(0.2), null)
                + LabelBar.draw(bad, 880, List.of(new LabelBar.Part(bad, 1, 3, true)))
                + ActStrip.draw(bad, 880, 2001, 2006, 3, List.of(new ActStrip.Tick(2003, 3, bad))))
        .doesNotContain("<script", "\"x\"", "'y'");
  }

  @Test
  void theFourVerdictsAreFourShapes() {
    List<String> marks =
        List.of(Verdict.values()).stream()
            .map(verdict -> VerdictMark.draw("m", verdict).replaceAll(".*</desc>", ""))
            .toList();
    assertThat(marks).doesNotHaveDuplicates();
  }

  @Test
  void membersOfTheSmallestAndTheLargestGroupStayInsideTheDrawing() {
    for (int size : new int[] {2, 3, 30}) {
      List<String> names =
          java.util.stream.IntStream.range(0, size).mapToObj(i -> "S" + i).toList();
      assertThat(TieGraph.draw("t", names, names, 0, List.of())).doesNotContain("x=\"-", "NaN");
    }
  }

  @Test
  void numbersAreWrittenAsAReaderExpects() {
    assertThat(NumberText.of(-0.051, "kappa")).isEqualTo("\u22120.05");
    assertThat(NumberText.of(-0.001, "kappa")).isEqualTo("0.00");
    assertThat(NumberText.of(1234567, "votes")).isEqualTo("1,234,567");
    assertThat(NumberText.of(0.0042, "nats")).isEqualTo("0.0042");
    assertThat(NumberText.of(0.314, "share of imports")).isEqualTo("31%");
    assertThat(NumberText.of(0.0003, "share")).isEqualTo("<0.1%");
    assertThat(NumberText.of(Double.NEGATIVE_INFINITY, "log odds")).isEqualTo("\u2212\u221e");
    assertThat(NumberText.compact(12345, "TIV")).isEqualTo("12k");
    assertThat(NumberText.compact(0.001, "index")).isEqualTo("<0.01");
    assertThat(NumberText.full(missing())).isEqualTo("no evidence: not covered");
    assertThat(NumberText.full(kappa(0.5)))
        .isEqualTo("0.50 kappa, 95% interval 0.40 to 0.60, n\u00a0=\u00a080");
    assertThat(NumberText.brief(kappa(0.5))).isEqualTo("0.50 (0.40 to 0.60), n\u00a0=\u00a080");
    assertThat(NumberText.brief(missing())).isEqualTo("no evidence");
    assertThat(NumberText.full(rung(1))).isEqualTo("rung 1 (0-3), n\u00a0=\u00a01");
  }

  @Test
  void scalesTakeRoundTicksAndRefuseAnEmptyRange() {
    assertThat(new Scale(0, 1, 0, 100).ticks(4)).containsExactly(0.0, 0.5, 1.0);
    assertThat(new Scale(0, 1, 0, 100).at(7)).isEqualTo(100);
    assertThat(Scale.around(0, 100, 0.5).at(0.5)).isEqualTo(50);
    assertThat(Scale.around(0, 100, Double.POSITIVE_INFINITY).high()).isEqualTo(1);
    assertThatThrownBy(() -> new Scale(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTextIsCutAndItsIsolatesAreClosed() {
    assertThat(Label.fit("Grand Fenwick", 400, 12)).isEqualTo("Grand Fenwick");
    assertThat(Label.fit("Grand Fenwick and more", 60, 12)).startsWith("Grand").endsWith("\u2026");
    assertThat(Label.fitPair("Florin", "Q".repeat(90), 200, 12))
        .startsWith("Florin \u2013 QQQ")
        .endsWith("\u2026");
    String cut = Label.fit(Label.isolate("مملكة الاختبار الطويلة"), 60, 12);
    assertThat(cut).startsWith("\u2068").endsWith("\u2069").contains("\u2026");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ChartsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
