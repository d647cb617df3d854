package org.entente.source.ties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a list of names at its commas, without splitting names that hold a comma themselves
 * ("Korea, North").
 *
 * @param withComma the names that hold a comma
 */
record NameList(Set<String> withComma) {

  /** The longest chain of pieces that makes a name in this list of names, at each place. */
  List<String> split(String list) {
    String[] pieces = list.split(",", -1);
    List<String> names = new ArrayList<>();
    int i = 0;
    while (i < pieces.length) {
      int end = endOfName(pieces, i);
      names.add(join(pieces, i, end));
      i = end;
    }
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  private int endOfName(String[] pieces, int start) {
    for (int end = pieces.length; end > start + 1; end--) {
      if (withComma.contains(join(pieces, start, end))) {
        return end;
      }
    }
    return start + 1;
  }

  private static String join(String[] pieces, int start, int end) {
    List<String> parts = new ArrayList<>();
    for (int i = start; i < end; i++) {
      parts.add(pieces[i].strip());
    }
    return String.join(", ", parts);
  }
}
