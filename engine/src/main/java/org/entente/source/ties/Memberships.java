package org.entente.source.ties;

import java.util.Map;
import java.util.TreeMap;
import org.entente.source.Row.Membership;
import org.entente.source.Row.Standing;
import org.entente.source.Rows;
import org.entente.source.Years;

/**
 * The yearly standings of one organisation's members, compressed to spells: consecutive years of
 * one standing become one row, and a year that was not observed breaks the spell.
 */
final class Memberships {
  private record Seen(long line, Standing standing) {}

  private final String organisation;
  private final String name;
  private final Map<String, TreeMap<Integer, Seen>> byState = new TreeMap<>();

  Memberships(String organisation, String name) {
    this.organisation = organisation;
    this.name = name;
  }

  /** A standing in a year. Where two are given for one actor the stronger stands. */
  void add(String state, int year, Standing standing, long line) {
    byState
        .computeIfAbsent(state, key -> new TreeMap<>())
        .merge(
            year,
            new Seen(line, standing),
            (one, two) -> one.standing().compareTo(two.standing()) <= 0 ? one : two);
  }

  /** Writes one row for each spell that reaches 1945. */
  void emit(Rows out) {
    byState.forEach((state, years) -> emit(state, years, out));
  }

  private void emit(String state, TreeMap<Integer, Seen> years, Rows out) {
    int from = years.firstKey();
    Seen first = years.firstEntry().getValue();
    int last = from;
    for (Map.Entry<Integer, Seen> entry : years.tailMap(from, false).entrySet()) {
      int year = entry.getKey();
      if (year != last + 1 || entry.getValue().standing() != first.standing()) {
        write(state, from, last, first, out);
        from = year;
        first = entry.getValue();
      }
      last = year;
    }
    write(state, from, last, first, out);
  }

  private void write(String state, int from, int to, Seen first, Rows out) {
    if (to >= Years.FIRST) {
      out.row(new Membership(first.line(), organisation, name, state, from, to, first.standing()));
    }
  }
}
