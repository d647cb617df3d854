package org.entente.assess.theses;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;

/**
 * What is wrong with a text that is no YAML, in words of a person who wrote one: those of a reader
 * of YAML name its own parts.
 */
final class YamlTrouble {
  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'.*", Pattern.DOTALL);
  private static final Pattern NO_NUMBER =
      Pattern.compile("Malformed numeric value '?\\(?(.*?)\\)?'?", Pattern.DOTALL);

  private YamlTrouble() {}

  static UserError inWords(String file, JsonProcessingException e, String otherwise) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    String said = String.valueOf(e.getOriginalMessage());
    String place = "%s, line %d, is no proper YAML".formatted(file, line);
    Matcher twice = TWICE.matcher(said);
    if (twice.matches()) {
      String key = OneLine.of(twice.group(1), OneLine.ECHO);
      return new UserError(place + ": \"" + key + "\" comes twice.", "Maybe leave one out.");
    }
    Matcher number = NO_NUMBER.matcher(said);
    if (number.matches()) {
      String value = OneLine.of(number.group(1), OneLine.ECHO);
      return new UserError(place + ": " + value + " is no number.", "Maybe 0.8?");
    }
    if (said.startsWith("Trailing token")) {
      return new UserError(
          place + ": a second document begins there.", "Maybe make a file of each.");
    }
    if (said.contains("(TAB)")) {
      return new UserError(place + ": a tab stands there.", "Maybe put blanks in its place.");
    }
    if (said.startsWith("while scanning a quoted scalar")) {
      return new UserError(place + ": a quote is not closed.", "Maybe close it on the same line.");
    }
    if (said.startsWith("mapping values are not allowed")) {
      return new UserError(
          place + ": a colon stands where none can.", "Maybe put the text in quotes.");
    }
    return new UserError(place + ".", otherwise);
  }
}
