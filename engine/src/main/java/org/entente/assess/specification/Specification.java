package org.entente.assess.specification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One option for every choice.
 *
 * @param choices in order
 * @param options place of the option taken, by choice
 */
public record Specification(List<Choice> choices, List<Integer> options) {

  /** The option taken. */
  public Choice.Option option(int choice) {
    return choices.get(choice).options().get(options.get(choice));
  }

  /**
   * Name of the option taken.
   *
   * @param usual the default, which stands for a choice that the group leaves no freedom in
   */
  public String option(String choice, String usual) {
    return IntStream.range(0, choices.size())
        .filter(c -> choices.get(c).name().equals(choice))
        .mapToObj(c -> option(c).name())
        .findFirst()
        .orElse(usual);
  }

  /** Choices that are made otherwise than by default. */
  public List<Integer> changed() {
    return IntStream.range(0, choices.size()).filter(c -> !option(c).isDefault()).boxed().toList();
  }

  /** What the label rules are to hold quantities against: quantity to value. */
  public Map<String, Double> limits() {
    Map<String, Double> limits = new HashMap<>();
    for (int c = 0; c < choices.size(); c++) {
      Choice.Option option = option(c);
      option.quantities().forEach(quantity -> limits.put(quantity, option.value()));
    }
    return limits;
  }
}
