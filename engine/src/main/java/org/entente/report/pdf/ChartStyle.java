package org.entente.report.pdf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The style sheet of the charts, so that paper has the colours and strokes of the screen. It reads
 * what that sheet uses and no more: rules for an element with classes, comma between them, a later
 * rule over an earlier one.
 */
final class ChartStyle {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** An element, or any if empty, with all of these classes. */
  private record Rule(String element, Set<String> classes, Map<String, String> values) {
    boolean fits(String name, Set<String> own) {
      return (element.isEmpty() || element.equals(name)) && own.containsAll(classes);
    }
  }

  private final List<Rule> rules;

  private ChartStyle(List<Rule> rules) {
    this.rules = rules;
  }

  /** Reads a sheet. */
  static ChartStyle of(String css) {
    return new ChartStyle(
        RULE.matcher(COMMENT.matcher(css).replaceAll(""))
            .results()
            .flatMap(ChartStyle::rules)
            .toList());
  }

  private static Stream<Rule> rules(MatchResult rule) {
    Map<String, String> values = values(rule.group(2));
    return Arrays.stream(rule.group(1).split(",")).map(String::strip).map(s -> rule(s, values));
  }

  private static Rule rule(String selector, Map<String, String> values) {
    String[] parts = selector.replaceFirst("^svg ", "").split("\\.", -1);
    return new Rule(parts[0], Set.of(Arrays.copyOfRange(parts, 1, parts.length)), values);
  }

  private static Map<String, String> values(String text) {
    return Arrays.stream(text.split(";"))
        .map(each -> each.split(":", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (a, b) -> b));
  }

  /** Properties of an element with these classes. */
  Map<String, String> of(String element, String classes) {
    Set<String> own = Set.of(classes.isBlank() ? new String[0] : classes.strip().split(" +"));
    Map<String, String> values = new LinkedHashMap<>();
    rules.stream().filter(rule -> rule.fits(element, own)).forEach(r -> values.putAll(r.values()));
    return values;
  }
}
