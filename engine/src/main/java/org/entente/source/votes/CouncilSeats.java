package org.entente.source.votes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who sat in the Security Council in a year, as a file itself shows it: those who vote in more than
 * half of the year's roll calls. Where so many roll calls of a year carry other years' voters that
 * no full Council appears, its members are sought among those of the years before and after, since
 * a term is two years. Where that fails too, nothing is said.
 */
final class CouncilSeats {
  /** Fifteen members since 1966; one may have stayed away (Rwanda in July 1994). */
  private static final int NEARLY_ALL = 14;

  private final Map<Integer, Set<String>> regular = new HashMap<>();

  /**
   * @param voters for each year the voters of each roll call
   */
  CouncilSeats(Map<Integer, List<Set<String>>> voters) {
    voters.forEach((year, calls) -> regular.put(year, mostlyThere(calls)));
  }

  /** False if one of the voters cannot have sat in the Council in that year. */
  boolean allow(int year, Collection<String> voters) {
    Set<String> council = council(year);
    return council.isEmpty() || council.containsAll(voters);
  }

  private Set<String> council(int year) {
    if (isFull(year)) {
      return regular.getOrDefault(year, Set.of());
    }
    if (!isFull(year - 1) || !isFull(year + 1)) {
      return Set.of();
    }
    Set<String> around = new HashSet<>(regular.getOrDefault(year - 1, Set.of()));
    around.addAll(regular.getOrDefault(year + 1, Set.of()));
    return around;
  }

  private boolean isFull(int year) {
    return regular.getOrDefault(year, Set.of()).size() >= NEARLY_ALL;
  }

  private static Set<String> mostlyThere(List<Set<String>> calls) {
    Map<String, Integer> counts = new HashMap<>();
    calls.forEach(call -> call.forEach(voter -> counts.merge(voter, 1, Integer::sum)));
    counts.values().removeIf(count -> 2 * count <= calls.size());
    return counts.keySet();
  }
}
