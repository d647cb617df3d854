package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;

/** The answer in a few sentences: the label, the rule that gave it, and what speaks against it. */
record Headline(
    List<String> members,
    Period period,
    Treaties treaties,
    int recordEnd,
    List<ProfileRow> profile,
    Phrases phrases) {
  /** A militarised dispute from "display of force" (3) to "use of force" (4) and war (5). */
  private static final double FORCE = 4;

  String of(LabelDraws labels) {
    String share =
        "in %.0f %% of draws from the error of votes alone"
            .formatted(100 * labels.shares().getOrDefault(labels.label(), 0.0));
    List<String> sentences = new ArrayList<>();
    sentences.add("%s: %s (%s).".formatted(group(), inWords(labels.label()), share));
    sentences.add(why(labels.rule()));
    sentences.addAll(against());
    return String.join(" ", sentences);
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
    String body =
        rule.uses("jointBodyShare")
            ? treaties.smallestBody().map(Headline::described).orElse("")
            : "";
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + body + ".";
  }

  private static String described(Evidence.JointBody body) {
    return " (the smallest: %s, %d members)".formatted(body.name(), body.size());
  }

  private List<String> against() {
    List<String> sentences = new ArrayList<>();
    force().ifPresent(sentences::add);
    if (recordEnd < period.toYear()) {
      sentences.add("Treaties are known to %d only.".formatted(recordEnd));
    }
    return sentences;
  }

  private Optional<String> force() {
    List<ProfileRow> rows =
        profile.stream()
            .filter(row -> row.measure().equals(Measure.HOSTILITY.id()))
            .filter(row -> row.estimate().point().orElse(0) >= FORCE)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String named =
        rows.stream()
            .limit(3)
            .map(row -> phrases.pair(Dyad.of(row.a(), row.b())))
            .collect(Collectors.joining(", "));
    String more = rows.size() > 3 ? " and %d other pairs".formatted(rows.size() - 3) : "";
    int last = lastYear(rows);
    String seen = last < period.toYear() ? " (record to %d)".formatted(last) : "";
    return Optional.of("Force was used between %s%s%s.".formatted(named, more, seen));
  }

  private int lastYear(List<ProfileRow> rows) {
    return rows.stream()
        .flatMap(row -> row.estimate().coverage().years().stream())
        .max(Integer::compare)
        .orElse(period.toYear());
  }

  static String inWords(String label) {
    return switch (label) {
      case "ALLIANCE" -> "an alliance";
      case "BLOC" -> "a bloc";
      case "HUB_AND_SPOKES" -> "hub and spokes";
      case "AD_HOC" -> "ad hoc ties";
      case "NONE" -> "no group";
      default -> "undetermined";
    };
  }
}
