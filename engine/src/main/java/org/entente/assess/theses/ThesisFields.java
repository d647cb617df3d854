package org.entente.assess.theses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Misspelling;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/** Checks every value of a thesis; whatever is wrong is said with its place and its value. */
final class ThesisFields {
  private static final Set<String> KEYS =
      Set.of("title", "claim", "like", "applies", "holders", "expects");
  private static final Set<String> EXPECTATION_KEYS =
      Set.of("test", "at_least", "at_most", "side", "members", "probability", "why");
  private static final Set<String> LABELS =
      Set.of("ALLIANCE", "BLOC", "HUB_AND_SPOKES", "AD_HOC", "NONE");

  private static final int SHORT = 80;
  private static final int LONG = 400;
  private static final int MOST_ITEMS = 32;

  private final String file;
  private final @Nullable Set<String> tests;

  /**
   * @param file its name, for messages
   * @param tests names that an expectation may have; null for any
   */
  ThesisFields(String file, @Nullable Set<String> tests) {
    this.file = file;
    this.tests = tests;
  }

  /** An id from a file's name. */
  static String id(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    String id = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.length() > SHORT ? id.substring(0, SHORT) : id;
  }

  Thesis thesis(String id, JsonNode root) {
    requireKeys(root, "the file", KEYS);
    Thesis thesis =
        new Thesis(
            id,
            text(root, "title", SHORT),
            text(root, "claim", LONG),
            texts(root, "like", SHORT).stream().map(this::label).toList(),
            texts(root, "applies", SHORT).stream().map(this::code).toList(),
            texts(root, "holders", LONG),
            expectations(root.path("expects")));
    if (thesis.holders().isEmpty()) {
      throw wrong("holders is empty", "Maybe name yourself: holders: [\"Own view\"]");
    }
    return thesis;
  }

  private List<Expectation> expectations(JsonNode items) {
    if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
      throw wrong("expects is no list of 1 to %d".formatted(MOST_ITEMS), "Maybe - test: cohesion");
    }
    List<Expectation> expectations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode item : items) {
      Expectation each = expectation(item);
      if (!seen.add(each.test())) {
        throw wrong("two expectations of " + each.test(), "Maybe join them in one range.");
      }
      expectations.add(each);
    }
    return expectations;
  }

  private Expectation expectation(JsonNode item) {
    requireKeys(item, "an expectation", EXPECTATION_KEYS);
    String test = text(item, "test", SHORT);
    if (tests != null && !tests.contains(test)) {
      throw wrong(
          "there is no test \"%s\"".formatted(test), "Maybe one of: " + nearestFirst(test, tests));
    }
    List<String> members =
        texts(item, "members", SHORT).stream()
            .map(code -> code.equals(Expectation.MEMBER) ? code : code(code))
            .toList();
    try {
      return new Expectation(
          test,
          number(item, "at_least"),
          number(item, "at_most"),
          side(item),
          members,
          probability(item),
          item.has("why") ? text(item, "why", LONG) : "");
    } catch (IllegalArgumentException e) {
      throw wrong(
          "the expectation of %s names not exactly one of a range, a side and members"
              .formatted(test),
          test.equals(Expectation.HUB)
              ? "Maybe members: [\"{member}\"]"
              : "Maybe at_least: 0.5, or side: high");
    }
  }

  private double probability(JsonNode item) {
    Double value = number(item, "probability");
    if (value == null || value < Expectation.LEAST || value > Expectation.MOST) {
      throw wrong(
          "probability %s is outside %.2f to %.2f"
              .formatted(
                  value == null ? "is missing and" : value, Expectation.LEAST, Expectation.MOST),
          "Maybe 0.8? Certainty is refused: a thesis must be able to lose.");
    }
    return value;
  }

  private Expectation.@Nullable Side side(JsonNode item) {
    if (!item.has("side")) {
      return null;
    }
    String side = text(item, "side", SHORT);
    return switch (side) {
      case "low" -> Expectation.Side.LOW;
      case "high" -> Expectation.Side.HIGH;
      default -> throw wrong("side is \"%s\"".formatted(side), "Maybe low or high?");
    };
  }

  private @Nullable Double number(JsonNode item, String key) {
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

  private String text(JsonNode item, String key, int most) {
    return line(item.path(key), key, most);
  }

  private String line(JsonNode value, String key, int most) {
    if (value.isMissingNode()) {
      throw wrong(key + " is missing", "Maybe add a line: " + key + ": \"...\"");
    }
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty() || text.length() > most || text.chars().anyMatch(ThesisFields::isControl)) {
      throw wrong(
          "%s is %s and no line of 1 to %d characters".formatted(key, shown(value), most),
          "Maybe put it in quotes, on one line.");
    }
    return text;
  }

  private List<String> texts(JsonNode item, String key, int most) {
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
    list.forEach(each -> texts.add(line(each, key, most)));
    return texts;
  }

  private String label(String label) {
    if (!LABELS.contains(label)) {
      throw wrong(
          "no reference group is labelled \"%s\"".formatted(label),
          "Maybe one of: " + nearestFirst(label, LABELS));
    }
    return label;
  }

  private String code(String code) {
    if (Actors.standard().findByCode(code).isEmpty()) {
      throw wrong("no state has the code \"%s\"".formatted(code), "Maybe see: entente resolve");
    }
    return code;
  }

  private void requireKeys(JsonNode item, String what, Set<String> known) {
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

  private static String nearestFirst(String typed, Set<String> known) {
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

  private static String shown(JsonNode value) {
    return clipped(value.toString());
  }

  private static String clipped(String text) {
    return text.length() > SHORT ? text.substring(0, SHORT) + "..." : text;
  }

  private UserError wrong(String what, String hint) {
    return new UserError("%s: %s.".formatted(file, what), hint);
  }
}
