package org.entente.assess.theses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Misspelling;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one part of a thesis; whatever is wrong is said with its place and its value.
 *
 * @param place file, thesis and, within an expectation, test
 */
record FieldReader(String place) {
  static final int SHORT = 80;
  static final int LONG = 400;
  static final int MOST_ITEMS = 32;

  /** The same within a part of the part. */
  FieldReader in(String part) {
    return new FieldReader(place + ", " + part);
  }

  @Nullable Double number(JsonNode item, String key) {
    JsonNode value = item.path(key);
    if (value.isMissingNode()) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!Double.isFinite(number) || Math.abs(number) > 1e6) {
      throw wrong("%s is %s and no plain number".formatted(key, shown(value)), "Maybe 0.8?");
    }
    return number;
  }

  String text(JsonNode item, String key, int most) {
    return line(item.path(key), key, most);
  }

  private String line(JsonNode value, String key, int most) {
    if (value.isMissingNode()) {
      throw wrong(key + " is missing", "Maybe add a line: " + key + ": \"...\"");
    }
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty() || text.length() > most || text.chars().anyMatch(FieldReader::isControl)) {
      throw wrong(
          "%s is %s and no line of 1 to %d characters".formatted(key, shown(value), most),
          "Maybe put it in quotes, on one line.");
    }
    return text;
  }

  List<String> texts(JsonNode item, String key, int most) {
    JsonNode list = item.path(key);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > MOST_ITEMS) {
      throw wrong(
          "%s is %s and no list of up to %d".formatted(key, shown(list), MOST_ITEMS),
          "Maybe put it in brackets: [...]");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list) {
      String text = line(each, key, most);
      if (texts.contains(text)) {
        throw wrong("%s has \"%s\" twice".formatted(key, text), "Maybe leave one out.");
      }
      texts.add(text);
    }
    return texts;
  }

  String code(String code) {
    if (Actors.standard().findByCode(code).isEmpty()) {
      throw wrong("no state has the code \"%s\"".formatted(code), "Maybe see: entente resolve");
    }
    return code;
  }

  void requireKeys(JsonNode item, String what, Set<String> known) {
    if (!item.isObject()) {
      throw wrong(what + " is no list of keys and values", "Maybe start with: title: \"...\"");
    }
    for (Iterator<String> keys = item.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!known.contains(key)) {
        throw wrong(
            "there is no key \"%s\"".formatted(clipped(key)),
            "Maybe one of: " + nearestFirst(key, known));
      }
    }
  }

  static String nearestFirst(String typed, Collection<String> known) {
    String clipped = clipped(typed);
    return known.stream()
        .sorted(
            Comparator.comparingInt((String each) -> Misspelling.distance(clipped, each, 9))
                .thenComparing(Comparator.naturalOrder()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  static String shown(JsonNode value) {
    return clipped(value.toString());
  }

  private static String clipped(String text) {
    return OneLine.of(text, OneLine.ECHO);
  }

  UserError wrong(String what, String hint) {
    return new UserError("%s: %s.".formatted(place, what), hint);
  }
}
