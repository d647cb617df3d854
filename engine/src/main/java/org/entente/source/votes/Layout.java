package org.entente.source.votes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.MalformedFile;

/**
 * What a header must look like.
 *
 * @param leading columns that must come first, in this order
 * @param rest what may follow them
 * @param optional for {@link Rest#BY_NAME}: columns that may be there
 */
record Layout(List<String> leading, Rest rest, Set<String> optional) {

  enum Rest {
    /** Nothing may follow. */
    NOTHING,
    /** One column for each state, headed by three capitals. */
    STATES,
    /** Order does not matter: the leading columns must be there, the optional ones may. */
    BY_NAME
  }

  /** These columns, in this order, and no others. */
  static Layout exactly(String... columns) {
    return new Layout(List.of(columns), Rest.NOTHING, Set.of());
  }

  /** These columns, in this order, and then one for each state. */
  static Layout thenStates(String... columns) {
    return new Layout(List.of(columns), Rest.STATES, Set.of());
  }

  /** These columns in any order; some others are known, any further one is refused. */
  static Layout byName(List<String> required, List<String> optional) {
    return new Layout(required, Rest.BY_NAME, Set.copyOf(optional));
  }

  /**
   * @throws MalformedFile with the first difference
   */
  void check(List<String> header) throws MalformedFile {
    if (rest == Rest.BY_NAME) {
      checkNames(header);
    } else {
      checkOrder(header);
    }
    checkUnique(header);
  }

  private void checkOrder(List<String> header) throws MalformedFile {
    for (int i = 0; i < leading.size(); i++) {
      String found = i < header.size() ? header.get(i) : "";
      if (!found.equals(leading.get(i))) {
        throw new MalformedFile(
            "Column %d is \"%s\", expected \"%s\".".formatted(i + 1, found, leading.get(i)));
      }
    }
    for (int i = leading.size(); i < header.size(); i++) {
      if (rest == Rest.NOTHING || !header.get(i).matches("[A-Z]{3}")) {
        throw new MalformedFile(
            "Column %d is \"%s\", expected %s."
                .formatted(
                    i + 1, header.get(i), rest == Rest.STATES ? "a state's code" : "no more"));
      }
    }
    if (rest == Rest.STATES && header.size() == leading.size()) {
      throw new MalformedFile("There is no column for any state.");
    }
  }

  private void checkNames(List<String> header) throws MalformedFile {
    for (String column : leading) {
      if (!header.contains(column)) {
        throw new MalformedFile("There is no column \"" + column + "\".");
      }
    }
    for (String column : header) {
      if (!leading.contains(column) && !optional.contains(column)) {
        throw new MalformedFile("There is an unknown column \"" + column + "\".");
      }
    }
  }

  private static void checkUnique(List<String> header) throws MalformedFile {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        throw new MalformedFile("The column \"" + column + "\" is there twice.");
      }
    }
  }

  @Override
  public String toString() {
    return "the columns " + String.join(", ", leading);
  }
}
