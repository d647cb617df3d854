package org.entente.assess.specification;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A choice that the label hangs on and that could be made otherwise.
 *
 * @param name what is chosen
 * @param options defensible ones in order, one of them the default
 */
public record Choice(String name, List<Option> options) {

  /**
   * One way to choose.
   *
   * @param name unique within the choice
   * @param isDefault whether the label of an assessment rests on it
   * @param quantities of the label rules that are held against another value; empty where the
   *     option changes the figures themselves
   * @param value what they are held against; NaN where there are none
   * @param reason why one could choose it, for a reader
   */
  public record Option(
      String name, boolean isDefault, List<String> quantities, double value, String reason) {}

  /**
   * @throws IllegalArgumentException unless exactly one option is the default
   */
  public Choice {
    options = List.copyOf(options);
    if (options.stream().filter(Option::isDefault).count() != 1) {
      throw new IllegalArgumentException("the choice " + name + " needs one default");
    }
  }

  /** Place of the default among the options. */
  public int usual() {
    int place = 0;
    while (!options.get(place).isDefault()) {
      place++;
    }
    return place;
  }

  /** The same with those options only that can be taken; the default always can. */
  Choice where(BiPredicate<String, String> possible) {
    return new Choice(
        name,
        options.stream()
            .filter(option -> option.isDefault() || possible.test(name, option.name()))
            .toList());
  }
}
