package org.entente.assess;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The table of rules that turns a group's quantities into a label. The first rule of which every
 * condition holds decides; a quantity that is not known (NaN) fulfils no condition.
 */
final class LabelRules {
  /** One condition of a rule. */
  record Condition(String quantity, String operator, double value, String reason) {
    private Condition with(Map<String, Double> limits) {
      return new Condition(quantity, operator, limits.getOrDefault(quantity, value), reason);
    }

    boolean holds(ToDoubleFunction<String> quantities) {
      double x = quantities.applyAsDouble(quantity);
      return switch (operator) {
        case ">=" -> x >= value;
        case "<=" -> x <= value;
        case "<" -> x < value;
        case ">" -> x > value;
        default -> throw new IllegalStateException("no such operator: " + operator);
      };
    }
  }

  /** A rule: all conditions must hold. */
  record Rule(String id, String label, List<Condition> conditions) {
    boolean holds(ToDoubleFunction<String> quantities) {
      return conditions.stream().allMatch(condition -> condition.holds(quantities));
    }

    private Rule keeping(String quantity, List<Condition> added) {
      return new Rule(
          id,
          label,
          Stream.concat(
                  conditions.stream().filter(each -> each.quantity().equals(quantity)),
                  added.stream())
              .toList());
    }

    private Rule with(Map<String, Double> limits) {
      return new Rule(id, label, conditions.stream().map(each -> each.with(limits)).toList());
    }

    /** Whether the rule looks at a quantity. */
    boolean uses(String quantity) {
      return conditions.stream().anyMatch(condition -> condition.quantity().equals(quantity));
    }
  }

  private final List<Rule> rules;

  private LabelRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules that ship with Entente. */
  static LabelRules shipped() {
    try (InputStream in = LabelRules.class.getResourceAsStream("labels.csv")) {
      if (in == null) {
        throw new IllegalStateException("labels.csv is missing");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelRules read(InputStreamReader text) throws IOException {
    Map<String, Rule> rules = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord record : records) {
        rules
            .computeIfAbsent(
                record.getField("rule"),
                id -> new Rule(id, record.getField("label"), new ArrayList<>()))
            .conditions()
            .add(
                new Condition(
                    record.getField("quantity"),
                    record.getField("operator"),
                    Double.parseDouble(record.getField("value")),
                    record.getField("reason")));
      }
    }
    return new LabelRules(List.copyOf(rules.values()));
  }

  /**
   * The same rules with quantities held against other values, in every rule that looks at them.
   *
   * @param limits quantity to value
   */
  LabelRules with(Map<String, Double> limits) {
    return new LabelRules(rules.stream().map(rule -> rule.with(limits)).toList());
  }

  /**
   * The same rules, one of them with other conditions beside those on a quantity.
   *
   * @param id of the rule
   * @param kept conditions on this quantity stay
   * @param added further conditions
   */
  LabelRules changed(String id, String kept, List<Condition> added) {
    return new LabelRules(
        rules.stream()
            .map(rule -> rule.id().equals(id) ? rule.keeping(kept, added) : rule)
            .toList());
  }

  /** Every label that a rule can give, in the order of the rules. */
  List<String> labels() {
    return rules.stream().map(Rule::label).distinct().toList();
  }

  /** The first rule that holds. */
  Rule decide(ToDoubleFunction<String> quantities) {
    return rules.stream()
        .filter(rule -> rule.holds(quantities))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the last rule must always hold"));
  }

  /** Everything that a quantity is held against. */
  double[] limits(String quantity) {
    return rules.stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> condition.quantity().equals(quantity))
        .mapToDouble(Condition::value)
        .distinct()
        .toArray();
  }

  List<Rule> rules() {
    return rules;
  }
}
