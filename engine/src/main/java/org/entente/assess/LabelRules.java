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

/**
 * The table of rules that turns a group's quantities into a label. The first rule of which every
 * condition holds decides; a quantity that is not known (NaN) fulfils no condition.
 */
final class LabelRules {
  /** One condition of a rule. */
  record Condition(String quantity, String operator, double value, String reason) {
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

  List<Rule> rules() {
    return rules;
  }
}
