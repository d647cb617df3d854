package org.entente.source.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.source.Row.StateYear;

/** Figures of states and years that are gathered from many records: numbers of cases, heights. */
final class CaseYears {
  private record Key(String variable, String state, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int first = variable.compareTo(other.variable);
      int second = first != 0 ? first : state.compareTo(other.state);
      return second != 0 ? second : Integer.compare(year, other.year);
    }
  }

  private final Map<Key, Set<String>> cases = new TreeMap<>();
  private final Map<Key, Integer> highest = new TreeMap<>();
  private final Map<Key, Long> lines = new HashMap<>();

  /** Notes a case; one that is noted again counts once. */
  void count(String variable, String state, int year, String id, long line) {
    Key key = new Key(variable, state, year);
    cases.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
    lines.putIfAbsent(key, line);
  }

  /** Keeps the highest value of a state and year. */
  void raise(String variable, String state, int year, int value, long line) {
    Key key = new Key(variable, state, year);
    highest.merge(key, value, Math::max);
    lines.putIfAbsent(key, line);
  }

  /** A row for each, with the line of the first record that it came from. */
  List<StateYear> rows() {
    Map<Key, Double> all = new TreeMap<>();
    cases.forEach((key, ids) -> all.put(key, (double) ids.size()));
    highest.forEach((key, value) -> all.put(key, (double) value));
    return all.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
  }

  private StateYear row(Key key, double value) {
    return new StateYear(
        lines.getOrDefault(key, 0L), key.variable(), key.state(), key.year(), value, null, null);
  }
}
