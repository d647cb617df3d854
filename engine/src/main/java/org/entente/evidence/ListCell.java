package org.entente.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A list of codes or ids in one cell of a table, parted by semicolons. */
final class ListCell {
  private ListCell() {}

  static String of(Collection<String> values) {
    return String.join(";", values);
  }

  /** The same set gives the same cell, whatever its order. */
  static String sorted(Collection<String> values) {
    return of(values.stream().distinct().sorted().toList());
  }

  static List<String> read(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
  }
}
