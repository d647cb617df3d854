package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.assess.Assessment;
import org.entente.assess.LabelWords;
import org.entente.domain.Turnover;
import org.entente.report.chart.LabelBar;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * The answer, before anything else.
 *
 * @param group the members, the first few by name
 * @param roll all of them; empty when {@code group} already names all
 * @param named how the groups that were named changed within the period, a sentence each
 * @param period the years asked for
 * @param answer the label in words, as in "an alliance"
 * @param chance what the error of votes does to it
 * @param reasons the rule that gave it, and what speaks against it
 * @param bar share of draws of all labels
 * @param legend the same as a list, every label
 */
public record Head(
    String group,
    String roll,
    List<String> named,
    String period,
    String answer,
    String chance,
    Reasons reasons,
    Figure bar,
    List<Share> legend) {
  private static final int NAMED = 6;

  /** Labels from none to the firmest kind of group: the firmer, the darker. */
  private static final List<String> LABELS =
      List.of("UNDETERMINED", "NONE", "AD_HOC", "HUB_AND_SPOKES", "BLOC", "ALLIANCE");

  /**
   * One label in the legend.
   *
   * @param swatch style class of its colour
   * @param likeliest whether it is the answer
   */
  public record Share(String words, String percent, String swatch, boolean likeliest) {}

  static Head of(Assessment assessment, List<Turnover> named, StateNames names) {
    List<String> members = assessment.members();
    List<LabelBar.Part> parts = parts(assessment.labels(), assessment.label());
    String answer = LabelWords.of(assessment.label());
    Double chance = assessment.labels().get(assessment.label());
    return new Head(
        names.list(members, NAMED),
        members.size() > NAMED ? names.list(members, members.size()) : "",
        named.stream().map(group -> group.inWords(names::of) + ".").toList(),
        years(assessment),
        answer,
        chance(chance),
        Reasons.of(assessment),
        Figure.of(
            width -> LabelBar.draw(Figure.id("labels", width), width, parts),
            "Share of draws from the error of votes that end in each label: how far chance in the votes"
                + " could change it. Errors in treaties and memberships, and doubt about the rules, are"
                + " not in it. Seed "
                + assessment.seed()
                + "."),
        parts.stream().map(Head::share).toList());
  }

  /** A bare "100%" would be taken for certainty, and it is about one kind of error alone. */
  private static String chance(@Nullable Double share) {
    if (share == null) {
      return "no share of draws given";
    }
    String percent = NumberText.percent(share);
    return share >= 1
        ? "no draw from the error of votes changes it"
        : (percent.equals("100%") ? "over 99%" : percent) + " of draws from the error of votes";
  }

  private static String years(Assessment assessment) {
    int from = assessment.period().fromYear();
    int to = assessment.period().toYear();
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }

  private static List<LabelBar.Part> parts(Map<String, Double> labels, String answer) {
    List<LabelBar.Part> parts = new ArrayList<>();
    for (int step = LABELS.size() - 1; step >= 0; step--) {
      String label = LABELS.get(step);
      Double probability = labels.get(label);
      if (probability != null) {
        parts.add(new LabelBar.Part(LabelWords.of(label), probability, step, label.equals(answer)));
      }
    }
    return parts;
  }

  private static Share share(LabelBar.Part part) {
    return new Share(
        part.words(),
        NumberText.percent(part.probability()),
        part.likeliest() ? "answer" : "g" + part.step(),
        part.likeliest());
  }
}
