package org.entente.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.assess.Assessment;

/**
 * The sentences of a headline behind its first, which only repeats group and label.
 *
 * @param why the rule that gave the label; empty where the headline is one sentence
 * @param force that members used force against each other; empty if they did not
 * @param rest what else speaks against it
 * @param whole the headline where it is one sentence, else empty
 */
public record Reasons(String why, String force, String rest, String whole) {
  private static final String FORCE = "Force was used between ";

  public static Reasons of(Assessment assessment) {
    String headline = assessment.headline();
    List<String> sentences =
        new ArrayList<>(Arrays.asList(headline.split("(?<=\\.) (?=\\p{Lu})(?![^()]*\\))")));
    if (sentences.size() < 2) {
      return new Reasons("", "", "", headline);
    }
    sentences.remove(0);
    List<String> force = sentences.stream().filter(each -> each.startsWith(FORCE)).toList();
    sentences.removeAll(force);
    String why = sentences.isEmpty() ? "" : sentences.remove(0);
    return new Reasons(why, String.join(" ", force), String.join(" ", sentences), "");
  }
}
