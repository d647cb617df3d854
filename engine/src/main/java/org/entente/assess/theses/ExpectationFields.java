package org.entente.assess.theses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a thesis expects. What can never come true, or never fail to, is refused: it would say
 * nothing of the group and yet move the sum.
 */
final class ExpectationFields {
  private static final Set<String> KEYS =
      Set.of("test", "at_least", "at_most", "side", "members", "probability", "why");

  private final FieldReader reader;
  private final @Nullable Set<String> tests;

  /**
   * @param tests names that an expectation may have; null for any
   */
  ExpectationFields(FieldReader reader, @Nullable Set<String> tests) {
    this.reader = reader;
    this.tests = tests;
  }

  List<Expectation> all(JsonNode items) {
    if (!items.isArray() || items.isEmpty() || items.size() > FieldReader.MOST_ITEMS) {
      throw reader.wrong(
          "expects is %s and no list of 1 to %d"
              .formatted(
                  items.isMissingNode() ? "missing" : FieldReader.shown(items),
                  FieldReader.MOST_ITEMS),
          "Maybe - test: cohesion");
    }
    List<Expectation> expectations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode item : items) {
      String test = test(item);
      FieldReader within = reader.in("test " + test);
      if (!seen.add(test)) {
        throw within.wrong("two expectations of " + test, "Maybe join them in one range.");
      }
      expectations.add(expectation(item, test, within));
    }
    return expectations;
  }

  private String test(JsonNode item) {
    reader.requireKeys(item, "an expectation", KEYS);
    String test = reader.text(item, "test", FieldReader.SHORT);
    if (tests != null && !tests.contains(test)) {
      throw reader.wrong(
          "there is no test \"%s\"".formatted(test),
          "Maybe one of: " + FieldReader.nearestFirst(test, tests));
    }
    return test;
  }

  private static Expectation expectation(JsonNode item, String test, FieldReader within) {
    List<String> members =
        within.texts(item, "members", FieldReader.SHORT).stream()
            .map(code -> code.equals(Expectation.MEMBER) ? code : within.code(code))
            .toList();
    Double least = end(item, "at_least", test, within);
    Double most = end(item, "at_most", test, within);
    requireOpen(least, most, test, within);
    Expectation.Side side = side(item, within);
    double probability = probability(item, within);
    String why = item.has("why") ? within.text(item, "why", FieldReader.LONG) : "";
    try {
      return new Expectation(test, least, most, side, members, probability, why);
    } catch (IllegalArgumentException e) {
      throw within.wrong(
          "the expectation of %s names not exactly one of a range, a side and members"
              .formatted(test),
          test.equals(Expectation.HUB)
              ? "Maybe members: [\"{member}\"]"
              : "Maybe at_least: 0.5, or side: high");
    }
  }

  private static @Nullable Double end(JsonNode item, String key, String test, FieldReader within) {
    Double value = within.number(item, key);
    Optional<Reach> reach = Reach.of(test);
    if (value != null && reach.isPresent() && !reach.get().holds(value)) {
      Reach can = reach.get();
      throw within.wrong(
          "%s is %s, and its figure is a %s%s from %s to %s"
              .formatted(
                  key,
                  plain(value),
                  can.whole() ? "whole " : "",
                  can.inWords(),
                  plain(can.least()),
                  plain(can.most())),
          "Maybe %s?".formatted(plain(nearest(value, can))));
    }
    return value;
  }

  private static double nearest(double value, Reach can) {
    double inside = Math.min(can.most(), Math.max(can.least(), value));
    return can.whole() ? Math.rint(inside) : inside;
  }

  /** A single value is no range, but for whole numbers: no other figure is exactly there. */
  private static void requireOpen(
      @Nullable Double least, @Nullable Double most, String test, FieldReader within) {
    Optional<Reach> reach = Reach.of(test);
    if (least != null && most != null) {
      boolean whole = reach.map(Reach::whole).orElse(false);
      if (least > most || least.equals(most) && !whole) {
        throw within.wrong(
            "nothing lies between at_least %s and at_most %s".formatted(plain(least), plain(most)),
            least > most
                ? "Maybe at_least: %s, at_most: %s?".formatted(plain(most), plain(least))
                : "Maybe leave one of them out.");
      }
    }
    double low = least == null ? Double.NEGATIVE_INFINITY : least;
    double high = most == null ? Double.POSITIVE_INFINITY : most;
    if ((least != null || most != null) && reach.isPresent() && reach.get().isWithin(low, high)) {
      throw within.wrong(
          "every %s lies %s%s%s"
              .formatted(
                  reach.get().inWords(),
                  least == null ? "" : "at or above " + plain(least),
                  least == null || most == null ? "" : " and ",
                  most == null ? "" : "at or below " + plain(most)),
          "Maybe a narrower range: a thesis must be able to lose.");
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.valueOf(Math.round(number * 1e4) / 1e4);
  }

  private static double probability(JsonNode item, FieldReader within) {
    Double value = within.number(item, "probability");
    if (value == null || value < Expectation.LEAST || value > Expectation.MOST) {
      throw within.wrong(
          "probability %s is outside %.2f to %.2f"
              .formatted(
                  value == null ? "is missing and" : value, Expectation.LEAST, Expectation.MOST),
          "Maybe 0.8? Certainty is refused: a thesis must be able to lose.");
    }
    return value;
  }

  private static Expectation.@Nullable Side side(JsonNode item, FieldReader within) {
    if (!item.has("side")) {
      return null;
    }
    String side = within.text(item, "side", FieldReader.SHORT);
    return switch (side) {
      case "low" -> Expectation.Side.LOW;
      case "high" -> Expectation.Side.HIGH;
      default -> throw within.wrong("side is \"%s\"".formatted(side), "Maybe low or high?");
    };
  }
}
