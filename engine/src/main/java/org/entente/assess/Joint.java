package org.entente.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assess.derivation.Derivation;
import org.entente.domain.Dyad;
import org.entente.evidence.TieYear;

/**
 * An instrument that binds every pair of a group: in the last year that the record of all pairs
 * covers, or in at least half of the years it covers. A pact that ended in the period, or that a
 * member left, is still what the group was for most of it.
 *
 * @param id dataset/agreement
 * @param rung the lowest rung on which it puts any of the pairs, in the last of those years
 * @param years in which it bound all pairs
 * @param recordEnd last year that the record of every pair covers
 */
record Joint(String id, int rung, TreeSet<Integer> years, int recordEnd) {

  /** In force in the last year of which its own dataset can tell. */
  boolean inForce() {
    return years.last() >= Math.min(recordEnd, datasetEnd());
  }

  /** Whether the record says that it ended, or that a member left it. */
  boolean isKnownToTheEnd() {
    return recordEnd <= datasetEnd();
  }

  private int datasetEnd() {
    return id.startsWith("atop/") ? Derivation.ATOP_TO : Integer.MAX_VALUE;
  }

  int firstYear() {
    return years.first();
  }

  int lastYear() {
    return years.last();
  }

  private static final Comparator<Joint> STRONGEST =
      Comparator.comparingInt(Joint::rung)
          .thenComparing(Joint::inForce)
          .thenComparingInt(Joint::lastYear)
          .thenComparingInt(joint -> joint.years().size())
          .thenComparing(Joint::id, Comparator.reverseOrder());

  /**
   * @param profile obligations of the dyads, noting "rung:dataset/agreement" per year
   */
  static Optional<Joint> of(List<Dyad> dyads, TieProfile profile) {
    TreeSet<Integer> covered = new TreeSet<>(profile.years(dyads.get(0).a(), dyads.get(0).b()));
    dyads.forEach(dyad -> covered.retainAll(profile.years(dyad.a(), dyad.b())));
    Map<String, TreeMap<Integer, Integer>> rungs = new HashMap<>();
    for (int year : covered) {
      joining(dyads, profile, year)
          .forEach((id, rung) -> rungs.computeIfAbsent(id, key -> new TreeMap<>()).put(year, rung));
    }
    List<Joint> joints = new ArrayList<>();
    rungs.forEach(
        (id, years) -> {
          if (years.containsKey(covered.last()) || 2 * years.size() >= covered.size()) {
            int rung = years.lastEntry().getValue();
            joints.add(new Joint(id, rung, new TreeSet<>(years.keySet()), covered.last()));
          }
        });
    return joints.stream().max(STRONGEST);
  }

  /** Instruments that bind every dyad in a year, with the lowest of the dyads' rungs. */
  private static Map<String, Integer> joining(List<Dyad> dyads, TieProfile profile, int year) {
    Map<String, Integer> joining = rungs(profile, dyads.get(0), year);
    for (Dyad dyad : dyads) {
      Map<String, Integer> own = rungs(profile, dyad, year);
      joining.keySet().retainAll(own.keySet());
      joining.replaceAll((id, rung) -> Math.min(rung, own.getOrDefault(id, 0)));
    }
    return joining;
  }

  private static Map<String, Integer> rungs(TieProfile profile, Dyad dyad, int year) {
    Map<String, Integer> rungs = new HashMap<>();
    TieYear row = profile.rows(dyad.a(), dyad.b()).get(year);
    if (row != null && !row.note().isEmpty()) {
      for (String each : row.note().split(";")) {
        rungs.merge(each.substring(2), each.charAt(0) - '0', Math::max);
      }
    }
    return rungs;
  }
}
