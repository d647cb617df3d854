package org.entente.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the header of a format must look like. Names are compared letter by letter, so that a column
 * which moved, came or went is refused and never read as another.
 *
 * @param leading columns that must come first, in this order; for {@link Rest#BY_NAME} those that
 *     must be there
 * @param rest what may follow them
 * @param optional for {@link Rest#BY_NAME}: columns that may be there
 */
public record Header(List<String> leading, Rest rest, Set<String> optional) {

  /** What may stand beside the leading columns. */
  public enum Rest {
    /** Nothing may follow. */
    NOTHING,
    /** One column for each state, headed by three capitals, each once. */
    STATES,
    /** Order does not matter: the leading columns must be there, the optional ones may. */
    BY_NAME
  }

  /** These columns, in this order, and no others; a name may stand for several columns. */
  public static Header exactly(List<String> columns) {
    return new Header(List.copyOf(columns), Rest.NOTHING, Set.of());
  }

  /** These columns, in this order, and then at least one for a state. */
  public static Header thenStates(String... columns) {
    return new Header(List.of(columns), Rest.STATES, Set.of());
  }

  /** These columns in any order; some others are known, any further one is refused. */
  public static Header byName(List<String> required, List<String> optional) {
    return new Header(List.copyOf(required), Rest.BY_NAME, Set.copyOf(optional));
  }

  /**
   * Finds the columns in a file's header.
   *
   * @throws MalformedFile with the first difference
   */
  public Columns match(List<String> found) throws MalformedFile {
    switch (rest) {
      case NOTHING -> checkWhole(found);
      case STATES -> checkStates(found);
      case BY_NAME -> checkNames(found);
    }
    return new Columns(found);
  }

  private void checkWhole(List<String> found) throws MalformedFile {
    checkLeading(found);
    if (found.size() != leading.size()) {
      throw counted(found);
    }
  }

  private void checkStates(List<String> found) throws MalformedFile {
    checkLeading(found);
    if (found.size() < leading.size()) {
      throw counted(found);
    }
    for (int i = leading.size(); i < found.size(); i++) {
      if (!found.get(i).matches("[A-Z]{3}")) {
        throw differs(i, "a state's code", found);
      }
    }
    if (found.size() == leading.size()) {
      throw new MalformedFile("there is no column for any state");
    }
    checkUnique(found);
  }

  private void checkLeading(List<String> found) throws MalformedFile {
    for (int i = 0; i < Math.min(found.size(), leading.size()); i++) {
      if (!found.get(i).equals(leading.get(i))) {
        throw differs(i, "\"" + leading.get(i) + "\"", found);
      }
    }
  }

  private void checkNames(List<String> found) throws MalformedFile {
    for (String column : leading) {
      if (!found.contains(column)) {
        throw new MalformedFile("there is no column \"" + column + "\"");
      }
    }
    for (String column : found) {
      if (!leading.contains(column) && !optional.contains(column)) {
        throw new MalformedFile("there is an unknown column \"" + column + "\"");
      }
    }
    checkUnique(found);
  }

  private static void checkUnique(List<String> found) throws MalformedFile {
    Set<String> seen = new HashSet<>();
    for (String column : found) {
      if (!seen.add(column)) {
        throw new MalformedFile("the column \"" + column + "\" is there twice");
      }
    }
  }

  private static MalformedFile differs(int position, String wanted, List<String> found) {
    return new MalformedFile(
        "column %d should be %s but is \"%s\""
            .formatted(position + 1, wanted, found.get(position)));
  }

  private MalformedFile counted(List<String> found) {
    return new MalformedFile(
        "the header should have %d columns but has %d".formatted(leading.size(), found.size()));
  }
}
