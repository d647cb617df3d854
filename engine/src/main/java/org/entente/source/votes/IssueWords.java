package org.entente.source.votes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Issues of a roll call from the words of its title and subjects, for files that do not say. The
 * published issue columns were made from words in descriptions too; these are Entente's own, and
 * they are a sorting aid, not a measure.
 */
final class IssueWords {
  private static final Map<String, Pattern> WORDS =
      new TreeMap<>(
          Map.of(
              "me", words("palestin|israel|middle east|near east|syrian golan|jerusalem"),
              "nu", words("nuclear|fissile|\\bNPT\\b|radioactive"),
              "di",
                  words(
                      "disarm|weapon|arms race|arms trade|\\bmines\\b|munition|missile|arms control"),
              "hr", words("human rights|torture|racis|racial|rights of the child|death penalty"),
              "co", words("coloni|self-government|non-self-governing|self-determination|apartheid"),
              "ec", words("economic|development|poverty|commodit|debt|trade and")));

  private IssueWords() {}

  /** Codes of the issues whose words occur in any of the texts. */
  static Set<String> in(String... texts) {
    String all = String.join(" | ", texts);
    Set<String> issues = new TreeSet<>();
    WORDS.forEach(
        (code, words) -> {
          if (words.matcher(all).find()) {
            issues.add(code);
          }
        });
    return issues;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
  }
}
