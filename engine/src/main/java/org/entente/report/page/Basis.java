package org.entente.report.page;

import java.util.List;
import java.util.Locale;
import org.entente.assess.Assessment;
import org.entente.domain.Source;

/**
 * What the page rests on.
 *
 * @param method how to read the figures
 * @param imprint date, seed and where the evidence came from
 */
public record Basis(List<Cited> sources, List<Line> method, String imprint) {

  /**
   * A dataset.
   *
   * @param link address to follow; empty unless it is a plain web address
   * @param address the same as text, whatever it is
   */
  public record Cited(
      String title,
      String publisher,
      String citation,
      String licence,
      String link,
      String address) {}

  /** A term and what it means here. */
  public record Line(String term, String meaning) {}

  static Basis of(Assessment assessment, StateNames names) {
    return new Basis(
        assessment.sources().stream().map(Basis::cited).toList(),
        method(names.of(assessment.pole())),
        imprint(assessment));
  }

  private static Cited cited(Source source) {
    return new Cited(
        source.title(),
        source.publisher(),
        source.citation(),
        source.licence(),
        isWebAddress(source.url()) ? source.url() : "",
        source.url());
  }

  private static boolean isWebAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private static List<Line> method(String pole) {
    return List.of(
        new Line(
            "Kappa",
            "How far two states\u2019 votes agree beyond what their own habits would give by chance"
                + " (weighted, yes, abstain, no): 1 is always alike, 0 is chance, below 0 is opposed."),
        new Line(
            "Interval",
            "The range that holds 95 of 100 values when the evidence is drawn anew; for votes, whole"
                + " clusters of roll calls on one text are drawn. A count or a coded fact has none."),
        new Line(
            "Range",
            "The least and the greatest value over the cases that the line beneath the figure names, as"
                + " when one kind of tie is left out. No probability belongs to it: it is no interval."),
        new Line(
            "No evidence",
            "Nothing that is installed covers the question; it is never a zero, and never counts for"
                + " or against the group. Unsure means that the evidence was there and did not decide."),
        new Line(
            "Labels",
            "One table of rules turns the seven tests into a label; its share of draws from the"
                + " estimates is its probability."),
        new Line("Pole", "Opposition is measured against " + pole + "."));
  }

  private static String imprint(Assessment assessment) {
    return "Evidence as of %s, from the %s. Random seed %d."
        .formatted(assessment.asOf(), assessment.evidence(), assessment.seed());
  }
}
