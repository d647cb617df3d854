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
        method(names.of(assessment.pole()), assessment.evidence().equals("store")),
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

  private static List<Line> method(String pole, boolean store) {
    return List.of(
        new Line(
            "Kappa",
            "How far two states\u2019 votes agree beyond what their own habits would give by chance"
                + " (weighted, yes, abstain, no): 1 is always alike, 0 is chance, below 0 is opposed."),
        new Line("Interval", "For votes, 95%. " + (store ? DRAWN : COMPUTED) + NO_INTERVAL),
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
            "Rules in a fixed order look at the instruments and bodies that join the members, at the"
                + " obligations of the pairs and at how closely the weakest pair votes; the first rule"
                + " that holds gives the label. Not every test has a part in it. Its share of draws says"
                + " how often the label stays when the votes carry their error. It is no probability that"
                + " the label is right: treaties and memberships are taken as coded, and so are the rules."),
        new Line(
            "Pole",
            pole
                + " was recorded as the pole. Nothing is measured against it yet: no figure on this page"
                + " depends on it."));
  }

  /** How the store makes intervals of votes. */
  private static final String DRAWN =
      "Over a period from draws: whole clusters of roll calls on one text are drawn anew. Figures of a"
          + " single year come from the pair\u2019s table of votes by the delta method, widened by a stored"
          + " design effect.";

  /** How the pack does. */
  private static final String COMPUTED =
      "From the pair\u2019s table of votes by the delta method, widened by a stored design effect, because"
          + " votes on one text go together. The pack holds no roll calls, so none are drawn anew; a store"
          + " does that, and its ends differ a little.";

  private static final String NO_INTERVAL =
      " For the distance of regimes it is the measurement error of V-Dem\u2019s experts. A count or a coded"
          + " fact has none, which does not make it certain.";

  private static String imprint(Assessment assessment) {
    return "Evidence as of %s, from the %s. Random seed %d."
        .formatted(assessment.asOf(), assessment.evidence(), assessment.seed());
  }
}
