package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Period;
import org.entente.evidence.JointBody;

/** The answer in a few sentences: the label, the rule that gave it, and what speaks against it. */
record Headline(
    List<String> members,
    Period period,
    Treaties treaties,
    int recordEnd,
    Strife strife,
    Instruments instruments,
    Phrases phrases) {

  String of(LabelDraws labels) {
    List<String> sentences = new ArrayList<>();
    sentences.add("%s: %s (%s).".formatted(group(), LabelWords.of(labels.label()), share(labels)));
    sentences.add(why(labels.rule()));
    sentences.addAll(against());
    return String.join(" ", sentences);
  }

  private static String share(LabelDraws labels) {
    if (labels.drawn() == 0) {
      return "no votes to draw from";
    }
    double share = labels.shares().getOrDefault(labels.label(), 0.0);
    return share == 1
        ? "no draw from the error of votes changes it"
        : "in %.0f %% of draws from the error of votes alone".formatted(100 * share);
  }

  private String group() {
    return members.size() > 6
        ? "These " + members.size() + " states"
        : members.stream().map(phrases::name).collect(Collectors.joining(", "));
  }

  private String why(LabelRules.Rule rule) {
    String why =
        rule.conditions().stream()
            .map(LabelRules.Condition::reason)
            .distinct()
            .collect(Collectors.joining(", "));
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + named(rule) + ".";
  }

  private String named(LabelRules.Rule rule) {
    if (rule.uses("jointRung")) {
      return treaties.joint().map(this::described).orElse("");
    }
    return rule.uses("jointBodyShare")
        ? treaties.smallestBody().map(Headline::described).orElse("")
        : "";
  }

  private String described(Joint joint) {
    return " (%s, %d-%d)"
        .formatted(
            instruments.name(joint.rung() + ":" + joint.id()), joint.firstYear(), joint.lastYear());
  }

  private static String described(JointBody body) {
    return " (the smallest: %s, %d members)".formatted(body.name(), body.size());
  }

  private List<String> against() {
    List<String> sentences = new ArrayList<>();
    if (!strife.pairs().isEmpty()) {
      sentences.add(strife.inWords(phrases));
    }
    if (recordEnd < period.toYear()) {
      sentences.add("Treaties are known to %d only.".formatted(recordEnd));
    }
    return sentences;
  }
}
