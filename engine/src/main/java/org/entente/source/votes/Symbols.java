package org.entente.source.votes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * United Nations document symbols, brought to one form for the text that a vote belongs to. Letters
 * and numerals after the number are dropped: they mark paragraphs, or sibling texts adopted
 * together, and both move together in the votes.
 */
final class Symbols {
  private static final Pattern TAIL =
      Pattern.compile("(?<=\\d)(?:[ /]?\\[?[A-Z]{1,2}(?:-[A-Z])?]?)?(?:/[IVX]+)?$");
  private static final Pattern COUNCIL_DRAFT = Pattern.compile("(?<![A-Z])S/(?:\\d{4}[/-])?\\d+");

  private Symbols() {}

  /**
   * The text of an Assembly vote: "A/RES/54/175 B", "R/54/175B" and "R/54/175" are all "R/54/175";
   * "A/RES/ES-11/7" is "ESS/11/7", "A/RES/S-10/2" is "SS/10/2". Empty for an empty symbol.
   */
  static String assemblyText(String symbol) {
    return TAIL.matcher(tidy(symbol))
        .replaceFirst("")
        .replaceFirst("^A/RES/ES-", "ESS/")
        .replaceFirst("^A/RES/S-", "SS/")
        .replaceFirst("^A/RES/(?=\\d+/)", "R/")
        .replaceFirst("(?<=^R/\\d{1,2}) ", "/");
  }

  /** The draft that a Council vote belongs to, without revision and remarks; empty if none. */
  static String councilDraft(String draft) {
    Matcher symbol = COUNCIL_DRAFT.matcher(tidy(draft).toUpperCase(Locale.ROOT));
    return symbol.find() ? symbol.group().replace('-', '/') : "";
  }

  /** What a roll call's cluster is: its text, or its day where texts cannot be told apart. */
  static String cluster(String text, LocalDate day) {
    return text.isEmpty() ? day.toString() : text;
  }

  /** Non-breaking spaces and line breaks as plain spaces, none at the ends, none doubled. */
  static String tidy(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
